import { describe, expect, it } from 'vitest';
import { isNhsNumber } from '../../src/core/patient/nhs-number.ts';
import { HIDE } from '../../tools/seen/ways/all.ts';
import { KEEP } from '../../tools/seen/ways/keep.ts';
import { writePage } from '../../tools/seen/write-page.ts';

/** The random pages that `npm run seen` makes. */

const series = (seed: number, length: number) => Array.from({ length }, (_, index) => writePage(seed, index));

describe('a series of pages', () => {
  it('is the same for the same seed, and another for another seed', () => {
    expect(series(7, 60)).toEqual(series(7, 60));
    expect(series(7, 60).map(({ html }) => html)).not.toEqual(series(8, 60).map(({ html }) => html));
  });

  it('uses each way to hide a banner, and each harmless style, in 500 pages', () => {
    const pages = series(1, 500);
    const ways = (kind: string) => new Set(pages.filter((page) => page.kind === kind).map(({ way }) => way));
    expect(ways('hidden')).toEqual(new Set(HIDE.map(({ name }) => name)));
    expect(ways('kept')).toEqual(new Set(KEEP.map(({ name }) => name)));
  });

  it('invents only valid NHS numbers of the test range', () => {
    const numbers = series(3, 200).flatMap((page) => page.numbers);
    expect(numbers.filter((number) => !isNhsNumber(number) || !number.startsWith('999'))).toEqual([]);
  });

  it('expects at most one patient, who is shown', () => {
    for (const { truth, made } of series(5, 300)) {
      if (truth.taken && truth.shown) expect(truth.shown, made).toContain(truth.taken);
      if (!truth.taken && truth.shown) expect(truth.shown.length, made).not.toBe(1);
    }
  });

  it('gives each of these ways and styles a name of its own', () => {
    const names = [...HIDE, ...KEEP].map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });
});
