import { expect, it } from 'vitest';
import { relevantLines } from '../../src/core/reader/relevant-lines.ts';

/** Which lines of a long page are near an NHS number or its label. */

const NUMBER = '999 000 0018';
/** The first and the last line of a page that are read. The text is in line 100 of 200. */
const readAround = (text: string) => {
  const lines = Array.from({ length: 200 }, (_, index) => ({ text: index === 100 ? text : 'and so on 12' }));
  const read = lines.map((_, index) => index).filter(relevantLines(lines));
  return [read[0], read.at(-1), read.length];
};

it.each([
  ['60 lines above and below a number', NUMBER, [40, 160, 121]],
  ['nine digits, because a digit may be missing', '99900001', [undefined, undefined, 0]],
  ['nine digits are like a number', '999000001', [40, 160, 121]],
  ['digits in their own elements', '9-9-9-0-0-0-0-0-1', [40, 160, 121]],
  ['not digits far apart', '9----9----9----0----0----0----0----0----1----8', [undefined, undefined, 0]],
  ['60 lines below a label', 'NHS number', [100, 160, 61]],
  ['as N.H.S.', 'N.H.S. number', [100, 160, 61]],
  ['not below a label in a long text', `NHS ${'x'.repeat(400)}`, [undefined, undefined, 0]],
  ['a text of 400 characters is long', `NHS ${'x'.repeat(396)}`, [undefined, undefined, 0]],
  ['but below a number in a long text', `${NUMBER} ${'x'.repeat(400)}`, [40, 160, 121]],
  ['nothing else', 'Ward 4', [undefined, undefined, 0]],
])('%s', (_, text, around) => expect(readAround(text)).toEqual(around));
