import { copyText } from '../extension/clipboard.ts';
import { isAboutAnother, isUnchanged } from './consultation/compare-consultations.ts';
import type { Consultation } from './consultation/consultation-state.ts';

/** What decides the texts of the panel. */
export interface Situation {
  readonly consultation: Consultation;
  /** The settings that apply. Each change of settings makes another object. */
  readonly settings: unknown;
  /** ISO date. */
  readonly today: string;
}

/**
 * Asks the page to report its patient again, and then copies a text. Copies nothing if the patient is no longer the one
 * that the text was written for, or if something that may change the text is new: a death, an answer, the settings, the
 * date.
 * @param label what is copied, in a word or two: `referral text`
 * @param before the situation in which the text was shown
 * @param current returns the current situation
 * @param askPage asks the page to report its patient again; resolves to false if the page does not answer
 * @returns the status message to show
 */
export async function copyIfUnchanged(
  text: string,
  label: string,
  before: Situation,
  current: () => Situation,
  askPage: () => Promise<boolean>,
): Promise<string> {
  const hasAnswered = await askPage();
  const changed = changeBetween(before, current());
  const refused = changed ?? (before.consultation.from === 'page' && !hasAnswered ? SILENT : null);
  if (refused) return `Nothing was copied: ${refused}`;
  const isCopied = await copyText(text).then(
    () => true,
    () => false,
  );
  const changedSince = changeBetween(before, current());
  if (isCopied) return `Copied: ${label}${changedSince ? `. But ${changedSince}` : ''}`;
  return changedSince
    ? `Nothing was copied: ${changedSince}`
    : `The browser did not allow copying the ${label}. Select it and press Ctrl+C.`;
}

const SILENT = 'the page does not say who is there now. Try again.';

/** What has changed between two situations, as the end of a sentence; null if nothing has. */
function changeBetween(before: Situation, now: Situation): string | null {
  if (isAboutAnother(before.consultation, now.consultation)) return 'the patient has changed.';
  if (before.today !== now.today) return 'the date has changed. Look again.';
  const isSame = before.settings === now.settings && isUnchanged(before.consultation, now.consultation);
  return isSame ? null : 'what is shown here has changed. Look again.';
}
