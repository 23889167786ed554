import type { Section } from '../../core/reader/section.ts';
import type { Cell } from './rows.ts';

/** An element being read. */
export interface OpenElement {
  readonly element: Element | ShadowRoot;
  readonly nodes: ArrayLike<Node>;
  next: number;
  /** Whether its text goes on in the line of what is round it. */
  readonly isInline: boolean;
  /** Whether its line breaks and gaps are shown as they are written. */
  readonly isPre: boolean;
  /** Whether it stands in a shadow root, where no element is left out. */
  readonly isInShadowRoot: boolean;
  /** How many lines there were when it began. */
  readonly firstLine: number;
  /** Whose section it stands in, and whose its last heading opened. */
  readonly outerSection: Section | undefined;
  about: Section | undefined;
  level: number;
  /** Of a row or description list: what its cells held so far. */
  cells: Cell[] | undefined;
}
