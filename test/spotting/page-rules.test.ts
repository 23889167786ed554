import { describe, expect, it } from 'vitest';
import type { SiteRule } from '../../src/core/page-rule/page-rule.ts';
import { rulesForOrigin } from '../../src/core/page-rule/rules-for-origin.ts';
import { none, type Reading } from '../../src/core/patient/reading.ts';
import { JOHN, patient, person } from '../panel/people.ts';
import { openPage } from './page.ts';
import { readingOf } from './spotted.ts';

/** A page rule only says where details are. The reader reads these details as on any page. */

const RULE: SiteRule = {
  system: 'Example record system',
  sites: [],
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
const JONES = '<p>JONES, Amir  Born 02-Feb-1971  NHS No. 999 000 0026</p>';

async function read(html: string, rule: SiteRule = RULE): Promise<Reading> {
  const { document, openRoot } = await openPage(html);
  return readingOf(document, { rules: [rule], openRoot });
}

describe('the patient', () => {
  it('is read part by part, even from a page without labels', async () => {
    expect(await read(banner())).toEqual(patient(JOHN));
  });
  it('has no part that is missing, empty or invalid', async () => {
    const bare = { nhsNumber: JOHN.nhsNumber, name: JOHN.name };
    const { nhs = '', name = '' } = parts;
    expect(await read(banner({ nhs, name }))).toEqual(patient(person(bare.nhsNumber, { name: bare.name })));
    const odd = { dob: 'unknown', postcode: 'none', practice: ' ', code: '' };
    expect(await read(banner({ ...parts, ...odd }))).toEqual(
      patient(person(bare.nhsNumber, { name: bare.name })),
    );
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
  it('has details that are further away than a label could be', async () => {
    const far = banner().replace('<p class="dob">', `${'<p>Visit</p>'.repeat(100)}<p class="dob">`);
    expect(await read(far)).toEqual(patient(JOHN));
  });
  it('is read even if words on the page could be the heading of a list', async () => {
    expect(await read(`<h1>Worklist</h1>${banner()}`)).toEqual(patient(JOHN));
  });
});

describe('death', () => {
  it('is read if the page has the rule’s mark of death, inside the banner or not', async () => {
    expect(await read(`${banner()}<b class="rip">†</b>`)).toMatchObject({ patient: { deceased: true } });
  });
  it('is not read from a mark that cannot be seen', async () => {
    const hidden = '<b class="rip" style="display: none">Deceased</b>';
    expect(await read(banner() + hidden)).toMatchObject({ patient: { deceased: false } });
  });
  it('is read if the page shows it and the rule names no mark', async () => {
    const { deceased: _, ...rule } = RULE;
    expect(await read(`${banner()}<p>Date of death: 03-Mar-2026</p>`, rule)).toMatchObject({
      patient: { deceased: true },
    });
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
  ])('of %s', async (_, html) => {
    expect(await read(html)).toMatchObject({ kind: 'none' });
  });
  it('if the number is not valid', async () => {
    expect(await read(banner({ ...parts, nhs: '999 000 0019' }))).toEqual(
      none('The NHS number on this page is not valid. Check its digits.'),
    );
  });
  it('if the date of birth is in the future', async () => {
    expect(await read(banner({ ...parts, dob: '23 November 2026' }))).toEqual(
      none('The date of birth on this page is in the future.', ['9990000018']),
    );
    expect((await read(banner({ ...parts, dob: '22 November 2026' })))?.kind).toBe('patient');
  });
  it('if characters reverse the number', async () => {
    expect(await read(banner({ ...parts, nhs: '\u202e999 000 0018' }))).toMatchObject({ kind: 'none' });
  });
});

describe('two patients are a conflict', () => {
  it.each([
    ['in two banners', banner() + banner({ ...parts, nhs: '999 000 0026' })],
    ['with one number and two dates of birth', banner() + banner({ ...parts, dob: '2 February 1971' })],
    ['in one place', banner({ ...parts, nhs: '999 000 0018 (superseded) 999 000 0026' })],
    ['one of them elsewhere on the page', banner() + JONES],
    ['one of them in a footer', `${banner()}<footer>${JONES}</footer>`],
  ])('%s', async (_, html) => {
    expect(await read(html)).toMatchObject({ kind: 'conflict' });
  });
  it('two banners of one person are one patient', async () => {
    expect(await read(banner() + banner({ nhs: parts.nhs ?? '' }))).toEqual(patient(JOHN));
    expect(await read(banner({ nhs: '' }) + banner())).toEqual(patient(JOHN));
  });
});

describe('a rule applies', () => {
  const onSite = (site: string): SiteRule => ({ ...RULE, sites: [site] });
  const applies = (rule: SiteRule, origin: string, named: string[] = []) =>
    rulesForOrigin(origin, [rule], named).length === 1;
  it.each([
    ['https://records.example.nhs.uk/*', 'https://records.example.nhs.uk', true],
    ['https://records.example.nhs.uk/*', 'https://records.example.nhs.uk:8443', true],
    ['https://*.example.nhs.uk/*', 'https://records.example.nhs.uk', true],
    ['https://*.example.nhs.uk/*', 'https://example.nhs.uk', true],
    ['https://*.example.nhs.uk/*', 'https://badexample.nhs.uk', false],
    ['https://records.example.nhs.uk/*', 'https://other.example.nhs.uk', false],
    ['https://records.example.nhs.uk/*', 'http://records.example.nhs.uk', false],
    ['https://records.example.nhs.uk/*', 'null', false],
  ])('with %s on %s: %s', (site, origin, expected) => {
    expect(applies(onSite(site), origin)).toBe(expected);
  });
  it('without its own site, if the organisation names the site', () => {
    expect(applies(RULE, 'https://records.example.nhs.uk')).toBe(false);
    expect(applies(RULE, 'https://records.example.nhs.uk', ['https://*.example.nhs.uk/*'])).toBe(true);
  });
  it('with its own site, and not on a site that the organisation names', () => {
    expect(
      applies(onSite('https://a.example.org/*'), 'https://b.example.org', ['https://b.example.org/*']),
    ).toBe(false);
  });
});

it('nothing is read from a document without elements', () => {
  const nothing = { documentElement: null } as unknown as Document;
  expect(readingOf(nothing, { openRoot: () => null })).toEqual(
    none('There is nothing to read on this page.'),
  );
});
