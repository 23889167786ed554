/** A practice as a record names it. Either part may be missing. */
export interface Practice {
  /** ODS code, capital letter and five digits. */
  readonly odsCode: string | null;
  readonly name: string | null;
}

/**
 * The person a consultation is about, as read from a page or from pasted text. A detail that could not be
 * read is `null`, never a guess.
 */
export interface Patient {
  /** Ten digits, no spaces, checksum verified. */
  readonly nhsNumber: string;
  /** In the form of the NHS patient banner: `FAMILY, Given (Title)`. */
  readonly name: string | null;
  /** ISO 8601 calendar date, `1960-01-01`. */
  readonly dateOfBirth: string | null;
  /** Outward and inward code with one space, `SE17 3DW`. */
  readonly postcode: string | null;
  /** The practice at which the patient is registered, according to the record. */
  readonly practice: Practice | null;
  readonly deceased: boolean;
}
