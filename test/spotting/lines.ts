import type { Line } from '../../src/core/reader/line.ts';
import { cachedVisibility } from '../../src/page/dom/visibility.ts';
import { readLines } from '../../src/page/lines/lines.ts';
import { atOnce } from './at-once.ts';
import { openPage } from './page.ts';

/**
 * The lines of a page in a short notation for tests: `|` between cells, `~` where inline elements meet, `#2`
 * before a heading of level 2, `=` before column headings, and the kind of section in brackets.
 */
export async function linesOf(html: string): Promise<string[]> {
  const { document, openRoot } = await openPage(html);
  return atOnce(readLines(document.documentElement, { openRoot, isVisible: cachedVisibility() })).map(
    notationOf,
  );
}

const notationOf = ({ text, heading, columns, section: about }: Line): string =>
  [
    ...(about ? [`[${about}]`] : []),
    ...(heading ? [`#${heading}`] : []),
    ...(columns ? ['='] : []),
    text.replaceAll('\t', '|').replaceAll('\ue000', '~'),
  ].join(' ');
