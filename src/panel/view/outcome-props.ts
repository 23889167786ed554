import type { Referrer } from '../../core/guidance/referral-text.ts';
import type { Borough, Guidance } from '../../core/guidance/schema.ts';
import type { Consultation } from '../consultation/consultation-state.ts';
import type { Walk } from '../consultation/question-walk.ts';
import type { Act } from './actions.ts';

export interface OutcomeProps {
  readonly guidance: Guidance;
  readonly boroughs: readonly Borough[];
  readonly consultation: Consultation;
  readonly walk: Walk;
  readonly links: Readonly<Record<string, string>>;
  /** Who refers, as set in the options; undefined while nothing is set. */
  readonly referrer: Referrer | undefined;
  readonly today: string;
  readonly act: Act;
}
