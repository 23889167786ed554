import { phrases } from './phrases.ts';
import { RELATIVE, STAFF } from './whose.ts';

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
  /** Whose section of the page this is; the patient's where absent. */
  readonly about?: Section;
}

/**
 * `practice`: the registered practice's own details. `staff`: a clinician's, in which only what is labelled as
 * the practice counts. `other`: somebody or something else's, of which nothing counts. `apart`: quoted, or just typed
 * or chosen, so that it makes no patient; but a number there that is not the patient's makes a second person.
 */
export type Section = 'practice' | 'staff' | 'other' | 'apart';

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

const OTHER = phrases(
  `${RELATIVE}|contacts|children|pharmac\\w+|chemist|dispens\\w+|referr(?:er|ed by|ing)|request(?:er|ed by|or|ing)|prescri(?:ber|bed by|bing)|(?:signed|logged) in|your (?:account|organisation|profile|site)|recent(?:ly)?|related|linked|associated|other|similar|previous|help ?desk|support|person cared for|example|sample|tips`,
);
const BY_STAFF = phrases(
  `${STAFF}|gp details|(?:usual|registered|named) gp|gp|practitioner|professional|care team`,
);
const PRACTICE =
  /^(?:(?:registered|gp|general|practice|surgery|details|information|current|usual|own|patient['’]?s|patient|the|of|at|contact|address|and|&|home|primary|care|registration|provider)\s*)+$/i;

/** Whose section a heading, legend, caption or label opens; undefined for the patient's own. */
export function sectionOf(heading: string): Section | undefined {
  if (/\(patient\)/i.test(heading)) return undefined;
  if (OTHER.in(heading)) return 'other';
  if (PRACTICE.test(heading) && /\b(?:practice|surgery|primary care)\b/i.test(heading)) return 'practice';
  return BY_STAFF.in(heading) ? 'staff' : undefined;
}
