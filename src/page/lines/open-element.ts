import type { Section } from '../../core/reader/section.ts';
import type { Cell } from './rows.ts';

/** An element that is being read: its start tag has been passed, its end tag has not. */
export interface OpenElement {
  readonly element: Element | ShadowRoot;
  readonly nodes: ArrayLike<Node>;
  next: number;
  /** Whether its text continues the line of its parent. */
  readonly isInline: boolean;
  /** Whether it is preformatted: line breaks and spaces are shown as they are in the source. */
  readonly isPre: boolean;
  /** Whether it is in a shadow root, where every element is read. */
  readonly isInShadowRoot: boolean;
  /** The index of its first line: how many lines there were when it began. */
  readonly firstLine: number;
  /** Whose details it holds, by a heading outside it. */
  readonly outerSection: Section | undefined;
  /** Whose details come next, by the last heading inside it or by `outerSection`. */
  section: Section | undefined;
  /** The level of the last heading inside it: 1 for `h1`, 9 before any heading. */
  level: number;
  /** Whether its children are cells of a grid. Undefined until a child needs to know. */
  isGrid?: boolean;
  /** For a row or a description list: the cells read so far. */
  cells: Cell[] | undefined;
}
