import { copyText } from '../extension/clipboard.ts';
import { hasNews, isAboutAnother, isUnchanged } from './consultation/compare-consultations.ts';
import type { Consultation } from './consultation/consultation-state.ts';

/**
 * Copies a text, but only if the patient is still the one that the text was written for, and the page says nothing new
 * about them, such as a death: it asks the page again.
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
  if (hasNews(before, current()))
    return 'Nothing was copied: the page now says something else about the patient. Look again.';
  if (before.from === 'page' && !hasAnswered)
    return 'Nothing was copied: the page does not say who is there now. Try again.';
  const isCopied = await copyText(text).then(
    () => true,
    () => false,
  );
  if (!isCopied) return `The browser did not allow copying the ${label}. Select it and press Ctrl+C.`;
  if (isAboutAnother(before, current())) return `Copied: ${label}. It is about the patient before this one.`;
  return `Copied: ${label}`;
}
