import type { Section } from './section.ts';

/**
 * A line of a page or of pasted text: the visible text of one block or row, in reading order. Tabs separate
 * the cells of a row. A {@link SEAM} separates inline elements.
 */
export interface Line {
  readonly text: string;
  /** The level of a heading, 1 to 6. 7 for a legend or a caption. */
  readonly heading?: number;
  /** The line is a row of column headings. */
  readonly columns?: boolean;
  /** The line is in a long list of rows or entries, and the page holds only some of them at a time. */
  readonly listed?: boolean;
  /** A table, or another block of two or more lines, ends with this line or begins below it. */
  readonly ends?: 'table' | 'block';
  /** Whose section of the page the line is in. Absent: the patient's. */
  readonly section?: Section;
}

/**
 * Marks the edge between two inline elements. The screen may show a gap there that the text does not have. A
 * character of Unicode's private use area. Icon fonts use that area too, which does no harm here.
 */
export const SEAM = '\ue000';

const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const SPACES = /[ \u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;

/** A letter or digit that a combining character (U+0335 to U+0338) strikes through. It is withdrawn. */
const STRUCK_THROUGH = /.[\u0335-\u0338]/gu;
/**
 * Normalises a text: every run of spaces to one plain space, every dash to `-`, combining accents into their
 * letters. Removes characters of no width and struck-through characters. Keeps tabs and seams.
 */
export function normaliseText(text: string): string {
  const folded = text
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
  // A shortcut: most text has no characters that need the steps below.
  if (!/[\u0300-\udfff\ue001-\uffff]/.test(folded)) return folded;
  return folded.normalize('NFC').replace(STRUCK_THROUGH, '');
}

/**
 * Replaces wide gaps with tabs. A gap too wide to be between two words separates cells, as in text set in
 * columns. So do dots that lead from a label to its value.
 */
export const gapsToTabs = (text: string): string =>
  text.replace(/ *(?:\.{4,}|…{2,}|_{4,}) *|[ \u00a0]{2,}|[\u2001\u2003]/g, '\t');
