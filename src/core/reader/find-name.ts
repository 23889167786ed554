import { type Found, notFound } from '../patient/mention.ts';
import { bannerName } from './banner-name.ts';
import type { Field } from './field.ts';
import type { Kind } from './labels.ts';
import type { Line } from './line.ts';
import { mentionOf } from './mention-of.ts';
import { looksLikeName, printName } from './name.ts';
import { type NamePart, nameOf, namePartOf, titleOf } from './name-value.ts';
import { areHeadingWords } from './name-words.ts';
import { distance, patientFields } from './patient-fields.ts';
import { namesPlace } from './person-words.ts';

/**
 * Finds the patient's name: the nearest labelled name, labelled parts of a name (family name, given name), or
 * a name without a label in or above the banner. Of these, the nearest to the banner counts.
 * @param bannerLines the indexes of the lines of the banner
 */
export function findName(
  lines: readonly Line[],
  fields: readonly Field[],
  bannerLines: readonly number[],
): Found<string | null> {
  const nearestField = (kind: Kind) => patientFields(fields, bannerLines, kind)[0];
  const partOf = (part: NamePart) => namePartOf(nearestField(part)?.value ?? '', part);
  // Documents have titles too, such as `Clinic letter`.
  const title = () =>
    patientFields(fields, bannerLines, 'title')
      .map(({ value }) => titleOf(value))
      .find(Boolean) ?? '';
  const wholeNames = patientFields(fields, bannerLines, 'name').flatMap((field) => {
    const name = nameBeside(field, fields);
    return name ? [{ name, field, line: field.line }] : [];
  });
  const [wholeName] = wholeNames;
  const family = patientFields(fields, bannerLines, 'family').find(({ value }) =>
    namePartOf(value, 'family'),
  );
  const banner = bannerName(lines, fields, bannerLines);
  const isNearer = ({ line }: { line: number }) =>
    banner && !banner.isDoctor && distance(banner.line, bannerLines) < distance(line, bannerLines);
  if (
    family &&
    !isNearer(family) &&
    (!wholeName || distance(family.line, bannerLines) <= distance(wholeName.line, bannerLines))
  )
    return {
      value: printParts(partOf('family'), partOf('given'), partOf('middle'), title()),
      mentions: (['family', 'given', 'middle'] as const)
        .flatMap((kind) => nearestField(kind) ?? [])
        .map((field) => mentionOf('name', field)),
    };
  const inBanner: Found<string | null>[] = banner
    ? [{ value: banner.name, mentions: [{ of: 'name', line: banner.line, text: banner.text }] }]
    : [];
  const labelled = wholeNames.map(({ name, field }) => ({
    value: name,
    mentions: [mentionOf('name', field)],
  }));
  const printings =
    !wholeName || isNearer(wholeName) ? [...inBanner, ...labelled] : [...labelled, ...inBanner];
  return withTitle(printings);
}

/** The first of several printings of the name, or the one that is the same but has a title too. */
function withTitle(printings: readonly Found<string | null>[]): Found<string | null> {
  const [first = notFound] = printings;
  const titled = printings.filter(({ value }) => value?.startsWith(`${first.value} (`));
  const [printing = first] = titled;
  return titled.every(({ value }) => value === printing.value) ? printing : first;
}

/** Puts a name together from its parts. Null if the family, given or middle name is not certain. */
const printParts = (family: string | null, given: string | null, middle: string | null, title: string) =>
  family === null || given === null || middle === null
    ? null
    : printName({ family, given: `${given} ${middle}`.trim(), title });

/**
 * The name beside a label. Null if the value is probably no person's name: the name of a place, or `Clinical`
 * in a bar of tabs (Overview, Patient, Clinical).
 */
export function nameBeside({ label, value, line }: Field, fields: readonly Field[]): string | null {
  const name = nameOf(value);
  if (!name || namesPlace(name)) return null;
  const isWrittenAsName = /^[^\t]*,|^(?:mr|mrs|ms|miss|mx|dr)\b/i.test(value);
  if (/names?\b/i.test(label)) return !isWrittenAsName && areHeadingWords(name) ? null : name;
  if (!looksLikeName(name)) return null;
  if (isWrittenAsName || /[:=-]$/.test(label)) return name;
  // Several words in a row, without a value among them, are a bar of tabs or a menu.
  const others = value.split('\t').slice(1);
  const isBar =
    (others.length > 1 && !others.some((other) => /\d|male\b/i.test(other))) ||
    fields.some((field) => field.line === line && field.kind === 'free');
  return isBar ? null : name;
}
