import type { Patient } from '../../core/patient/patient.ts';
import type { Place } from '../../core/places/place.ts';

/** Who was there, and why the consultation about them ended. */
export interface Cleared {
  readonly patient: Patient | null;
  readonly why:
    | 'other patient'
    | 'patient named'
    | 'page left'
    | 'other tab'
    | 'record closed'
    | 'two patients';
  /** Only where a patient was named after answers by hand: the record may give the same answers. */
  readonly byHand?: ByHand;
}

/** What was answered while nobody was named, as far as a record can answer it. */
export interface ByHand {
  readonly rightAge: boolean | undefined;
  readonly chosen: Place | 'elsewhere' | null;
  /** Whether anything else was answered. What it was is forgotten. */
  readonly isMore: boolean;
}
