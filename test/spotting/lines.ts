import type { Line } from '../../src/core/reader/line.ts';
import { cachedVisibility } from '../../src/page/dom/visibility.ts';
import { readLines } from '../../src/page/lines/lines.ts';
import { atOnce } from './at-once.ts';
import { openPage } from './page.ts';

/**
 * The lines of a page, as one reads them aloud: `|` between cells, `~` where inline elements meet, `#2` before a
 * heading of that level, `=` before column headings, and whose section it is in brackets.
 */
export async function linesOf(html: string): Promise<string[]> {
  const { document, openRoot } = await openPage(html);
  return atOnce(readLines(document.documentElement, { openRoot, isVisible: cachedVisibility() })).map(aloud);
}

const aloud = ({ text, heading, columns, section: about }: Line): string =>
  [
    ...(about ? [`[${about}]`] : []),
    ...(heading ? [`#${heading}`] : []),
    ...(columns ? ['='] : []),
    text.replaceAll('\t', '|').replaceAll('\ue000', '~'),
  ].join(' ');
