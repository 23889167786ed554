import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/core/reader/read-lines.ts';
import { TODAY } from '../panel/people.ts';
import { atOnce } from '../spotting/at-once.ts';
import { linesOf } from './written.ts';

/** Which numbers of a page are reported, and mentioned as the reason why there is no patient. */

const JOHN = ['SMITH, John (Mr)', 'Born: 01-Jan-1960', 'NHS number: 999 000 0018'];
const read = (...lines: string[]) => atOnce(readPage(linesOf(lines.join('\n')), TODAY));
const numbersIn = (...lines: string[]) =>
  read(...lines)
    .mentions.filter(({ of }) => of === 'NHS number')
    .map(({ line, text }) => `${line} ${text}`);
const SECOND = 'This page shows a second number that may be another patient’s.';
const MORE = 'This page shows more than one NHS number.';
const NO_RECORD = 'This page mentions an NHS number, but is not one patient’s record.';

describe('a conflict mentions', () => {
  it('both labelled numbers', () => {
    const lines = [...JOHN, 'NHS number: 999 000 0026'];
    expect(read(...lines).reading).toMatchObject({ kind: 'conflict', reason: MORE });
    expect(numbersIn(...lines)).toEqual(['2 9990000018', '3 9990000026']);
  });
  it('a number without a label', () => {
    const lines = [...JOHN, '999 000 0026'];
    expect(read(...lines).reading).toMatchObject({ kind: 'conflict', reason: SECOND });
    expect(numbersIn(...lines)).toEqual(['2 9990000018', '3 9990000026']);
  });
  it('at most 200 of them', () => {
    const rows = Array.from({ length: 250 }, () => 'NHS number: 999 000 0026');
    expect(numbersIn(...JOHN, ...rows)).toHaveLength(200);
  });
});

describe('a label with two numbers', () => {
  it.each([
    ['NHS number|old 999 000 0018|999 000 0026', MORE],
    ['NHS number|999 000 0018|999 000 0026', MORE],
    ['NHS number|999 000 0018|999 000 0027', SECOND],
  ])('%s', (line, reason) =>
    expect(read('SMITH, John', 'Born: 01-Jan-1960', line).reading).toMatchObject({
      kind: 'conflict',
      reason,
    }),
  );
  it('is no conflict if both are the same', () =>
    expect(read('SMITH, John', 'NHS number|999 000 0018|9990000018').reading.kind).toBe('patient'));
});

describe('a number in the digits of another script', () => {
  it('may be a second person’s', () => {
    expect(read(...JOHN, 'NHS number: ९९९ ००० ००२६').reading).toMatchObject({
      kind: 'conflict',
      reason: SECOND,
    });
    expect(read(...JOHN, '９９９ ０００ ００２６').reading).toMatchObject({
      kind: 'conflict',
      reason: SECOND,
    });
  });
  it('is no second person’s if it is the same', () =>
    expect(read(...JOHN, 'NHS number: ९९९ ००० ००१८').reading.kind).toBe('patient'));
  it('alone identifies nobody', () =>
    expect(read('SMITH, John', 'Born: 01-Jan-1960', 'NHS number: ९९९ ००० ००१८').reading).toEqual({
      kind: 'none',
      reason: 'The NHS number on this page is not valid. Check its digits.',
    }));
});

describe('a number that is only mentioned', () => {
  it('in a part about somebody’s recent patients', () => {
    const { reading } = read('SMITH, John', 'Born: 01-Jan-1960', '[apart]NHS number: 999 000 0018');
    expect(reading).toEqual({ kind: 'none', reason: NO_RECORD, numbers: ['9990000018'] });
  });
  it('is mentioned with its line', () =>
    expect(numbersIn('SMITH, John', '[apart]NHS number: 999 000 0018')).toEqual(['1 9990000018']));
});

it('a number in many rows is mentioned at most 20 times', () => {
  const lines = Array.from({ length: 25 }, () => 'NHS number: 999 000 0018');
  const { reading, mentions } = read('SMITH, John', 'Born: 01-Jan-1960', ...lines);
  expect(reading.kind).toBe('patient');
  expect(mentions.filter(({ of }) => of === 'NHS number')).toHaveLength(20);
});
