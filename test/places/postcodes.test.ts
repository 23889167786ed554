import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locatePostcode, postcodeParts } from '../../src/core/places/postcodes.ts';
import { tables } from './shipped-tables.ts';

const table = tables.postcodes;
const locate = (text: string) => {
  const found = locatePostcode(table, text);
  return found && `${found.borough ?? 'none'}${found.likely ? ', likely' : ''}`;
};

const AUTHORITY: Record<string, string> = {
  E09000022: 'lambeth',
  E09000023: 'lewisham',
  E09000028: 'southwark',
};
/**
 * Rows of the source: sectors that a border divides, exceptions within a sector, terminated postcodes, PO
 * boxes.
 */
const sample = readFileSync(new URL('sample-postcodes.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .map(([postcode = '', authority = '', live = '']) => ({
    postcode,
    borough: AUTHORITY[authority] ?? 'none',
    live,
  }));

describe('a postcode of the source', () => {
  it('gets the exact answer, for every row of the sample', () => {
    expect(sample.length).toBeGreaterThan(500);
    expect(sample.filter(({ postcode, borough }) => locate(postcode) !== borough)).toEqual([]);
  });

  it('gets an answer, live or terminated, in each borough and outside', () => {
    for (const borough of ['lambeth', 'lewisham', 'southwark', 'none']) {
      for (const live of ['0', '1']) {
        expect(sample.filter((row) => row.borough === borough && row.live === live).length).toBeGreaterThan(
          30,
        );
      }
    }
  });

  it.each([
    ['the middle of a sector of three boroughs, first', 'SE19 1', ['lambeth', 'none', 'southwark']],
    ['one across the river', 'SE1 7', ['lambeth', 'none', 'southwark']],
    ['one with a single stray', 'BR1 5', ['lambeth', 'lewisham', 'none']],
  ])('in %s', (_, sector, boroughs) => {
    const found = sample
      .filter(({ postcode }) => postcode.startsWith(sector))
      .map(({ postcode }) => locate(postcode));
    expect([...new Set(found)].sort()).toEqual(boroughs);
  });

  it('is read in either case, with and without its space, and printed one way', () => {
    for (const text of ['SE17 3DW', 'se173dw', ' Se17  3dw ']) {
      expect(locatePostcode(table, text)).toEqual({
        postcode: 'SE17 3DW',
        borough: 'southwark',
        likely: false,
        home: true,
      });
    }
  });
});

describe('a postcode newer than the source', () => {
  it.each([
    ['SE17 3ZZ', 'southwark, likely'],
    ['SE6 1ZX', 'lewisham, likely'],
    ['SW2 1ZZ', 'lambeth, likely'],
    ['SE5 0ZY', 'southwark, likely'],
    ['SE19 1ZZ', 'lambeth, likely'],
    ['SW8 4ZZ', 'none, likely'],
    ['BR1 4YY', 'none, likely'],
  ])('%s gets its sector’s majority: %s', (postcode, answer) => {
    expect(locate(postcode)).toBe(answer);
  });

  it('uses the live postcodes of its sector if the terminated ones were in another borough', () => {
    // SE24 9 has 79 live postcodes in Southwark and 55 in Lambeth. With terminated ones, most are in Lambeth.
    expect(locate('SE24 9ZZ')).toBe('southwark, likely');
  });

  it('in a new sector gets no answer', () => {
    expect(locatePostcode(table, 'SW2 7AA')).toBeNull();
  });
});

describe('the rest of the country', () => {
  it.each([
    'M1 1AA',
    'CR0 1AA',
    'SE20 7AA',
    'SE18 6AA',
    'SW1A 1AA',
    'SW11 1AA',
    'EC1A 1BB',
    'G1 1AA',
    'BT1 1AA',
    'SE2 9AA',
    'BR1 1AA',
  ])('%s is outside the boroughs', (postcode) => {
    expect(locate(postcode)).toBe('none');
  });
});

describe('a postcode where nobody lives', () => {
  it.each([
    ['SE1P 5AA', 'southwark'],
    ['SE99 7AA', 'southwark'],
    ['SW99 0ZZ', 'lambeth'],
  ])('%s is no home', (postcode) => {
    expect(locatePostcode(table, postcode)?.home).toBe(false);
  });

  it('the NHS pseudo-postcodes, such as for no fixed abode, are no homes, well-formed or not', () => {
    expect(locatePostcode(table, 'ZZ99 3VZ')).toBeNull();
    expect(locatePostcode(table, 'ZZ99 3WZ')).toMatchObject({ borough: null, home: false });
  });

  it('SW95 is not a home, but gets the answer of the source', () => {
    const rows = sample.filter(({ postcode }) => postcode.startsWith('SW95 '));
    expect(rows.length).toBeGreaterThan(2);
    for (const { postcode, borough } of rows) {
      expect(locatePostcode(table, postcode)).toMatchObject({
        borough: borough === 'none' ? null : borough,
        home: false,
      });
    }
  });
});

describe('text that is not a postcode', () => {
  it.each([
    '',
    'SE17',
    'SE17 3',
    'SE17 3DC',
    'SE17 3D0',
    '17 3DW',
    'SE177 3DW',
    'SE17 3DW x',
    'constructor',
    '__proto__',
  ])('"%s" answers nothing', (text) => {
    expect(locatePostcode(table, text)).toBeNull();
    expect(postcodeParts(text)).toBeNull();
  });
});

describe('the table as it ships', () => {
  it('takes at most 12 kB', () => {
    expect(statSync(new URL('../../rules/places/postcodes.json', import.meta.url)).size).toBeLessThanOrEqual(
      12_000,
    );
  });

  it('has its source, date and attribution', () => {
    expect(table.edition).toBe('2025-10');
    expect(table.source).toContain('Office for National Statistics');
    expect(table.attribution).toEqual([
      'Contains OS data © Crown copyright and database right 2025',
      'Contains Royal Mail data © Royal Mail copyright and database right 2025',
      'Source: Office for National Statistics licensed under the Open Government Licence v.3.0',
    ]);
  });

  it('is sorted, so that a new edition differs only where the source differs', () => {
    expect(table.boroughs).toEqual(['lambeth', 'lewisham', 'southwark']);
    const outwardCodes = Object.keys(table.sectors);
    expect(outwardCodes).toHaveLength(36);
    expect(outwardCodes).toEqual([...outwardCodes].sort());
  });
});
