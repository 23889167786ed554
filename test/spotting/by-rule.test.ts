import { describe, expect, it } from 'vitest';
import { none, type Reading } from '../../src/patient/reading.ts';
import { readByRule } from '../../src/spotting/by-rule.ts';
import { spot } from '../../src/spotting/spot.ts';
import { JOHN, NOT_JOHN, patient, person, TODAY } from '../panel/people.ts';
import { atOnce } from './at-once.ts';
import { openPage } from './page.ts';

/** A page of a known record system, read by its rule. */

const RULE = {
  within: '.banner',
  nhsNumber: '.nhs',
  name: '.name',
  dateOfBirth: '.dob',
  postcode: '.postcode',
  practice: '.practice',
  practiceCode: '.code',
  deceased: '.rip',
};
const parts: Record<string, string> = {
  nhs: '999 000 0018',
  name: 'Smith, John (Mr)',
  dob: '1 January 1960',
  postcode: 'se17 3dw',
  practice: 'Penrose \n  Surgery',
  code: 'G85084',
};
const banner = (shown: Record<string, string> = parts) =>
  `<div class="banner">${Object.entries(shown)
    .map(([name, text]) => `<p class="${name}">${text}</p>`)
    .join('')}</div>`;

async function read(
  html: string,
  rule: Parameters<typeof readByRule>[1] = RULE,
): Promise<Reading | undefined> {
  return readByRule((await openPage(html)).document, rule, TODAY);
}

describe('the patient', () => {
  it('is read part by part', async () => {
    expect(await read(banner())).toEqual(patient(JOHN));
  });
  it('has no part that is not there, empty, or not what it should be', async () => {
    const bare = patient(person(JOHN.nhsNumber));
    expect(await read(banner({ nhs: parts.nhs ?? '' }))).toEqual(bare);
    expect(await read(banner(), { within: '.banner', nhsNumber: '.nhs' })).toEqual(bare);
    const odd = { name: 'Not available', dob: 'unknown', postcode: 'none', practice: ' ', code: '' };
    expect(await read(banner({ ...parts, ...odd }))).toEqual(bare);
  });
  it('has a practice by its name or its code alone', async () => {
    const { practice: _, ...unnamed } = parts;
    expect(await read(banner(unnamed))).toMatchObject({
      patient: { practice: { odsCode: 'G85084', name: null } },
    });
    const { code: __, ...uncoded } = parts;
    expect(await read(banner(uncoded))).toMatchObject({
      patient: { practice: { odsCode: null, name: 'Penrose Surgery' } },
    });
  });
  it('has died where the page has the mark of it, inside the banner or not', async () => {
    expect(await read(`${banner()}<b class="rip">Deceased</b>`)).toMatchObject({
      patient: { deceased: true },
    });
  });
  it('is read from the first element that has text', async () => {
    expect(
      await read(banner({ ...parts }).replace('<p class="name">', '<p class="name"></p><p class="name">')),
    ).toEqual(patient(JOHN));
  });
});

describe('nobody is read', () => {
  it.each([
    ['a page without the banner', '<p class="nhs">999 000 0018</p>'],
    ['a banner without a number', banner({ ...parts, nhs: 'Not available' })],
    [
      'a banner whose number is hidden',
      banner().replace('<p class="nhs">', '<p class="nhs" style="display: none">'),
    ],
  ])('by the rule, of %s', async (_, html) => {
    expect(await read(html)).toBeUndefined();
  });
  it('where the number is not valid', async () => {
    expect(await read(banner({ ...parts, nhs: '999 000 0019' }))).toEqual(
      none('The NHS number on this page is not valid. Check its digits.'),
    );
  });
  it('where the date of birth is still to come', async () => {
    expect(await read(banner({ ...parts, dob: '23 November 2026' }))).toEqual(
      none('The date of birth on this page is in the future.'),
    );
    expect((await read(banner({ ...parts, dob: '22 November 2026' })))?.kind).toBe('patient');
  });
});

describe('several banners', () => {
  it('of one person are one', async () => {
    expect(await read(banner() + banner({ nhs: parts.nhs ?? '' }))).toEqual(patient(JOHN));
  });
  it('of two are a conflict', async () => {
    expect((await read(banner() + banner({ ...parts, dob: NOT_JOHN.dateOfBirth ?? '' })))?.kind).toBe(
      'conflict',
    );
  });
  it('of which one is empty are the other', async () => {
    expect(await read(banner({ nhs: '' }) + banner())).toEqual(patient(JOHN));
  });
});

it('comes before reading a page as any other', async () => {
  const { document, openRoot } = await openPage(banner({ nhs: parts.nhs ?? '' }));
  const spotted = spot(document, { rules: [RULE], openRoot, today: TODAY, wanted: undefined });
  expect(atOnce(spotted)).toEqual(patient(person(JOHN.nhsNumber)));
});

it('is passed over where it does not fit, for the next or for a reading as of any other page', async () => {
  const { document, openRoot } = await openPage(
    `${banner({ nhs: parts.nhs ?? '' })}<p>NHS number: 999 000 0018</p><p>Name: Smith, John</p>`,
  );
  const other = { ...RULE, within: '.other' };
  const read = (...rules: (typeof RULE)[]) =>
    atOnce(spot(document, { rules, openRoot, today: TODAY, wanted: undefined }));
  expect(read(other, RULE)).toEqual(patient(person(JOHN.nhsNumber)));
  expect(read(other)).toMatchObject({ patient: { nhsNumber: JOHN.nhsNumber, name: 'SMITH, John' } });
});

it('of a document of nothing at all, nothing is read', () => {
  const nothing = { documentElement: null } as unknown as Document;
  expect(atOnce(spot(nothing, { rules: [], openRoot: () => null, today: TODAY, wanted: undefined }))).toEqual(
    none('There is nothing to read on this page.'),
  );
});
