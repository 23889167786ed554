/** The patient's details that a page can mention. */
export type Detail = 'NHS number' | 'date of birth' | 'name' | 'postcode' | 'practice' | 'death';

/** A text of a page that a reading is based on. It is compared with what the browser paints. */
export interface Mention {
  readonly of: Detail;
  /** The index of its line. */
  readonly line: number;
  /** The value as the line has it, or a longer text that contains the value. */
  readonly text: string;
}

/** A value, and the texts from which it was read. */
export interface Found<Value> {
  readonly value: Value;
  readonly mentions: readonly Mention[];
}

/** A value with a remark for the clinician. */
export interface FoundWithRemark<Value> extends Found<Value> {
  /** Absent if there is nothing to say. */
  readonly remark?: string;
}

/** The result if no value was found. */
export const notFound = { value: null, mentions: [] } as const;
