import type { Answers } from '../../guidance/assess.ts';
import type { Place } from '../../places/place.ts';

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
