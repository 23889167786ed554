import type { Details } from '../../core/patient/details.ts';
import type { Patient } from '../../core/patient/patient.ts';
import type { Place } from '../../core/places/place.ts';

/** The patient of the consultation that ended, and why it ended. */
export interface Cleared {
  readonly patient: Patient | null;
  readonly why:
    | 'other patient'
    | 'patient named'
    | 'details pasted'
    | 'page left'
    | 'other tab'
    | 'record closed'
    | 'two patients';
  /** Set only if a text or a record was read after answers by hand: it may give the same answers. */
  readonly byHand?: ByHand;
}

/** The answers given by hand that a record can also give. */
export interface ByHand {
  readonly rightAge: boolean | undefined;
  readonly chosen: Place | 'elsewhere' | null;
  /** Details without an NHS number that were pasted. */
  readonly details: Details | null;
  /** Whether any other question was answered. The other answers themselves are not kept. */
  readonly hasOtherAnswers: boolean;
}
