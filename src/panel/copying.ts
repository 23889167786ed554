import { copyText } from '../extension/clipboard.ts';
import { isUnchanged } from './consultation/compare-consultations.ts';
import type { Consultation } from './consultation/consultation-state.ts';

/**
 * Copies a text, but only if the patient is still the one that the text was written for: it asks the page
 * again.
 * @param label what is copied, in a word or two: `referral text`
 * @param current returns the current consultation
 * @param askPage asks the page to report its patient again; resolves to false if the page does not answer
 * @returns the status message to show
 */
export async function copyIfUnchanged(
  text: string,
  label: string,
  current: () => Consultation,
  askPage: () => Promise<boolean>,
): Promise<string> {
  const before = current();
  const hasAnswered = await askPage();
  if (!isUnchanged(before, current())) return 'Nothing was copied: the patient has changed.';
  if (before.from === 'page' && !hasAnswered)
    return 'Nothing was copied: the page does not say who is there now. Try again.';
  return copyText(text).then(
    () => `Copied: ${label}`,
    () => `The browser did not allow copying the ${label}. Select it and press Ctrl+C.`,
  );
}
