import type { Line } from '../../core/reader/line.ts';
import { SEAM } from '../../core/reader/line.ts';
import type { Section } from '../../core/reader/section.ts';
import type { Source } from '../dom/source.ts';
import { breakUp } from './long-line.ts';

/** A line of a page, with all that shows a piece of it, in order. */
export interface PageLine extends Line {
  readonly sources: readonly Source[];
}

/** A line while it is being put together. */
export type Draft = { -readonly [Key in keyof PageLine]: PageLine[Key] };

/** The lines of a page while they are read: the finished ones, and the text of the line that is begun. */
export interface PageText {
  readonly lines: Draft[];
  /** The begun line. */
  text: string;
  /** What shows the last words of the begun line. */
  last(): Source | undefined;
  /** Adds words to the begun line, and what shows them. */
  show(words: string, source: Source): void;
  /** Finishes the begun line. A line without a word is left out. */
  breakLine(about: Section | undefined): void;
}

/** Begins to read a page. */
export function startText(): PageText {
  let sources: Source[] = [];
  return {
    lines: [],
    text: '',
    last: () => sources.at(-1),
    show(words, source) {
      this.text += words;
      sources.push(source);
    },
    breakLine(about) {
      const line = this.text;
      const shown = sources;
      this.text = '';
      sources = [];
      for (const part of breakUp(line)) {
        if (!HAS_WORD.test(part)) continue;
        const tidy = part.replace(/[ \ue000]{2,}/g, foldGap).replace(/^[ \ue000]+|[ \ue000]+$/g, '');
        this.lines.push(lineOf(tidy, shown, about));
      }
    },
  };
}

/** Whether a text has more than gaps. */
export const HAS_WORD = /[^\t\ue000 ]/;

const foldGap = (gap: string) => (gap.includes(' ') ? ' ' : '') + (gap.includes(SEAM) ? SEAM : '');

/** A line, without what is not so of it. */
export const lineOf = (
  text: string,
  sources: readonly Source[],
  about: Section | undefined,
  more: Partial<Draft> = {},
): Draft => ({ text, sources, ...more, ...(about && { section: about }) });
