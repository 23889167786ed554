import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageInYears, bannerAge } from '../../src/core/patient/age.ts';
import { dateOfBirth, TODAY } from './arbitraries.ts';

describe('age in years', () => {
  test.each([
    ['1960-03-05', '2026-03-05', 66],
    ['1960-03-06', '2026-03-05', 65],
    ['2008-03-05', '2026-03-05', 18],
    ['2008-03-06', '2026-03-05', 17],
    ['2026-03-05', '2026-03-05', 0],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2004-02-29', '2024-02-29', 20],
    ['1896-03-05', '2026-03-05', 130],
  ])('born %s, on %s: %i', (born, on, age) => expect(ageInYears(born, on)).toBe(age));

  test.each([
    ['2026-03-06', 'still to come'],
    ['1895-03-05', 'more than 130 years'],
  ])('none for %s: %s', (born) => {
    expect(ageInYears(born, '2026-03-05')).toBeNull();
    expect(bannerAge(born, '2026-03-05')).toBe('');
  });
});

describe('age on the banner (NHS CUI)', () => {
  test.each([
    ['2026-03-05', '0d'],
    ['2026-02-06', '27d'],
    ['2026-02-05', '4w 0d'],
    ['2025-03-06', '52w 0d'],
    ['2025-03-05', '12m 0d'],
    ['2024-10-31', '16m 5d'],
    ['2024-03-06', '23m 27d'],
    ['2024-03-05', '2y 0m'],
    ['2017-10-20', '8y 4m'],
    ['2008-03-06', '17y 11m'],
    ['2008-03-05', '18y'],
    ['1960-01-01', '66y'],
  ])('born %s: %s', (born, age) => expect(bannerAge(born, '2026-03-05')).toBe(age));

  test('is in years from 18, and never before', () =>
    fc.assert(
      fc.property(dateOfBirth, (born) => {
        const years = ageInYears(born, TODAY) ?? 0;
        expect(bannerAge(born, TODAY) === `${years}y`).toBe(years >= 18);
        expect(bannerAge(born, TODAY)).toMatch(/^\d+(?:d|w \dd|m \d+d|y|y \d+m)$/);
      }),
    ));
});
