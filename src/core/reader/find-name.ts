import { type Found, notFound } from '../patient/mention.ts';
import { bannerName } from './banner-name.ts';
import type { Field } from './field.ts';
import type { Kind } from './labels.ts';
import type { Line } from './line.ts';
import { mentionOf } from './mention-of.ts';
import { looksLikeName, printName } from './name.ts';
import { nameOf, namePartOf } from './name-value.ts';
import { isHeading } from './name-words.ts';
import { distance, patientFields } from './own-fields.ts';
import { namesPlace } from './person-words.ts';

/**
 * The labelled name nearest to the number; else its parts; else what stands as a name in or above the banner.
 */
export function findName(
  lines: readonly Line[],
  fields: readonly Field[],
  at: readonly number[],
): Found<string | null> {
  const nearest = (kind: Kind) => patientFields(fields, at, kind)[0];
  const part = (kind: Kind) => namePartOf(nearest(kind)?.value ?? '', kind === 'family');
  const whole = patientFields(fields, at, 'name')
    .map((field) => ({ name: nameBeside(field, fields), field, line: field.line }))
    .find(({ name }) => name);
  const family = patientFields(fields, at, 'family').find(({ value }) => namePartOf(value, true));
  const banner = bannerName(lines, fields, at);
  const isNearer = ({ line }: { line: number }) =>
    banner && !banner.isDoctor && distance(banner.line, at) < distance(line, at);
  if (family && !isNearer(family) && (!whole || distance(family.line, at) <= distance(whole.line, at)))
    return {
      value: printParts(part('family'), part('given'), part('middle'), part('title')),
      mentions: (['family', 'given', 'middle'] as const)
        .flatMap((kind) => nearest(kind) ?? [])
        .map((field) => mentionOf('name', field)),
    };
  if (banner && (!whole || isNearer(whole)))
    return { value: banner.name, mentions: [{ of: 'name', line: banner.line, text: banner.text }] };
  return whole ? { value: whole.name, mentions: [mentionOf('name', whole.field)] } : notFound;
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

/**
 * The name beside a label, where it is plausible as one there: not `Clinical` in a bar of tabs (Overview,
 * Patient, Clinical), nor the name of a place.
 */
export function nameBeside({ label, value, line }: Field, fields: readonly Field[]): string | null {
  const name = nameOf(value);
  if (!name || namesPlace(name)) return null;
  const isWritten = /^[^\t]*,|^(?:mr|mrs|ms|miss|mx|dr)\b/i.test(value);
  if (/names?\b/i.test(label)) return !isWritten && isHeading(name) ? null : name;
  if (!looksLikeName(name)) return null;
  if (isWritten || /[:=-]\s*$/.test(label)) return name;
  // Words in a row with other words, none of them a value, are a bar of tabs or a menu.
  const others = value.split('\t').slice(1);
  const isBar =
    (others.length > 1 && !others.some((other) => /\d|male\b/i.test(other))) ||
    fields.some((field) => field.line === line && field.kind === 'free');
  return isBar ? null : name;
}
