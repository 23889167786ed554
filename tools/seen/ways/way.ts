import type { Random } from '../random.ts';

/** What a way is applied to: one detail, the banner, or the banner with its shell. */
export type Level = 'number' | 'date' | 'banner' | 'outside';

/** The input of a way. */
export interface Given {
  readonly random: Random;
  readonly html: string;
  /** Whether the result has to fit into a line of text. */
  readonly inline: boolean;
  /** The background colour and the text colour, as `#rrggbb`. */
  readonly ground: string;
  readonly ink: string;
  /** A class name that no other element of the page has. */
  readonly id: string;
}

/** A way to hide a text, to make it unreadable, or to keep it visible. */
export interface Way {
  readonly name: string;
  /** The levels at which the way works. Default: every level. */
  readonly at?: readonly Level[];
  /** Whether the way works only on text in elements, not on form fields or SVG. */
  readonly textOnly?: boolean;
  /**
   * Whether the way affects the whole page, so that it needs a banner in the normal flow and no second
   * patient.
   */
  readonly wholePage?: boolean;
  /** Whether the way works only on a white page. */
  readonly whiteOnly?: boolean;
  /** Whether the way works only on a number that is printed with spaces. */
  readonly spacesOnly?: boolean;
  /**
   * Whether a person still sees a trace of the text. For a second patient, the right result would be unclear.
   */
  readonly leavesTrace?: boolean;
  /** Whether a picture cannot tell if the text counts. */
  readonly notInPicture?: boolean;
  html(given: Given): string;
}

/** Wraps the HTML in an element with a style. */
export function box({ inline, html }: Given, style: string, attributes = ''): string {
  const tag = inline ? 'span' : 'div';
  return `<${tag} ${attributes} style="${inline ? 'display:inline-block;' : ''}${style}">${html}</${tag}>`;
}

/** Makes a way that wraps the text in an element with one style. */
export const styled = (name: string, style: (given: Given) => string, rest: Partial<Way> = {}): Way => ({
  name,
  html: (given) => box(given, style(given)),
  ...rest,
});

/** The levels inside the banner's background. */
export const INSIDE: readonly Level[] = ['number', 'date', 'banner'];
/** The levels that are blocks. */
export const BLOCKS: readonly Level[] = ['banner', 'outside'];
/** The levels that are one detail. */
export const DETAIL: readonly Level[] = ['number', 'date'];
