import type { Line } from '../../core/reader/line.ts';
import { SEAM } from '../../core/reader/line.ts';
import type { Section } from '../../core/reader/section.ts';
import type { Source } from '../dom/source.ts';
import { breakUp } from './long-line.ts';

/** A line of a page, with the sources that show its parts, in order. */
export interface PageLine extends Line {
  readonly sources: readonly Source[];
}

/** A line that can still be changed. */
export type Draft = { -readonly [Key in keyof PageLine]: PageLine[Key] };

/** The lines of a page while it is being read: the finished lines, and the text of the current line. */
export interface PageText {
  readonly lines: Draft[];
  /** The text of the current line. */
  text: string;
  /** The source of the last words in the current line. */
  lastSource(): Source | undefined;
  /** Appends words to the current line, with their source. */
  append(words: string, source: Source): void;
  /** Finishes the current line. A line without text is left out. */
  breakLine(section: Section | undefined): void;
}

/** Starts with no lines and an empty current line. */
export function startText(): PageText {
  let sources: Source[] = [];
  return {
    lines: [],
    text: '',
    lastSource: () => sources.at(-1),
    append(words, source) {
      this.text += words;
      sources.push(source);
    },
    breakLine(section) {
      const line = this.text;
      const shown = sources;
      this.text = '';
      sources = [];
      for (const part of breakUp(line)) {
        if (!HAS_TEXT.test(part)) continue;
        const tidy = part.replace(/[ \ue000]{2,}/g, foldGap).replace(/^[ \ue000]+|[ \ue000]+$/g, '');
        this.lines.push(makeLine(tidy, shown, section));
      }
    },
  };
}

/** Matches text that is more than spaces, tabs and element edges (U+E000). */
export const HAS_TEXT = /[^\t\ue000 ]/;

const foldGap = (gap: string) => (gap.includes(' ') ? ' ' : '') + (gap.includes(SEAM) ? SEAM : '');

/** A line without the properties that do not apply to it. */
export const makeLine = (
  text: string,
  sources: readonly Source[],
  section: Section | undefined,
  more: Partial<Draft> = {},
): Draft => ({ text, sources, ...more, ...(section && { section }) });
