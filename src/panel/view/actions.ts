import type { Place } from '../../core/places/place.ts';
import type { Answers } from '../../core/questions/assess.ts';
import type { ReferralDraft } from '../consultation/referral-draft.ts';

/** The actions of a clinician in the panel. */
export interface Act {
  answer(answers: Answers): void;
  choosePlace(place: Place | 'elsewhere' | null): void;
  /** Changes parts of the draft of the referral. */
  draft(change: Partial<ReferralDraft>): void;
  paste(text: string): void;
  /** Opens an answered question again, or closes the question that is open; null closes it too. */
  change(step: string | null): void;
  /** Copies a text. The label names the text in the status message. */
  copy(text: string, label: string): void;
  /** Opens the setting of who refers. */
  openReferrer(): void;
  /** Asks the browser to let patients be spotted on a site. Call it directly in a click handler. */
  allowSite(origin: string): void;
  /** Never offers this site again. */
  declineSite(origin: string): void;
  startAgain(): void;
}
