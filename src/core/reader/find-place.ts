import { type Found, notFound } from '../patient/mention.ts';
import type { Practice } from '../patient/patient.ts';
import { findPostcodes, postcodeOf, replacePostcodes } from '../patient/postcode.ts';
import type { Field } from './field.ts';
import type { Line } from './line.ts';
import { mentionOf } from './mention-of.ts';
import { endsOtherAddress, isInNotes } from './notes.ts';
import { distance, patientFields } from './patient-fields.ts';
import { seamsToSpaces } from './seams.ts';
import { PLACE_NAME, practiceCodeOf, practiceNameOf } from './values.ts';

/**
 * Finds the patient's own postcode: labelled, in a labelled address, or without a label near the NHS number.
 * @param bannerLines the indexes of the lines of the banner
 */
export function findPostcode(
  lines: readonly Line[],
  fields: readonly Field[],
  bannerLines: readonly number[],
): Found<string | null> {
  const current = fields.filter(({ line }) => !isInNotes(lines, line, bannerLines));
  for (const kind of ['postcode', 'address'] as const) {
    const labelled = patientFields(current, bannerLines, kind)
      .map((field) => ({ field, text: kind === 'address' ? withPostcodeBelow(field, fields) : field.value }))
      .filter(({ text }) => postcodeOf(text) || findPostcodes(text).length > 0);
    const [nearest] = labelled;
    if (!nearest) continue;
    // If two different postcodes are equally near, or the postcode is out of date, no postcode is certain.
    const nearEnough = distance(nearest.field.line, bannerLines) + 1;
    const rivals = labelled.filter(({ field }) => distance(field.line, bannerLines) <= nearEnough);
    const postcode = postcodeOf(nearest.text);
    if (!postcode || rivals.some(({ text }) => postcodeOf(text) !== postcode)) return notFound;
    return { value: postcode, mentions: [mentionOf('postcode', nearest.field, postcode)] };
  }
  // A postcode without a label counts in the banner or up to three lines under it, if its line names no
  // practice or other place.
  const unlabelled = patientFields(
    current,
    bannerLines,
    'free',
    'nhs number',
    'date of birth',
    'name',
  ).filter(
    (field) =>
      !PLACE_NAME.test(field.value) &&
      (field.kind !== 'free' ||
        (!endsOtherAddress(fields, field) &&
          bannerLines.some(
            (bannerLine) =>
              field.line >= bannerLine - 1 &&
              field.line <= bannerLine + 3 &&
              !lines.slice(bannerLine + 1, field.line).some(({ heading }) => heading),
          ))),
  );
  const found = unlabelled.flatMap((field) =>
    findPostcodes(field.value).map((postcode) => ({ postcode, field })),
  );
  const [first] = found;
  if (!first || found.some(({ postcode }) => postcode !== first.postcode)) return notFound;
  return { value: first.postcode, mentions: [mentionOf('postcode', first.field, first.postcode)] };
}

/**
 * The text to search for the postcode of an address: the address, or a line below it that is only a postcode.
 */
function withPostcodeBelow({ line, value }: Field, fields: readonly Field[]): string {
  if (findPostcodes(value).length > 0) return value;
  const below = fields.filter((field) => field.line > line && field.line <= line + 6);
  const end = below.findIndex(({ kind }) => kind !== 'free');
  const rest = end < 0 ? below : below.slice(0, end);
  return rest.find((field) => isOnlyPostcode(field.value))?.value ?? value;
}

const isOnlyPostcode = (text: string): boolean => seamsToSpaces(replacePostcodes(text, '')).trim() === '';

const REGISTERED = /\b(?:registered|registration|usual|gp)\b/i;

/** Finds the registered practice: its name, its ODS code, or both. */
export function findPractice(fields: readonly Field[]): Found<Practice | null> {
  const usable = fields.filter(({ section }) => section !== 'other' && section !== 'apart');
  const inSection = usable.filter(({ section }) => section === 'practice');
  const practices = usable.filter(({ kind, value }) => kind === 'practice' && practiceNameOf(value));
  // `Practice` alone may be that of the person who uses the record system.
  const named =
    practices.find(({ label }) => REGISTERED.test(label)) ??
    practices[0] ??
    inSection.find(({ kind, value }) => (kind === 'name' || kind === 'free') && practiceNameOf(value)) ??
    usable.find(({ kind, value }) => kind === 'gp' && PLACE_NAME.test(practiceNameOf(value) ?? ''));
  const namedLine = named?.line ?? Number.NaN;
  const codes = [
    ...usable.filter(({ kind }) => kind === 'practice code'),
    ...usable.filter(({ kind, line }) => kind === 'ods code' && Math.abs(line - namedLine) <= 3),
    // The name and the code are of one practice, and not of two.
    ...(named?.kind === 'practice' ? [named] : usable.filter(({ kind }) => kind === 'practice')),
    ...inSection.filter(({ kind }) => kind !== 'foreign'),
    ...(named ? [named] : []),
  ];
  const coded = codes.find(({ value }) => practiceCodeOf(value));
  const odsCode = coded ? practiceCodeOf(coded.value) : null;
  const name = named ? practiceNameOf(named.value) : null;
  if (!name && !odsCode) return notFound;
  return {
    value: { odsCode, name },
    mentions: [
      ...(named && name ? [mentionOf('practice', named, name)] : []),
      ...(coded && odsCode ? [mentionOf('practice', coded, odsCode)] : []),
    ],
  };
}
