import { expect, it } from 'vitest';
import { SEAM } from '../../src/core/reader/line.ts';
import { seamReadings, seamsToSpaces } from '../../src/core/reader/seams.ts';

/** How a text may be read where elements meet, here `~`. */

const readings = (text: string) => seamReadings(text.replaceAll('~', SEAM).replaceAll('|', '\t'));

it.each([
  ['01/03/1961', ['01/03/1961']],
  ['1~1/03/1961', ['11/03/1961', '1 1/03/1961']],
  ['1~~1/03/1961', ['11/03/1961', '1 1/03/1961']],
  ['a~b~c', ['abc', 'ab c', 'a bc', 'a b c']],
  ['a~ b', ['a b']],
  ['a ~~b', ['a b']],
  ['a~ ~b', ['a b']],
  ['  a  ', ['a']],
  ['~~a~~', ['a']],
  ['11~~/~~03~-~~1961', ['11/03-1961']],
  ['a~~|~~b', ['a\tb']],
  ['a  |  b', ['a\tb']],
  ['a|b', ['a\tb']],
  ['', ['']],
])('%s', (text, expected) => expect(readings(text)).toEqual(expected));

it('a text with many seams is read in two ways only', () => {
  expect(readings('a~b~c~d~e~f~g')).toHaveLength(64);
  expect(readings('a~b~c~d~e~f~g~h')).toEqual(['abcdefgh', 'a b c d e f g h']);
});

it('a seam is shown as a space', () => expect(seamsToSpaces(`a${SEAM}b`)).toBe('a b'));
