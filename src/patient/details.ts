import { ageInYears } from './age.ts';
import { findDate } from './dates.ts';
import type { Field } from './fields.ts';
import type { Kind } from './labels.ts';
import { type Line, SEAM } from './line.ts';
import { looksLikeName, printName } from './name.ts';
import type { Practice } from './patient.ts';
import { findPostcodes } from './postcode.ts';
import { dateOf, isMissing, nameOf, PLACE, postcodeOf, practiceCodeOf, practiceNameOf } from './values.ts';

/** How far above or below an NHS number, in lines, its owner's details can stand. */
const NEAR = 40;
const AGE =
  /\b(?<!\d[.,/-])(\d{1,3})(?: ?(?:y|yrs?|years?|yo)\b|\))|\baged? (\d{1,3})\b|[|•·] (\d{1,3}) [|•·]/i;

const distance = (line: number, at: readonly number[]) =>
  Math.min(...at.map((each) => Math.abs(each - line)));

/** The patient's own fields of some kinds, nearest to the NHS number first. */
function own(fields: readonly Field[], at: readonly number[], ...kinds: Field['kind'][]): Field[] {
  return fields
    .filter(
      ({ kind, about, line }) => kinds.includes(kind) && about === undefined && distance(line, at) <= NEAR,
    )
    .sort((a, b) => distance(a.line, at) - distance(b.line, at));
}

/** The labelled date of birth nearest to the number, or a date with an age beside it in the same line. */
export function findDateOfBirth(
  lines: readonly Line[],
  fields: readonly Field[],
  at: readonly number[],
  today: string,
): string | null | 'several' {
  const labelled = own(fields, at, 'date of birth').flatMap((field) => {
    const date = dateOf(field.value)?.date;
    const others = field.value
      .split('\t')
      .slice(1)
      .map((cell) => dateOf(cell)?.date);
    if (date && others.some((other) => other && other !== date)) return [{ field, date: 'several' as const }];
    return date ? [{ field, date }] : [];
  });
  const [nearest] = labelled;
  if (nearest) {
    const near = distance(nearest.field.line, at);
    const rivals = labelled.filter(
      ({ field, date }) => date !== nearest.date && distance(field.line, at) <= near + 1,
    );
    return rivals.length > 0 ? 'several' : nearest.date;
  }
  for (const line of at) {
    for (const near of [line, line - 1, line + 1, line - 2]) {
      const text = lines[near]?.text.replaceAll(SEAM, ' ') ?? '';
      const found = findDate(text);
      const age = Number(AGE.exec(text)?.slice(1).find(Boolean));
      const years = found && ageInYears(found.date, today);
      // Shown ages may be a year or two old, but not by chance so near.
      if (typeof years === 'number' && Math.abs(years - age) <= 2) return found?.date ?? null;
    }
  }
  return null;
}

/** The labelled name nearest to the number; else its parts; else what stands as a name in or above the banner. */
export function findName(fields: readonly Field[], at: readonly number[]): string | null {
  const part = (...kinds: Kind[]) =>
    kinds
      .map(
        (kind) =>
          own(fields, at, kind)[0]
            ?.value.split(/[\t\ue000,;·]/)[0]
            ?.trim() ?? '',
      )
      .filter((value) => value && !isMissing(value))
      .join(' ');
  const whole = own(fields, at, 'name')
    .map(({ value, line }) => ({ name: nameOf(value), line }))
    .find(({ name }) => name);
  const family = own(fields, at, 'family').find(({ value }) => nameOf(value));
  if (family && (!whole || distance(family.line, at) <= distance(whole.line, at)))
    return printName({
      family: part('family'),
      given: part('given', 'middle'),
      title: part('title').replace(/\.$/, ''),
    });
  const banner = bannerName(fields, at);
  if (banner && (!whole || distance(banner.line, at) < distance(whole.line, at))) return banner.name;
  return whole?.name ?? null;
}

/** How far from the number a name without a label can stand, nearest first. */
const AROUND = [0, -1, -2, -3, 1, -4, -5, -6, -7, -8, 2];

function bannerName(fields: readonly Field[], at: readonly number[]) {
  const near = AROUND.flatMap((away) =>
    at.flatMap((line) =>
      fields
        .filter((field) => field.line === line + away && field.kind === 'free' && field.about === undefined)
        .flatMap(({ value }) => candidates(value))
        .map((text) => ({ name: nameOf(text), line: line + away, how: looksLikeName(text) })),
    ),
  );
  const sure = near.find(({ how }) => how === 'sure');
  if (sure) return sure;
  const all = near.filter(({ how }) => how === 'perhaps');
  const above = all.filter(({ line }) => line <= Math.max(...at));
  const perhaps = above.length > 0 ? above : all;
  const [first] = perhaps;
  // Any two capitalised words may be a name: where there are several, none is taken, but in the very line.
  const alone = perhaps.every(({ name }) => name === first?.name);
  return alone || (first && at.includes(first.line)) ? first : undefined;
}

/** What leads up to a name in a sentence or a heading. */
const LEAD = /^.*\b(?:viewing|of|for|with|patient|client|refer(?:ring)?|see(?:ing)?|about)[: ]+/i;

/** The parts of a text that may each be a name: cells, elements, what stands before digits and brackets. */
const candidates = (text: string): string[] =>
  [...text.split('\t'), ...text.split(/[\t\ue000|•·]/)]
    .flatMap((cell) => [cell, cell.split(/[|•·;\d]| [-/] | is\b|\((?=[^)]*\d)|\($/)[0] ?? ''])
    .map((cell) => cell.replace(LEAD, '').trim())
    .filter((cell) => cell !== '');

/** The patient's own postcode: labelled, in a labelled address, or alone near the number. */
export function findPostcode(
  lines: readonly Line[],
  fields: readonly Field[],
  at: readonly number[],
): string | null {
  const labelled = [...own(fields, at, 'postcode'), ...own(fields, at, 'address')];
  for (const { value } of labelled) {
    const postcode = postcodeOf(value);
    if (postcode) return postcode;
  }
  // Alone in or under the banner, in no line that names a practice or some other place.
  const loose = own(fields, at, 'free', 'nhs number', 'date of birth', 'name').filter(
    ({ line, kind, value }) =>
      !PLACE.test(value) &&
      (kind !== 'free' ||
        at.some(
          (each) =>
            line >= each - 1 &&
            line <= each + 3 &&
            !lines.slice(each + 1, line).some(({ heading }) => heading),
        )),
  );
  const found = new Set(loose.flatMap(({ value }) => findPostcodes(value)));
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

/** The registered practice, by its name, its code or both. */
export function findPractice(fields: readonly Field[]): Practice | null {
  const ours = fields.filter(({ about }) => about !== 'other');
  const inSection = ours.filter(({ about }) => about === 'practice');
  const named =
    ours.find(({ kind, value }) => kind === 'practice' && practiceNameOf(value)) ??
    inSection.find(({ kind, value }) => (kind === 'name' || kind === 'free') && practiceNameOf(value)) ??
    ours.find(({ kind, value }) => kind === 'gp' && PLACE.test(practiceNameOf(value) ?? ''));
  const near = named?.line ?? Number.NaN;
  const codes = [
    ...ours.filter(({ kind }) => kind === 'practice code'),
    ...ours.filter(
      ({ kind, about, line }) => kind === 'ods code' && (about === 'practice' || Math.abs(line - near) <= 3),
    ),
    ...ours.filter(({ kind }) => kind === 'practice'),
    ...inSection.filter(({ kind }) => kind !== 'foreign'),
    ...(named ? [named] : []),
  ];
  const odsCode = codes.map(({ value }) => practiceCodeOf(value)).find(Boolean) ?? null;
  const name = named ? practiceNameOf(named.value) : null;
  return name || odsCode ? { odsCode, name } : null;
}

const DEAD =
  /^(?:(?:this )?patient (?:is |has )?(?:deceased|died)\b.*|deceased(?: patient)?|rip|\(?died aged.*)$/i;

/** Whether the record says that the patient has died: a date or a yes beside such a label, or the bare mark. */
export function findDeath(fields: readonly Field[], today: string): boolean {
  return fields.some(({ kind, label, value, about }) => {
    if (about !== undefined) return false;
    const text = value.replaceAll(SEAM, ' ').trim();
    if (kind === 'died') {
      const date = findDate(text);
      return date
        ? date.start < 8 && date.date <= today
        : /^(?:yes|true|y)\b/i.test(text) || (text === '' && /^deceased$/i.test(label));
    }
    const said = kind === 'free' || kind === 'date of birth' || (kind === 'foreign' && /status/i.test(label));
    return said && value.split(/[\t\ue000|•·]|(?= \()/).some((part) => DEAD.test(part.trim()));
  });
}
