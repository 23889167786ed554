import { EXAMPLE, isExample, isProse } from './example.ts';
import type { Field } from './fields.ts';
import type { Line } from './line.ts';
import { isListed } from './listing.ts';
import { type FoundNumber, findNumbers } from './numbers.ts';
import { conflict, none, type Reading } from './reading.ts';
import { numberOf } from './values.ts';
import { whyNone } from './why-none.ts';

/** The subject's NHS number, with the lines at which it stands. */
export interface Occurrence {
  readonly digits: string;
  readonly at: readonly number[];
}

type Claim = { readonly field: Field; readonly number: FoundNumber };

/** The one person that the text is about, by labelled NHS number; or why there is none. */
export function chooseSubject(
  lines: readonly Line[],
  fields: readonly Field[],
  what: 'page' | 'pasted text',
): Occurrence | Reading {
  const claims = fields
    .filter((field) => field.kind === 'nhs number' && field.about !== 'other')
    .flatMap((field) => claimsOf(field))
    .filter(({ field }) => !isExample(lines, field));
  const valid = claims.filter(({ number }) => number.valid);
  const people = new Set(valid.map(({ number }) => number.digits));
  if (people.size > 1) return conflict(`This ${what} shows more than one NHS number.`);
  const [digits] = people;
  if (digits === undefined) return none(whyNone(lines, fields, claims, what));

  if (claims.some(({ number }) => number.digits !== digits) || hasAnother(lines, fields, digits))
    return conflict(`This ${what} shows a second number that may be another patient’s.`);
  // The same number in thousands of rows says no more than in the first of them.
  const own = valid
    .slice(0, 300)
    .filter(({ field }) => what === 'pasted text' || !(isProse(lines, field) || isListed(lines, field)))
    .slice(0, 20);
  if (own.length === 0) return none(`This ${what} mentions an NHS number, but is not one patient’s record.`);
  return { digits, at: own.map(({ field }) => field.line) };
}

/** Every number in the cells beside a label: two of them are two patients compared. */
function claimsOf(field: Field): Claim[] {
  const first = numberOf(field.value);
  if (!first) return [];
  const others = field.value
    .split('\t')
    .flatMap((cell) => findNumbers(cell).filter(({ start }) => start === 0))
    .filter(({ digits }) => digits !== first.digits);
  return [first, ...others].map((number) => ({ field, number }));
}

/** Another valid number, printed as NHS numbers are, with no label of its own to say what it is. */
function hasAnother(lines: readonly Line[], fields: readonly Field[], digits: string): boolean {
  return fields.some(
    ({ kind, value, about, line }) =>
      ['free', 'nhs number', 'name', 'address'].includes(kind) &&
      about === undefined &&
      !EXAMPLE.test(lines[line]?.text ?? '') &&
      findNumbers(value).some(
        ({ valid, grouped, digits: other }) =>
          // A telephone number begins with 0; an NHS number never has.
          valid && (grouped || kind === 'nhs number') && other !== digits && !other.startsWith('0'),
      ),
  );
}
