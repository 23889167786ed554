/** What the maker of a page meant it to show. The pictures are held against it too. */
export interface Truth {
  /** The NHS number that is to be taken; null where nobody is. */
  readonly taken: string | null;
  /** The date of birth that is seen; null where it is hidden, and then nobody need be taken. */
  readonly born: string | null;
  /** The NHS numbers that the picture shows; null where a picture cannot tell, as with a number struck through. */
  readonly shown: readonly string[] | null;
}

/** One random page, with what it was made of. */
export interface SeenPage {
  /** The name of its file, without an ending. It is made again by this seed and place in the series. */
  readonly name: string;
  readonly html: string;
  readonly kind: Kind;
  /** The ways, layouts and places, in words. */
  readonly made: string;
  /** The way that hides, keeps or doubles, by which results are grouped. */
  readonly way: string;
  /** All NHS numbers in the document, seen or not. */
  readonly numbers: readonly string[];
  readonly truth: Truth;
  /** The date of birth as it is printed, where this page is about it. */
  readonly bornAs: string | null;
}

export type Kind = 'hidden' | 'kept' | 'second shown' | 'second hidden' | 'second explained';
