import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bannerDate, proseDate } from '../../src/core/patient/dates.ts';
import { printNhsNumber } from '../../src/core/patient/nhs-number.ts';
import type { Patient } from '../../src/core/patient/patient.ts';
import type { Reading } from '../../src/core/patient/reading.ts';
import { readPasted } from '../../src/core/reader/read-pasted.ts';
import { bannerName, dateOfBirth, nhsNumber, TODAY } from '../patient/arbitraries.ts';
import { openPage } from './page.ts';
import { readingOf } from './spotted.ts';

/**
 * Pages may highlight, split, translate or strike through a patient's details. Each detail is read exactly as
 * printed or not at all: never part of a date, half a name or another number.
 */

const printedDate = dateOfBirth.chain((date) => {
  const [year, month, day] = date.split('-');
  return fc
    .constantFrom(
      bannerDate(date),
      proseDate(date),
      date,
      `${day}/${month}/${year}`,
      `${Number(day)}.${Number(month)}.${year}`,
    )
    .map((printed) => ({ date, printed }));
});
const printedNumber = nhsNumber.chain((digits) =>
  fc
    .constantFrom(digits, printNhsNumber(digits), printNhsNumber(digits).replaceAll(' ', '-'))
    .map((printed) => ({ digits, printed })),
);
/** A name in banner format, or with the title first and the family name last, in capitals. */
const printedName = bannerName.chain((name) => {
  const [, family, given, title] = /^(.*), (.*?)(?: \((.*)\))?$/.exec(name) ?? [];
  return fc
    .constantFrom(name, [title, given, family].filter(Boolean).join(' '))
    .map((printed) => ({ name, printed }));
});
const postcode = fc.constantFrom('SE15 3NX', 'SW1A 1AA', 'E1 6AN', 'EC1A 1BB', 'N1 9GU');

const TAGS = ['mark', 'b', 'span', 'em', 'u', 'font', 'font><font', 'i', 'small'] as const;
/** Inline elements to put into a text: the start and length of the wrapped part (characters), and the tag. */
const cuts = fc.array(
  fc.record({ at: fc.nat(40), length: fc.integer({ min: 1, max: 12 }), tag: fc.constantFrom(...TAGS) }),
  { maxLength: 3 },
);
const wrapsEachCharacter = fc.boolean();

/** Wraps parts of a text in inline elements that do not overlap. @param all wraps each character instead */
function withInlineElements(
  text: string,
  pieces: ReadonlyArray<{ at: number; length: number; tag: string }>,
  all: boolean,
): string {
  if (all)
    return [...text].map((character) => (character === ' ' ? ' ' : `<span>${character}</span>`)).join('');
  let html = '';
  let from = 0;
  for (const { at, length, tag } of [...pieces].sort((a, b) => a.at - b.at)) {
    if (at < from || at >= text.length) continue;
    const close = tag
      .split('><')
      .reverse()
      .map((name) => `</${name}>`)
      .join('');
    html += `${text.slice(from, at)}<${tag}>${text.slice(at, at + length)}${close}`;
    from = at + length;
  }
  return html + text.slice(from);
}

const LAYOUTS: ReadonlyArray<(fields: readonly (readonly [string, string])[]) => string> = [
  (fields) => `<dl>${fields.map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`).join('')}</dl>`,
  (fields) => fields.map(([label, value]) => `<p>${label}: ${value}</p>`).join(''),
  (fields) =>
    `<table>${fields.map(([label, value]) => `<tr><th>${label}</th><td>${value}</td></tr>`).join('')}</table>`,
  (fields) => fields.map(([label, value]) => `<div><div>${label}</div><div>${value}</div></div>`).join(''),
  (fields) => `<p>${fields.map(([label, value]) => `<b>${label}</b> ${value}`).join(' | ')}</p>`,
  (fields) =>
    `<table><tr>${fields.map(([label]) => `<th>${label}</th>`).join('')}</tr><tr>${fields.map(([, value]) => `<td>${value}</td>`).join('')}</tr></table>`,
];

async function read(html: string): Promise<Reading> {
  const { document, openRoot } = await openPage(`<!doctype html><body><h1>Patient record</h1>${html}</body>`);
  return readingOf(document, { openRoot });
}

const person = fc.record({
  born: printedDate,
  number: printedNumber,
  name: printedName,
  postcode,
  deceased: fc.boolean(),
});

/** Counts in how many runs each detail was read. */
class Shares {
  runs = 0;
  readonly #read = { dateOfBirth: 0, name: 0, postcode: 0, all: 0 };

  count(patient: Patient | undefined): void {
    this.runs++;
    const read = (['dateOfBirth', 'name', 'postcode'] as const).filter((key) => patient?.[key]);
    for (const key of read) this.#read[key]++;
    if (read.length === 3) this.#read.all++;
  }

  of(key: 'dateOfBirth' | 'name' | 'postcode' | 'all'): number {
    return this.#read[key] / this.runs;
  }
}

/** Checks a reading against the printed details. @returns the patient, if one was read */
function checkReading(
  reading: Reading,
  { born, number, name, postcode: code, deceased }: typeof person extends fc.Arbitrary<infer P> ? P : never,
): Patient | undefined {
  if (reading.kind !== 'patient') return undefined;
  const { patient } = reading;
  expect(patient.nhsNumber).toBe(number.digits);
  expect([born.date, null]).toContain(patient.dateOfBirth);
  expect([name.name, name.printed, null]).toContain(patient.name);
  expect([code, null]).toContain(patient.postcode);
  expect(patient.deceased).toBe(deceased);
  return patient;
}

describe('every field is exactly the printed one or none', () => {
  it('in text split over inline elements', { timeout: 60_000 }, async () => {
    const shares = new Shares();
    await fc.assert(
      fc.asyncProperty(
        person,
        fc.nat(LAYOUTS.length - 1),
        fc.tuple(cuts, cuts, cuts, cuts, cuts),
        fc.tuple(
          wrapsEachCharacter,
          wrapsEachCharacter,
          wrapsEachCharacter,
          wrapsEachCharacter,
          wrapsEachCharacter,
        ),
        fc.boolean(),
        async (who, layout, pieces, wrapsAll, isStruck) => {
          const isDead = who.deceased ? 'Yes' : 'No';
          const texts = [who.name.printed, who.born.printed, who.number.printed, who.postcode, isDead];
          const labels = ['Name', 'Date of birth', 'NHS number', 'Postcode', 'Deceased'];
          const fields = texts.map((text, at) => {
            const struck = isStruck && at === 1 ? '<s>01-Jan-2010</s> ' : '';
            return [
              labels[at] ?? '',
              struck +
                withInlineElements(
                  text,
                  pieces[at] ?? [],
                  (wrapsAll[at] ?? false) && (pieces[at]?.length ?? 0) > 2,
                ),
            ] as const;
          });
          shares.count(checkReading(await read(LAYOUTS[layout]?.(fields) ?? ''), who));
        },
      ),
      { numRuns: 150 },
    );
    expect(shares.of('dateOfBirth')).toBeGreaterThan(0.9);
    expect(shares.of('name')).toBeGreaterThan(0.6);
    expect(shares.of('postcode')).toBeGreaterThan(0.9);
    expect(shares.of('all')).toBeGreaterThan(0.6);
  });

  it('in pasted text, wrapped at any space, with gaps of any width', () => {
    const shares = new Shares();
    fc.assert(
      fc.property(
        person,
        fc.nat(200),
        fc.nat(200),
        fc.constantFrom('\n', '\t', '   ', '\u00a0', '&nbsp;'),
        (who, one, two, gap) => {
          const text = `Name: ${who.name.printed}\nDate of birth: ${who.born.printed}\nNHS number: ${who.number.printed}\nPostcode: ${who.postcode}\nDeceased: ${who.deceased ? 'Yes' : 'No'}`;
          const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
          const at = new Set([spaces[one % spaces.length], spaces[two % spaces.length]]);
          const wrapped = [...text].map((character, index) => (at.has(index) ? gap : character)).join('');
          const reading = readPasted(wrapped, TODAY);
          // A text with a number is never read as if it had none.
          if (reading.kind === 'details') throw new Error(wrapped);
          shares.count(checkReading(reading, who));
        },
      ),
      { numRuns: 600 },
    );
    expect(shares.of('dateOfBirth')).toBeGreaterThan(0.65);
    expect(shares.of('name')).toBeGreaterThan(0.75);
    expect(shares.of('postcode')).toBeGreaterThan(0.7);
    expect(shares.of('all')).toBeGreaterThan(0.55);
  });
});
