import type { Random } from '../random.ts';

/** What a way is put around: one detail, the whole banner, or also the place it stands in. */
export type Level = 'number' | 'date' | 'banner' | 'outside';

/** What a way is given. */
export interface Given {
  readonly random: Random;
  readonly html: string;
  /** Whether it has to fit into a line of text. */
  readonly inline: boolean;
  /** The colour behind the text and the colour of the text, as `#rrggbb`. */
  readonly ground: string;
  readonly ink: string;
  /** A word that no other element of the page has as its class. */
  readonly id: string;
}

/** A way to hide, spoil or keep what is put inside it. */
export interface Way {
  readonly name: string;
  /** Left out: at every level. */
  readonly at?: readonly Level[];
  /** It only acts on text in elements, not on form fields or SVG. */
  readonly textOnly?: boolean;
  /** It acts on the whole page, so it needs a banner in the flow of the page and no second patient. */
  readonly wholePage?: boolean;
  /** It is only right where the page is white. */
  readonly whiteOnly?: boolean;
  /** It is only right for a number that is printed with spaces. */
  readonly spacesOnly?: boolean;
  /** The text leaves a trace that a person sees, so it is doubtful what to make of a second patient like that. */
  readonly leavesTrace?: boolean;
  /** A picture cannot tell whether the text is to be taken. */
  readonly notInPicture?: boolean;
  html(given: Given): string;
}

/** An element with a style around what is given. */
export function box({ inline, html }: Given, style: string, attributes = ''): string {
  const tag = inline ? 'span' : 'div';
  return `<${tag} ${attributes} style="${inline ? 'display:inline-block;' : ''}${style}">${html}</${tag}>`;
}

/** A way that is one style on an element around the text. */
export const styled = (name: string, style: (given: Given) => string, rest: Partial<Way> = {}): Way => ({
  name,
  html: (given) => box(given, style(given)),
  ...rest,
});

/** The levels inside the ground of the banner. */
export const INSIDE: readonly Level[] = ['number', 'date', 'banner'];
/** The levels that are blocks. */
export const BLOCKS: readonly Level[] = ['banner', 'outside'];
/** The levels that are one detail. */
export const DETAIL: readonly Level[] = ['number', 'date'];
