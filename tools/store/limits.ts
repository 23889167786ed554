/** How long a text in a store's form may be, in characters. */
export interface Limit {
  readonly least?: number;
  readonly most: number;
  /** The document that states the limit. */
  readonly source: string;
  /** Whether the store's own documents or those of a browser's maker state the limit. */
  readonly isConfirmed: boolean;
}

const confirmed = (source: string, most: number, least?: number): Limit => ({
  ...(least !== undefined && { least }),
  most,
  source,
  isConfirmed: true,
});

/** A length that the vendor's documents do not state. The texts are kept this short, to be on the safe side. */
const unconfirmed = (most: number, source: string): Limit => ({ most, source, isConfirmed: false });

const MDN_NAME = 'MDN, manifest.json, “name”';
const CHROME_DESCRIPTION = 'Chrome for Developers, “Manifest: description”';
const EDGE = 'Microsoft Learn, “Publish a Microsoft Edge extension”, 27 April 2026';
const NOT_STATED = 'no length found in the store’s documents';

/** The limits of each store, as found in November 2026. */
export const LIMITS = {
  chrome: {
    name: confirmed(MDN_NAME, 75),
    summary: confirmed(CHROME_DESCRIPTION, 132),
    description: unconfirmed(16_000, 'a developer’s account of the form, not Google’s documents'),
    singlePurpose: unconfirmed(1_000, NOT_STATED),
    reason: unconfirmed(1_000, NOT_STATED),
  },
  edge: {
    name: confirmed(MDN_NAME, 45),
    summary: unconfirmed(132, 'Chrome’s limit for the same line of the manifest; Microsoft states none'),
    description: confirmed(EDGE, 10_000, 250),
    singlePurpose: unconfirmed(1_000, NOT_STATED),
    reason: unconfirmed(1_000, NOT_STATED),
    notes: unconfirmed(2_000, NOT_STATED),
  },
  firefox: {
    name: confirmed(MDN_NAME, 50),
    summary: confirmed('Firefox Extension Workshop, “Creating an appealing add-on listing”', 250),
    description: unconfirmed(10_000, 'Extension Workshop: “not practically limited”'),
    notes: unconfirmed(3_000, NOT_STATED),
  },
} as const;

/** The search terms that Microsoft Edge Add-ons takes: how many, how long (characters), and words in all. */
export const SEARCH_TERMS = { most: 7, longest: 30, words: 21, source: EDGE };
