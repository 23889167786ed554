import { expect, it } from 'vitest';
import { gapsToTabs, normaliseText } from '../../src/core/reader/line.ts';

/** Characters that look the same are read the same. */

it.each([
  ['a\u00a0\u2009 b', 'a b'],
  ['a\tb', 'a\tb'],
  ['01\u201301\u20131960', '01-01-1960'],
  ['\u22125', '-5'],
  ['9\u200b9\u00ad9\ufeff', '999'],
  ['Sia\u0302n', 'Siân'],
  ['e\u0301', 'é'],
  ['1\u03362\u03363', '3'],
  ['Ann\ue000Bell', 'Ann\ue000Bell'],
  ['Ann', 'Ann'],
])('%j', (text, normal) => expect(normaliseText(text)).toBe(normal));

it.each([
  ['Name  Ann', 'Name|Ann'],
  ['Name \u00a0 Ann', 'Name|Ann'],
  ['Name\u2003Ann', 'Name|Ann'],
  ['Name ..... Ann', 'Name|Ann'],
  ['Name....Ann', 'Name|Ann'],
  ['Name …… Ann', 'Name|Ann'],
  ['Name ____ Ann', 'Name|Ann'],
  ['Name_______Ann', 'Name|Ann'],
  ['Name ... Ann', 'Name ... Ann'],
  ['Name … Ann', 'Name … Ann'],
  ['Name ___ Ann', 'Name ___ Ann'],
  ['Name Ann', 'Name Ann'],
])('a wide gap separates cells: %j', (text, cells) =>
  expect(gapsToTabs(text).replaceAll('\t', '|')).toBe(cells),
);
