/**
 * The corpus of pages: each page with the reading that is expected. {@link corpus} also checks the files. It
 * throws for a page without an expectation, an expectation without a page, and a number that could be a real
 * person's.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Patient } from '../../src/core/patient/patient.ts';
import { ofPatient, type Reading, type Remarks } from '../../src/core/patient/reading.ts';

export const PAGES = fileURLToPath(new URL('.', import.meta.url));

export interface Page {
  /** File name without extension. */
  readonly name: string;
  /** Absolute path of the HTML file. */
  readonly file: string;
  /** One line: what the page tests. */
  readonly about: string;
  /** The expected patient, or `null` if the page must give no patient. */
  readonly patient: Patient | null;
  /** The expected reading: the patient, the quoted words of a death, and why a date of birth was not used. */
  readonly reading: Reading | null;
  /** Why there is no patient, in one or two words; `null` on a positive page. */
  readonly why: string | null;
}

/** Ten digits that pass Modulus 11 and are not one digit repeated. */
export function passesModulus11(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (10 - i);
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[9]);
}

const decoys = z.array(z.string().refine(passesModulus11, 'a decoy must pass Modulus 11')).default([]);
const about = z
  .string()
  .min(10)
  .regex(/^[^\n]+$/);
const calendarDate = z.iso.date();

const said = z.string().min(4);

const positive = z
  .strictObject({
    about,
    patient: z.strictObject({
      nhsNumber: z
        .string()
        .refine((n) => n.startsWith('999') && passesModulus11(n), 'not a valid test number'),
      dateOfBirth: calendarDate.nullable(),
      name: z
        .string()
        .regex(/^[\p{Lu}.' -]+, \p{L}[\p{L}' -]*( \(\p{L}+\))?$/u, 'a name reads FAMILY, Given (Title)')
        .nullable(),
      postcode: z
        .string()
        .regex(/^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/)
        .nullable(),
      practice: z
        .strictObject({
          odsCode: z
            .string()
            .regex(/^[A-Z]\d{5}$/)
            .nullable(),
          name: z.string().min(1).nullable(),
        })
        .refine((p) => p.odsCode !== null || p.name !== null, 'a practice with neither code nor name is null')
        .nullable(),
      deceased: z.boolean(),
    }),
    says: z.strictObject({ death: said.optional(), birth: said.optional() }).default({}),
    decoys,
  })
  .refine(
    ({ patient, says }) => patient.deceased === (says.death !== undefined),
    'says.death: the words that say the death',
  );

const negative = z.strictObject({ about, patient: z.null(), why: z.string().min(3), decoys });

const expectation = z.union([positive, negative]);

/** The text of an HTML source, once with tags removed and once with tags as gaps: both may hold a number. */
export function texts(source: string): readonly [string, string] {
  const characters = (s: string) =>
    s
      .replace(/&#x([\da-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replace(/&(zwj|zwnj|shy);/g, '')
      .replace(/&(nbsp|ensp|emsp|thinsp);/g, ' ')
      .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
      .replace(/[\u00a0\u2000-\u200a\u202f\u205f]/g, ' ');
  // The second text keeps the content of tags, because titles, values and placeholders may hold numbers too.
  return [characters(source.replace(/<[^>]*>/g, '')), characters(source.replace(/[<>]/g, ' | '))];
}

/** Every run of exactly ten digits, which may have single spaces, hyphens or dots between them. */
export function tenDigitNumbers(text: string): string[] {
  const runs = text.match(/\d(?:[ .-]?\d)*/g) ?? [];
  return runs.map((run) => run.replace(/\D/g, '')).filter((digits) => digits.length === 10);
}

const NHS_LABEL = /NHS\s*(?:no\b|num|#|:)[^\d\n|]{0,30}$/i;

/**
 * Numbers outside the 999 test range that could be a real person's NHS number.
 * @param allowed numbers that may be in the source, but not after an NHS number label
 */
export function realNumbers(source: string, allowed: readonly string[]): string[] {
  const found = new Set<string>();
  for (const text of texts(source)) {
    for (const digits of tenDigitNumbers(text)) {
      if (passesModulus11(digits) && !digits.startsWith('999') && !allowed.includes(digits))
        found.add(digits);
    }
    for (const digits of allowed) {
      const pattern = new RegExp([...digits].join('[ .-]?'), 'g');
      for (const match of text.matchAll(pattern)) {
        if (NHS_LABEL.test(text.slice(0, match.index))) found.add(digits);
      }
    }
  }
  return [...found];
}

/** The paths of the frame files that a page loads. */
export function framesOf(folder: string, source: string): string[] {
  return [...source.matchAll(/src="(frames\/[^"]+)"/g)].map((m) => join(folder, m[1] ?? ''));
}

const remarksOf = ({ says }: z.infer<typeof positive>): Remarks =>
  Object.fromEntries(Object.entries(says).map(([kind, words]) => [kind, { source: 'page', words: words }]));

/** All pages in order of name, each with its expectation. Throws at the first fault in the files. */
export function corpus(folder: string = PAGES): Page[] {
  const names = (ending: string) =>
    readdirSync(folder)
      .filter((f) => f.endsWith(ending))
      .map((f) => basename(f, ending))
      .sort();
  const pages = names('.html');
  const expected = names('.json');
  const withoutExpectation = pages.filter((p) => !expected.includes(p));
  if (withoutExpectation.length > 0)
    throw new Error(`pages without an expectation: ${withoutExpectation.join(', ')}`);
  const withoutPage = expected.filter((e) => !pages.includes(e));
  if (withoutPage.length > 0) throw new Error(`expectations without a page: ${withoutPage.join(', ')}`);

  return pages.map((name) => {
    const file = join(folder, `${name}.html`);
    const source = readFileSync(file, 'utf8');
    const parsed = expectation.safeParse(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')));
    if (!parsed.success) throw new Error(`${name}.json: ${z.prettifyError(parsed.error)}`);
    const frames = framesOf(folder, source);
    for (const frame of frames) if (!existsSync(frame)) throw new Error(`${name}: no such frame ${frame}`);
    for (const text of [source, ...frames.map((f) => readFileSync(f, 'utf8'))]) {
      const real = realNumbers(text, parsed.data.decoys);
      if (real.length > 0) throw new Error(`${name}: ${real.join(', ')} could be a real NHS number`);
    }
    return {
      name,
      file,
      about: parsed.data.about,
      patient: parsed.data.patient,
      reading: parsed.data.patient && ofPatient(parsed.data.patient, remarksOf(parsed.data)),
      why: 'why' in parsed.data ? parsed.data.why : null,
    };
  });
}
