/** A practice as a record names it: either part may be missing. */
export interface Practice {
  /** ODS code, capital letter and five digits. */
  readonly odsCode: string | null;
  readonly name: string | null;
}

/**
 * The person a consultation is about, as read from a page or from pasted text.
 * Whatever could not be read is `null`, never guessed.
 */
export interface Patient {
  /** Ten digits, no spaces, checksum verified. */
  readonly nhsNumber: string;
  /** As the NHS patient banner prints it: `FAMILY, Given (Title)`. */
  readonly name: string | null;
  /** ISO 8601 calendar date, `1960-01-01`. */
  readonly dateOfBirth: string | null;
  /** Outward and inward code with one space, `SE17 3DW`. */
  readonly postcode: string | null;
  /** The practice where the record says the patient is registered. */
  readonly practice: Practice | null;
  readonly deceased: boolean;
}
