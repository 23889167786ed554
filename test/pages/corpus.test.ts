import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { corpus, framesOf, PAGES, passesModulus11, realNumbers, tenDigitNumbers, texts } from './corpus.ts';

describe('the corpus of pages', () => {
  const pages = corpus();
  const positives = pages.filter((p) => p.patient !== null);
  const negatives = pages.filter((p) => p.patient === null);

  it('has at least 60 pages, half of them without a patient', () => {
    expect(pages.length).toBeGreaterThanOrEqual(60);
    expect(positives.length).toBeGreaterThanOrEqual(40);
    expect(negatives.length).toBeGreaterThanOrEqual(40);
    expect(negatives.length * 2).toBeGreaterThanOrEqual(pages.length);
  });

  it('gives each page its own name, purpose and patient', () => {
    expect(new Set(pages.map((p) => p.about)).size).toBe(pages.length);
    expect(new Set(positives.map((p) => p.patient?.nhsNumber)).size).toBe(positives.length);
    for (const page of pages) expect(page.name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it.each(positives)('$name contains the number that is expected from it', (page) => {
    const source = readFileSync(page.file, 'utf8');
    const sources = [source, ...framesOf(PAGES, source).map((f) => readFileSync(f, 'utf8'))];
    const numbers = sources.flatMap((s) => texts(s).flatMap(tenDigitNumbers));
    expect(numbers).toContain(page.patient?.nhsNumber);
  });

  it('uses every frame file', () => {
    const used = new Set(pages.flatMap((p) => framesOf(PAGES, readFileSync(p.file, 'utf8'))));
    for (const frame of readdirSync(join(PAGES, 'frames')))
      expect(used).toContain(join(PAGES, 'frames', frame));
  });
});

describe('checking the corpus', () => {
  let folder: string;
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  const patient = {
    nhsNumber: '9990000018',
    dateOfBirth: '1960-01-01',
    name: 'SMITH, John (Mr)',
    postcode: null,
    practice: null,
    deceased: false,
  };
  const expectPatient = (change: object = {}) =>
    JSON.stringify({ about: 'a page for this test', patient: { ...patient, ...change } });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pages-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('accepts a page with its expectation', () => {
    write('a.html', '<p>NHS No. 999 000 0018</p>');
    write('a.json', expectPatient());
    const reading = { kind: 'patient', patient };
    expect(corpus(folder)).toEqual([
      { name: 'a', file: join(folder, 'a.html'), about: 'a page for this test', patient, reading, why: null },
    ]);
  });

  it('refuses a death without quoted words, and quoted words without a death', () => {
    write('a.html', '');
    write('a.json', expectPatient({ deceased: true }));
    expect(() => corpus(folder)).toThrow('says.death');
    write('a.json', JSON.stringify({ about: 'a page for this test', patient, says: { death: 'Deceased' } }));
    expect(() => corpus(folder)).toThrow('says.death');
  });

  it('refuses a page without an expectation, and an expectation without a page', () => {
    write('a.html', '');
    expect(() => corpus(folder)).toThrow('pages without an expectation: a');
    rmSync(join(folder, 'a.html'));
    write('a.json', expectPatient());
    expect(() => corpus(folder)).toThrow('expectations without a page: a');
  });

  it.each([
    ['a number that fails the checksum', { nhsNumber: '9991234567' }],
    ['a repeated digit', { nhsNumber: '9999999999' }],
    ['a date that never was', { dateOfBirth: '1961-02-29' }],
    ['a name in another form', { name: 'John Smith' }],
    ['a practice with nothing in it', { practice: { odsCode: null, name: null } }],
  ])('refuses %s', (_, change) => {
    write('a.html', '');
    write('a.json', expectPatient(change));
    expect(() => corpus(folder)).toThrow('a.json');
  });

  it('refuses a page without a patient that gives no reason', () => {
    write('a.html', '');
    write('a.json', JSON.stringify({ about: 'a page for this test', patient: null }));
    expect(() => corpus(folder)).toThrow('a.json');
  });

  // This number passes the checksum, but its range is never issued.
  const outside = '1234567881';
  it.each([
    ['plain', outside],
    ['grouped', '123 456 7881'],
    ['split over elements', [...outside].map((d) => `<b>${d}</b>`).join('')],
    ['with entities', '123&nbsp;456&#8203;7881'],
    ['in an attribute', `<input value="${outside}">`],
  ])('finds a number outside the test range: %s', (_, html) => {
    expect(passesModulus11(outside)).toBe(true);
    expect(realNumbers(html, [])).toEqual([outside]);
    expect(realNumbers(html, [outside])).toEqual([]);
  });

  it('refuses a decoy beside an NHS number label', () => {
    expect(realNumbers(`<dt>NHS number</dt><dd>${outside}</dd>`, [outside])).toEqual([outside]);
  });
});
