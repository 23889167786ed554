/** What a page is meant to show. The pictures are compared with this too. */
export interface Truth {
  /** The NHS number that the extension should read; null if it should read none. */
  readonly taken: string | null;
  /** The visible date of birth; null if it is hidden, and then the extension need not read a patient. */
  readonly born: string | null;
  /** The visible NHS numbers; null if a picture cannot tell, for example with a number struck through. */
  readonly shown: readonly string[] | null;
}

/** A random page, with a description of its parts. */
export interface SeenPage {
  /** The file name without extension. Its seed and page number make the same page again. */
  readonly name: string;
  readonly html: string;
  readonly kind: Kind;
  /** The ways, layouts and shells, in words. */
  readonly made: string;
  /** The way or element under test, by which results are grouped. */
  readonly way: string;
  /** All NHS numbers in the document, visible or not. */
  readonly numbers: readonly string[];
  readonly truth: Truth;
  /** The printed date of birth, if the page tests the date; otherwise null. */
  readonly bornAs: string | null;
}

export type Kind = 'hidden' | 'kept' | 'second shown' | 'second hidden' | 'second explained';
