import type { Edit } from '../../core/guidance/merge-edit.ts';
import type { Decision } from '../../core/guidance/record-note.ts';
import type { Chosen } from '../../core/guidance/referral-choices.ts';

/** What the clinician chose and typed for the referral. It belongs to the consultation, and ends with it. */
export interface ReferralDraft {
  readonly chosen: Chosen;
  /** What the patient wants, as typed. */
  readonly wants: string;
  /** Whether the text names the patient. */
  readonly isNamed: boolean;
  /** Texts changed by hand, each by the id of its route: see `routeId`. */
  readonly edits: Readonly<Record<string, Edit>>;
  /** What the patient said to the offer; null until the clinician says so. */
  readonly decision: Decision | null;
}

export const EMPTY_DRAFT: ReferralDraft = {
  chosen: {},
  wants: '',
  isNamed: false,
  edits: {},
  decision: null,
};
