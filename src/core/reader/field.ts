import type { Kind } from './labels.ts';
import type { Section } from './section.ts';

/** A label with its value. A `free` field has no label: it may be the value of a label above or below it. */
export interface Field {
  readonly kind: Kind | 'free';
  /** The label as written. Empty if there is none. */
  readonly label: string;
  readonly value: string;
  /** The index of the line that holds the label. */
  readonly line: number;
  /** Whose section of the page the field is in. Undefined: the patient's. */
  readonly section: Section | undefined;
  /** The field is in one of several rows under column headings, or in a list that the page shows in parts. */
  readonly listed: boolean;
  /** The field is in a row under column headings. */
  readonly isRow?: true;
  /** The index of the line that holds the value, if that is not the label's line. */
  readonly valueLine?: number;
  /** A page rule found the value, not a label. */
  readonly located?: true;
}

/** A field that can still be changed. */
export type Draft = { -readonly [Key in keyof Field]: Field[Key] };
