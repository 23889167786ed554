import { copyText } from '../extension/clipboard.ts';
import { isStill } from './consultation/changes.ts';
import type { Consultation } from './consultation/consultation.ts';

/**
 * Copies a text only while the patient is still the one that it was written for: the page is asked once more.
 * @param what is copied, in a word or two: `referral text`
 * @param now gives the consultation as it is
 * @param ask has the page say who is there; false where it does not
 * @returns what to say of it
 */
export async function copyWhileStill(
  text: string,
  what: string,
  now: () => Consultation,
  ask: () => Promise<boolean>,
): Promise<string> {
  const before = now();
  const hasAnswered = await ask();
  if (!isStill(before, now())) return 'Nothing was copied: the patient has changed.';
  if (before.from === 'page' && !hasAnswered)
    return 'Nothing was copied: the page does not say who is there now. Try again.';
  return copyText(text).then(
    () => `Copied: ${what}`,
    () => `The browser did not allow copying the ${what}. Select it and press Ctrl+C.`,
  );
}
