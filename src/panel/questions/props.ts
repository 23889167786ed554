import type { Borough } from '../../guidance/schema.ts';
import type { PracticeTable } from '../../places/practices.ts';
import type { Consultation } from '../consultation.ts';
import type { Act } from '../view/act.ts';
import type { Step, Walk } from '../walk.ts';

/** What the questions are drawn from. */
export interface StepsProps {
  /** None while they are not loaded, which more than can be listed are not at first. */
  readonly boroughs: readonly Borough[];
  readonly consultation: Consultation;
  readonly walk: Walk;
  /** Where one may be looked for; undefined where the borough is enough. */
  readonly practices: PracticeTable | undefined;
  readonly act: Act;
}

/** What one question is drawn from. */
export interface QuestionProps extends StepsProps {
  readonly step: Step;
}
