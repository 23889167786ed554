import type { Kind } from './labels.ts';
import type { Section } from './section.ts';

/** A labelled value, or with no label (`free`) a text that may be the value of a label above or below it. */
export interface Field {
  readonly kind: Kind | 'free';
  /** The label as written, empty where there is none. */
  readonly label: string;
  readonly value: string;
  /** The number of its line. */
  readonly line: number;
  readonly about: Section | undefined;
  /** One of several rows under column headings, or of a list that the page shows a part of. */
  readonly listed: boolean;
  /** It stands in a row under column headings. */
  readonly isRow?: true;
  /** The number of the line that the value stands in, where that is not the label's. */
  readonly valueLine?: number;
  /** Its place was told by a page rule, and not by a label. */
  readonly located?: true;
}

/** A field while it is being put together. */
export type Draft = { -readonly [Key in keyof Field]: Field[Key] };
