import type { Section } from './section.ts';

/**
 * What is read, from a page or from pasted text: visible text in reading order, a line for each block or row.
 * Cells of a row are separated by tabs; where one inline element ends and the next begins stands {@link SEAM}.
 */
export interface Line {
  readonly text: string;
  /** The level of a heading; 7 for a legend or a caption. */
  readonly heading?: number;
  /** A row of column headings. */
  readonly columns?: boolean;
  /** It stands in one of many rows or entries, of which the page holds only some at a time. */
  readonly listed?: boolean;
  /** Whose section of the page this is; the patient's where absent. */
  readonly about?: Section;
}

/** An edge between inline elements: white space to the eye, perhaps, but not in the text. (Private use: icons do no harm.) */
export const SEAM = '\ue000';

const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const SPACES = /[ \u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;

/** A letter or digit struck through by a sign of its own (U+0336 and its like) is withdrawn. */
const STRUCK = /.[\u0335-\u0338]/gu;
/**
 * Folds what the eye reads as the same: every kind of space to one plain space, dashes, accents written apart from
 * their letters. Drops characters of no width, and what is struck through; tabs and seams stay.
 */
export function plain(text: string): string {
  const folded = text
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
  // Most text has none of what follows.
  if (!/[\u0300-\udfff\ue001-\uffff]/.test(folded)) return folded;
  return folded.normalize('NFC').replace(STRUCK, '');
}

/** A gap too wide to be one between words parts two cells, as in text set in columns. */
export const gapsToCells = (text: string): string => text.replace(/[ \u00a0]{2,}|[\u2001\u2003]/g, '\t');
