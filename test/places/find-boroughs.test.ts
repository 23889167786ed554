import { describe, expect, test } from 'vitest';
import { findBoroughs } from '../../src/core/places/find-boroughs.ts';
import { countSentence } from '../../src/core/places/find-by-name.ts';

const boroughs = ['West Quayside', 'Quayside', 'King’s Fen and West Mere', 'Gullhaven'].map((name) => ({
  name,
}));
const found = (typed: string) => findBoroughs(boroughs, typed).map(({ name }) => name);

describe('a borough is found by the beginnings of the words of its name', () => {
  test.each([
    ['the name', 'Gullhaven', ['Gullhaven']],
    ['its first letters, however they are typed', '  gULL', ['Gullhaven']],
    ['a later word; names that begin with it come first', 'quay', ['Quayside', 'West Quayside']],
    ['two words, in any order', 'mere kings', ['King’s Fen and West Mere']],
    ['with a straight apostrophe', "king's", ['King’s Fen and West Mere']],
    ['the middle of a word: not', 'haven', []],
    ['nothing typed: none', ' ', []],
    ['only signs typed: none', '-', []],
  ])('%s', (_, typed, names) => {
    expect(found(typed)).toEqual(names);
  });

  test('several in the order of the alphabet', () => {
    expect(found('west')).toEqual(['West Quayside', 'King’s Fen and West Mere']);
    expect(findBoroughs([{ name: 'Mere B' }, { name: 'Mere A' }], 'mere').map(({ name }) => name)).toEqual([
      'Mere A',
      'Mere B',
    ]);
  });
});

test.each([
  [0, 'No borough has this name.'],
  [1, '1 borough'],
  [8, '8 boroughs'],
  [9, '9 boroughs: the first 8 are shown. Type more of the name.'],
])('the message for %i boroughs found', (count, words) => {
  expect(countSentence(count, 'borough', 'name')).toBe(words);
});
