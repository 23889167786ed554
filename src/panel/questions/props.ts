import type { Borough } from '../../core/guidance/schema.ts';
import type { PracticeTable } from '../../core/places/practices.ts';
import type { Consultation } from '../consultation/consultation.ts';
import type { Step, Walk } from '../consultation/walk.ts';
import type { Act } from '../view/act.ts';

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
