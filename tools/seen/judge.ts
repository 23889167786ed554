import type { SeenPage } from './truth.ts';

/** What the extension took: null where nobody. */
export interface Taken {
  readonly number: string;
  /** ISO date, where one was read. */
  readonly born: string | null;
}

/** What a page comes to. */
export type Verdict =
  /** All three agree: the extension, the picture, and what the page was made to show. */
  | 'agreed'
  /** A patient or a date was taken that is not seen, or one of two that are. */
  | 'taken but not seen'
  /** One labelled patient is seen, and nobody or another was taken. */
  | 'seen but not taken'
  /** The extension did what the page was made for, and the OCR read something else. */
  | 'OCR failed';

/**
 * Compares what was taken with what the picture shows.
 * @param texts what the OCR read from the pictures of the page
 */
export function judge(page: SeenPage, taken: Taken | null, texts: readonly string[]): Verdict {
  const { truth } = page;
  if (taken && !(taken.number === truth.taken && (!taken.born || taken.born === truth.born)))
    return 'taken but not seen';
  if (!taken && truth.taken && truth.born) return 'seen but not taken';
  return pictureAgrees(page, texts) ? 'agreed' : 'OCR failed';
}

/** Whether the pictures show what the page was made to show, and no other NHS number. */
export function pictureAgrees(page: SeenPage, texts: readonly string[]): boolean {
  const { truth, bornAs } = page;
  if (!truth.shown) return true;
  const read = numbersIn(texts);
  const asMeant = sameNumbers(read, truth.shown);
  return asMeant && (bornAs === null || shows(texts, bornAs) === (truth.born !== null));
}

const sameNumbers = (read: ReadonlySet<string>, meant: readonly string[]) =>
  read.size === meant.length && meant.every((number) => read.has(number));

/** The numbers in texts that pass the checksum and begin like those of invented people. */
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

/** Whether a text is in what was read, with the mistakes that OCR makes most. */
function shows(texts: readonly string[], words: string): boolean {
  const plain = (text: string) => likeDigits(text.toLowerCase()).replace(/[^a-z0-9]/g, '');
  return texts.some((text) => plain(text).includes(plain(words)));
}

/** Letters that OCR takes for the digits they look like, among digits. */
const likeDigits = (text: string): string =>
  text.replace(/[\doOlI|](?:[ -]?[\doOlI|]){3,}/g, (run) =>
    /\d\d/.test(run) ? run.replace(/[oO]/g, '0').replace(/[lI|]/g, '1') : run,
  );

/** Modulus 11. Written again here, since what judges must not be what is judged. */
function passes(ten: string): boolean {
  const sum = [...ten].reduce((total, digit, place) => total + Number(digit) * (10 - place), 0);
  return sum % 11 === 0;
}
