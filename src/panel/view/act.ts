import type { Place } from '../../core/places/place.ts';
import type { Answers } from '../../core/questions/assess.ts';

/** What a clinician can do in the panel. */
export interface Act {
  answer(answers: Answers): void;
  choosePlace(place: Place | 'elsewhere' | null): void;
  paste(text: string): void;
  /** Opens an answered question again; null closes it. */
  change(step: string | null): void;
  copy(text: string, what: string): void;
  beginAnew(): void;
}
