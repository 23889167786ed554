import { nameAbove, ownedBy } from './another-person.ts';
import { type Field, findFields } from './fields.ts';
import { findDateOfBirth, hasTwoDigitYear } from './find-birth.ts';
import { findDeath } from './find-death.ts';
import { findName } from './find-name.ts';
import { findPostcode, findPractice } from './find-place.ts';
import { type Line, plain } from './line.ts';
import { fieldOf, type Located } from './located.ts';
import { conflict, none, ofPatient, type Read, refused, type What } from './reading.ts';
import { chooseSubject, type Occurrence } from './subject.ts';

/**
 * Reads the one patient that a page is about.
 *
 * The patient is the person whose valid NHS number stands beside a label that says so, with a name or a date of
 * birth near it. Lists, examples, prose and other people's numbers are no patient; two patients are a conflict.
 * Yields now and then, so that the caller can give the page its turn.
 * @param lines the visible text of the page
 * @param today ISO date, to refuse dates of birth that are still to come
 * @param located values whose places a page rule tells
 */
export const readPage = (
  lines: readonly Line[],
  today: string,
  located: readonly Located[] = [],
): Generator<void, Read> => read(lines, today, 'page', located);

/** Reads a page or a pasted text. @param what names it in the reasons */
export function* read(
  raw: readonly Line[],
  today: string,
  what: What,
  located: readonly Located[] = [],
): Generator<void, Read> {
  // A number may stand in what is not read.
  if (raw.some(({ text }) => text.length > LONGEST && NUMBER.test(text.slice(LONGEST - 40))))
    return refused(none(`This ${what} has a text that is too long to read.`));
  const lines = raw.map((line) => ({ ...line, text: plain(line.text.slice(0, LONGEST)) }));
  yield;
  const fields = [...located.map(fieldOf), ...(yield* findFields(lines, near(lines)))];
  yield;
  const subject = chooseSubject(lines, fields, what);
  if ('reading' in subject) return subject;
  yield;
  const found = describe(lines, fields, subject, today, what);
  if (found.reading.kind !== 'patient' || !isTurned(raw, fields, subject)) return found;
  return refused(
    none(`This ${what} has characters that turn text round: what is shown may not be what is written.`),
  );
}

/** What sets text from right to left: the groups of a number would be shown in another order, or its digits. */
const TURNS = /[\u061c\u200f\u202b\u202e\u2067\u2068]/;

/** Whether any is where the number or a date of birth may stand. */
function isTurned(raw: readonly Line[], fields: readonly Field[], { at }: Occurrence): boolean {
  const dates = fields.filter(({ kind }) => kind === 'date of birth').map(({ line }) => line);
  const lines = [...dates, ...at.flatMap((line) => [line - 2, line - 1, line, line + 1])];
  return lines.some((line) => TURNS.test(raw[line]?.text ?? ''));
}

function describe(
  lines: readonly Line[],
  all: readonly Field[],
  { digits, at, mentions: ofNumber }: Occurrence,
  today: string,
  what: What,
): Read {
  const { born, fields, orDoubtful, contrary } = withoutOthers(lines, all, digits, at, today);
  const mentions = [...ofNumber, ...contrary];
  // A pasted text stands beside no other.
  const numbers = what === 'page' ? [digits] : [];
  if (born.value === 'several')
    return refused(conflict(`This ${what} shows two dates of birth.`), [...mentions, ...born.mentions]);
  const banner = bannerOf(fields, at);
  const name = findName(lines, fields, banner);
  if (!name.value && !born.value) return refused(none(whyNobody(fields, what), numbers), mentions);
  if (born.value && born.value > today)
    return refused(none(`The date of birth on this ${what} is in the future.`, numbers), [
      ...mentions,
      ...born.mentions,
    ]);
  const postcode = findPostcode(lines, fields, banner);
  const practice = findPractice(fields);
  const death = findDeath(orDoubtful, banner, today);
  return {
    reading: ofPatient(
      {
        nhsNumber: digits,
        name: name.value,
        dateOfBirth: born.value,
        postcode: postcode.value,
        practice: practice.value,
        deceased: death.value,
      },
      {
        ...(death.said && { death: { on: what, said: death.said } }),
        ...(born.said && { birth: { on: what, said: born.said } }),
      },
    ),
    mentions: [mentions, ...[born, name, postcode, practice, death].map((found) => found.mentions)].flat(),
  };
}

/**
 * The date of birth, and the fields without those of a second person who has no NHS number. The names tell first, so
 * that no date of birth is compared with one that may be another person's.
 */
function withoutOthers(
  lines: readonly Line[],
  all: readonly Field[],
  digits: string,
  at: readonly number[],
  today: string,
) {
  const name = nameAbove(digits, lines, all) ?? nameOf(lines, all, at);
  const named = ownedBy({ digits, name }, lines, all);
  const either = findDateOfBirth(lines, named.orDoubtful, at, today);
  const born = either.value === 'several' ? either : findDateOfBirth(lines, named.own, at, today);
  const known = { digits, name, born: born.value === 'several' ? null : born.value };
  const { own, orDoubtful, mentions } = ownedBy(known, lines, all);
  return { born, fields: own, orDoubtful, contrary: mentions };
}

/** The name nearest to the number; a date of birth may be another person's, and so the name beside it. */
const nameOf = (lines: readonly Line[], fields: readonly Field[], at: readonly number[]): string | null =>
  findName(lines, fields, at).value ?? findName(lines, fields, bannerOf(fields, at)).value;

/** The lines of the patient's numbers and dates of birth. */
const bannerOf = (fields: readonly Field[], at: readonly number[]): number[] => [
  ...at,
  ...fields
    .filter(({ kind, about }) => kind === 'date of birth' && about === undefined)
    .map(({ line }) => line),
];

/** What stands further on in a line is not read (characters). */
const LONGEST = 20_000;

/** As many digits as an NHS number has, or nearly. */
const NUMBER = /(?:\d\D{0,3}){9}/;

/** A label without a number matters, for the reason why nobody was read, in lines shorter than this (characters). */
const LONGEST_LABELLED = 400;

/** Why a number without a name and a date of birth is nobody's, with what stands where the date should. */
function whyNobody(fields: readonly Field[], what: string): string {
  const dates = fields.filter(({ kind, about }) => kind === 'date of birth' && about === undefined);
  if (dates.some(({ value }) => hasTwoDigitYear(value)))
    return `The date of birth on this ${what} gives its year in two digits, which leaves the century open.`;
  return `This ${what} has an NHS number, but no name or date of birth with it.`;
}

/** How far from a number, in lines, its owner's details can stand. */
const NEAR = 60;

/** The lines near those with as many digits as an NHS number, or its label: of all others, none can matter. */
function near(lines: readonly Line[]): (at: number) => boolean {
  let reach = -1;
  const far = lines.map(({ text }, at) => {
    const isLabel = text.length < LONGEST_LABELLED && /n\.?h\.?s/i.test(text);
    if (isLabel || NUMBER.test(text)) reach = at + NEAR;
    return at > reach;
  });
  for (let at = lines.length - 1, next = Number.POSITIVE_INFINITY; at >= 0; at--) {
    if (NUMBER.test(lines[at]?.text ?? '')) next = at;
    if (next - at <= NEAR) far[at] = false;
  }
  return (at) => !far[at];
}
