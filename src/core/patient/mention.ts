/** What a mention says of the patient. */
export type Detail = 'NHS number' | 'date of birth' | 'name' | 'postcode' | 'practice' | 'death';

/** A text of a page that a reading rests on, so that it can be held against what the browser paints. */
export interface Mention {
  readonly of: Detail;
  /** The number of its line. */
  readonly line: number;
  /** As the line has it: the value, or a text that holds the value. */
  readonly text: string;
}

/** A value, and the texts that it was taken from. */
export interface Found<Value> {
  readonly value: Value;
  readonly mentions: readonly Mention[];
}

/** A value, with the words that a clinician is told of it. */
export interface FoundWithRemark<Value> extends Found<Value> {
  /** Absent where there is nothing to tell. */
  readonly remark?: string;
}

/** A value that was found nowhere. */
export const notFound = { value: null, mentions: [] } as const;
