import type { Borough } from '../../core/guidance/schema.ts';
import type { PracticeTable } from '../../core/places/practices.ts';
import type { Consultation } from '../consultation/consultation-state.ts';
import type { Step, Walk } from '../consultation/question-walk.ts';
import type { Act } from '../view/actions.ts';

/** The props for all questions. */
export interface StepsProps {
  /** The boroughs to choose from. A list too long for the panel is loaded later; until then it is empty. */
  readonly boroughs: readonly Borough[];
  readonly consultation: Consultation;
  readonly walk: Walk;
  /** The practices to search; undefined if the borough alone decides the route. */
  readonly practices: PracticeTable | undefined;
  readonly act: Act;
}

/** The props for one question. */
export interface QuestionProps extends StepsProps {
  readonly step: Step;
}
