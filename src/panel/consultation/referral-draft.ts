import type { Decision } from '../../core/guidance/record-note.ts';
import type { Chosen } from '../../core/guidance/referral-choices.ts';
import type { ReferralEdit } from '../../core/guidance/referral-edit.ts';

/** What the clinician chose and typed for the referral. It belongs to the consultation, and ends with it. */
export interface ReferralDraft {
  readonly chosen: Chosen;
  /** The words typed for each choice. Those of a choice that is not chosen now come back if it is chosen again. */
  readonly typed: Chosen;
  /** What happened, or why the referral is made now, as typed. */
  readonly reason: string;
  /** What the patient wants, as typed. */
  readonly wants: string;
  /** Whether the text names the patient. */
  readonly isNamed: boolean;
  /** Texts changed by hand, each by the id of its route: see `routeId`. */
  readonly edits: Readonly<Record<string, ReferralEdit>>;
  /** Whether the message for the patient is the short one. */
  readonly isMessageShort: boolean;
  /** The message for the patient, as changed by hand; null if it is as the rules have it. */
  readonly message: string | null;
  /** What the patient said to the offer; null until the clinician says so. */
  readonly decision: Decision | null;
}

export const EMPTY_DRAFT: ReferralDraft = {
  chosen: {},
  typed: {},
  reason: '',
  wants: '',
  isNamed: false,
  edits: {},
  isMessageShort: false,
  message: null,
  decision: null,
};
