import type { Details } from '../../core/patient/details.ts';
import type { Patient } from '../../core/patient/patient.ts';
import type { Reading, Remarks } from '../../core/patient/reading.ts';
import type { Place } from '../../core/places/place.ts';
import type { Answers } from '../../core/questions/assess.ts';
import type { Cleared } from './cleared.ts';
import { EMPTY_DRAFT, type ReferralDraft } from './referral-draft.ts';

/** The consultation: everything that the panel knows of a patient and has been told, as one value. */

/** Why the page in the active tab cannot be read. */
export type Unreadable = 'no access' | 'not named' | 'a PDF' | 'blocked' | 'not a page';

/** What is known about the page in the active tab. */
export type PageState =
  | { readonly kind: 'looking' }
  | { readonly kind: 'unreadable'; readonly why: Unreadable }
  /** The reading of each frame that the panel can reach. */
  | { readonly kind: 'read'; readonly frames: Readonly<Record<string, Reading>> };

export interface Consultation {
  readonly tab: number | null;
  readonly page: PageState;
  readonly patient: Patient | null;
  /** Where the patient was read; null while no patient is named, as when all answers are by hand. */
  readonly from: 'page' | 'paste' | null;
  /**
   * Details from a pasted text without an NHS number. They answer age and place while no patient is named, as the
   * clinician could by hand; null if there are none.
   */
  readonly details: Details | null;
  /** What to tell the clinician about how the patient was read. */
  readonly remarks: Remarks;
  readonly answers: Answers;
  /** Where the patient is registered, as chosen by the clinician. */
  readonly chosen: Place | 'elsewhere' | null;
  readonly draft: ReferralDraft;
  /** Why no patient was read from the last pasted text. */
  readonly pasteError: string | null;
  readonly cleared: Cleared | null;
}

/** The page in the active tab has not been read yet. */
export const LOOKING: PageState = { kind: 'looking' };

export const NEW: Consultation = {
  tab: null,
  page: LOOKING,
  patient: null,
  from: null,
  details: null,
  remarks: {},
  answers: {},
  chosen: null,
  draft: EMPTY_DRAFT,
  pasteError: null,
  cleared: null,
};
