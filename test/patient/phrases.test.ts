import { beforeEach, describe, expect, it } from 'vitest';
import { SEAM } from '../../src/core/reader/line.ts';
import { type Phrases, phrases, wordStarts } from '../../src/core/reader/phrases.ts';

/** Looks up many phrases at once, with the same result as trying each alone. */

const PATTERNS = [
  'dates? of birth',
  'd\\.?o\\.?b',
  '(?:gp|general) practice',
  '(?:full |legal )?name',
  '(?:(?:old|new) )?home',
  'n\\.?h\\.?s(?:\\s?[#№])?',
  '(?:x|(?:y|z)a)b',
  'key worker|key',
];
let some: Phrases;
beforeEach(() => {
  some = phrases(PATTERNS.join('|'));
});

describe('the first phrase in a text', () => {
  it.each([
    ['Date of birth', 'date of birth'],
    ['his dates of birth', 'dates of birth'],
    ['DOB', 'dob'],
    ['D.O.B.', 'd.o.b'],
    ['GP practice', 'gp practice'],
    ['the general practice', 'general practice'],
    ['Name', 'name'],
    ['Full name', 'full name'],
    ['legal  name', 'legal  name'],
    ['old home', 'old home'],
    ['new home', 'new home'],
    ['home', 'home'],
    ['NHS #', 'nhs #'],
    ['xb', 'xb'],
    ['yab', 'yab'],
    ['zab', 'zab'],
    ['name, dob', 'name'],
    ['(name)', 'name'],
    // The first pattern that matches counts, not the longest. A phrase begins where a word begins.
    ['key workers', 'key'],
    ['key worker', 'key worker'],
    [`date${SEAM} of${SEAM}birth`, `date${SEAM} of${SEAM}birth`],
    ['date\tof birth', 'date\tof birth'],
  ])('%j: %j', (text, found) => {
    expect(some.firstIn(text)).toBe(found);
  });
  it.each([
    'surname',
    'names',
    'name1',
    'nameé',
    'nickname',
    'x.name',
    'x_name',
    'dateofbirth',
    'legal',
    'practice',
    'ab',
    'work',
    '',
  ])('is not found in %j', (text) => {
    expect(some.firstIn(text)).toBeUndefined();
  });
});

it('gives the length of the phrase at a position', () => {
  const text = 'the Date of birth, name';
  expect([0, 4, 5, 19, 99].map((place) => some.lengthAt(text, place))).toEqual([0, 13, 0, 4, 0]);
});

it('keeps letters that have no lower case of one letter', () => {
  expect(some.firstIn('İ name')).toBe('name');
  expect(some.firstIn('İ NAME')).toBeUndefined();
});

it('recognises the starts of words', () => {
  expect(wordStarts(' one, two-three (f.o_ur) 5é')).toEqual([1, 6, 10, 17, 25]);
});
