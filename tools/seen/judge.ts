import type { SeenPage } from './truth.ts';

/** The patient that the extension read. */
export interface Taken {
  readonly number: string;
  /** ISO date of birth; null if none was read. */
  readonly born: string | null;
}

/** The result of comparing a page. */
export type Verdict =
  /** The extension, the picture and the intended content of the page agree. */
  | 'agreed'
  /** The extension took a patient or a date that is not visible, or one of two visible patients. */
  | 'taken but not seen'
  /** One labelled patient is visible, and the extension took nobody. */
  | 'seen but not taken'
  /** The extension read what the page was meant to show, but OCR read something else. */
  | 'OCR failed';

/**
 * Compares what the extension read with what the pictures show.
 * @param taken the patient that the extension read; null if none
 * @param texts the texts that OCR read from the pictures of the page
 */
export function judge(page: SeenPage, taken: Taken | null, texts: readonly string[]): Verdict {
  const { truth } = page;
  if (taken && !(taken.number === truth.taken && (!taken.born || taken.born === truth.born)))
    return 'taken but not seen';
  if (!taken && truth.taken && truth.born) return 'seen but not taken';
  return pictureAgrees(page, texts) ? 'agreed' : 'OCR failed';
}

/** Whether the pictures show what the page was meant to show, and no other NHS number. */
export function pictureAgrees(page: SeenPage, texts: readonly string[]): boolean {
  const { truth, bornAs } = page;
  if (!truth.shown) return true;
  const read = numbersIn(texts);
  const asMeant = sameNumbers(read, truth.shown);
  return asMeant && (bornAs === null || shows(texts, bornAs) === (truth.born !== null));
}

const sameNumbers = (read: ReadonlySet<string>, meant: readonly string[]) =>
  read.size === meant.length && meant.every((number) => read.has(number));

/** Returns the numbers in texts that pass the checksum and start with 999, as those of invented people do. */
export function numbersIn(texts: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const text of texts) {
    for (const [run] of likeDigits(text).matchAll(/\d(?:[ \-.]{0,2}\d){9,}/g)) {
      const digits = run.replace(/\D/g, '');
      for (let start = 0; start + 10 <= digits.length; start += 1) {
        const ten = digits.slice(start, start + 10);
        if (ten.startsWith('999') && passes(ten)) found.add(ten);
      }
    }
  }
  return found;
}

/** Whether OCR read some words, allowing for its most common mistakes. */
function shows(texts: readonly string[], words: string): boolean {
  const plain = (text: string) => likeDigits(text.toLowerCase()).replace(/[^a-z0-9]/g, '');
  return texts.some((text) => plain(text).includes(plain(words)));
}

/** Replaces letters among digits by the digits that OCR mistook for them. */
const likeDigits = (text: string): string =>
  text.replace(/[\doOlI|](?:[ -]?[\doOlI|]){3,}/g, (run) =>
    /\d\d/.test(run) ? run.replace(/[oO]/g, '0').replace(/[lI|]/g, '1') : run,
  );

/** The modulus 11 checksum. Implemented again here, so that the oracle does not use the code under test. */
function passes(ten: string): boolean {
  const sum = [...ten].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  return sum % 11 === 0;
}
