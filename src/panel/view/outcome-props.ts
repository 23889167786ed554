import type { Borough, Guidance } from '../../core/guidance/schema.ts';
import type { Consultation } from '../consultation/consultation.ts';
import type { Walk } from '../consultation/question-walk.ts';
import type { Act } from './actions.ts';

export interface OutcomeProps {
  readonly guidance: Guidance;
  readonly boroughs: readonly Borough[];
  readonly consultation: Consultation;
  readonly walk: Walk;
  readonly links: Readonly<Record<string, string>>;
  readonly today: string;
  readonly act: Act;
}
