import type { Field } from './fields.ts';
import type { Kind } from './labels.ts';
import { type Found, mentionOf, nowhere } from './mention.ts';
import { looksLikeName, printName } from './name.ts';
import { pieces } from './name-seams.ts';
import { mayBeNamePart, nameOf, namePartOf } from './name-value.ts';
import { distance, own } from './own.ts';

/** The labelled name nearest to the number; else its parts; else what stands as a name in or above the banner. */
export function findName(fields: readonly Field[], at: readonly number[]): Found<string | null> {
  const nearest = (kind: Kind) => own(fields, at, kind)[0];
  const part = (kind: Kind) => namePartOf(nearest(kind)?.value ?? '', kind === 'family');
  const whole = own(fields, at, 'name')
    .map((field) => ({ name: nameOf(field.value), field, line: field.line }))
    .find(({ name }) => name);
  const family = own(fields, at, 'family').find(({ value }) => namePartOf(value, true));
  if (family && (!whole || distance(family.line, at) <= distance(whole.line, at)))
    return {
      value: printParts(part('family'), part('given'), part('middle'), part('title')),
      mentions: (['family', 'given', 'middle'] as const)
        .flatMap((kind) => nearest(kind) ?? [])
        .map((field) => mentionOf('name', field)),
    };
  const banner = bannerName(fields, at);
  if (banner && (!whole || distance(banner.line, at) < distance(whole.line, at)))
    return { value: banner.name, mentions: [{ of: 'name', line: banner.line, text: banner.text }] };
  return whole ? { value: whole.name, mentions: [mentionOf('name', whole.field)] } : nowhere;
}

/** A name of its parts; null where one of them is not certain. */
const printParts = (
  family: string | null,
  given: string | null,
  middle: string | null,
  title: string | null,
) =>
  family === null || given === null || middle === null
    ? null
    : printName({ family, given: `${given} ${middle}`.trim(), title: (title ?? '').replaceAll('.', '') });

/** How far from the number a name without a label can stand, nearest first. */
const AROUND = [0, -1, -2, -3, 1, -4, -5, -6, -7, -8, 2];

function bannerName(fields: readonly Field[], at: readonly number[]) {
  const near = AROUND.flatMap((away) =>
    at.flatMap((line) =>
      fields
        .filter((field) => field.line === line + away && field.kind === 'free' && field.about === undefined)
        .flatMap(({ value }) => candidates(value))
        .map((text) => ({
          name: nameOf(text),
          text,
          line: line + away,
          how: looksLikeName(text),
          isDoctor: DOCTOR.test(text),
        }))
        .filter(({ how }) => how !== undefined),
    ),
  );
  // A doctor is a patient only where nobody else is named, and above what is theirs.
  const sure = near.find(({ how, isDoctor }) => how === 'sure' && !isDoctor);
  if (sure) return sure;
  const all = near.filter(({ how }) => how === 'perhaps');
  const above = all.filter(({ line }) => line <= Math.max(...at));
  const perhaps = above.length > 0 ? above : all;
  const [first] = perhaps.length > 0 ? perhaps : near.filter(({ line }) => line <= Math.max(...at));
  // Any two capitalised words may be a name: where there are several, none is taken, but in the very line.
  const alone = perhaps.every(({ name }) => name === first?.name);
  return alone || (first && at.includes(first.line)) ? first : undefined;
}

const DOCTOR = /^(?:dr|doctor|prof|professor|nurse|sister)\b[^,]*$/i;

/** What leads up to a name in a sentence or a heading. */
const LEAD = /^.*\b(?:viewing|of|for|with|patient|client|refer(?:ring)?|see(?:ing)?|about)[: ]/i;

/** The parts of a text that may each be a name: cells, elements, what stands before digits and brackets. */
const candidates = (text: string): string[] =>
  text
    .split(/[\t|•·]/)
    .flatMap((cell) => [cell, ...ownPieces(cell)])
    .flatMap((cell) => [cell, cell.split(/[|•·;\d]| [-/] | is\b|\((?=[^)]*\d)/)[0] ?? ''])
    .map((cell) => cell.replace(LEAD, '').trim());

/** The elements of a cell that is no name as a whole; of one that may go on in the next, none. */
function ownPieces(cell: string): string[] {
  if (looksLikeName(cell) === 'sure') return [];
  const parts = pieces(cell) ?? [];
  return parts.filter(
    (_, at) => !mayBeNamePart(parts[at + 1] ?? '') && (at === 0 || !mayBeNamePart(parts[at - 1] ?? '')),
  );
}
