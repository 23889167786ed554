import { type Found, notFound } from '../patient/mention.ts';
import type { Practice } from '../patient/patient.ts';
import { findPostcodes, postcodeOf } from '../patient/postcode.ts';
import type { Field } from './field.ts';
import type { Line } from './line.ts';
import { mentionOf } from './mention-of.ts';
import { isAddressee, isOfNote } from './notes.ts';
import { distance, patientFields } from './own-fields.ts';
import { seamsToSpaces } from './seams.ts';
import { PLACE, practiceCodeOf, practiceNameOf } from './values.ts';

/** The patient's own postcode: labelled, in a labelled address, or alone near the number. */
export function findPostcode(
  lines: readonly Line[],
  fields: readonly Field[],
  at: readonly number[],
): Found<string | null> {
  const current = fields.filter(({ line }) => !isOfNote(lines, line, at));
  for (const kind of ['postcode', 'address'] as const) {
    const labelled = patientFields(current, at, kind)
      .map((field) => ({ field, text: kind === 'address' ? wholeAddress(field, fields) : field.value }))
      .filter(({ text }) => postcodeOf(text) || findPostcodes(text).length > 0);
    const [nearest] = labelled;
    if (!nearest) continue;
    // Two as near, or one that no longer holds: none is certain.
    const near = distance(nearest.field.line, at) + 1;
    const rivals = labelled.filter(({ field }) => distance(field.line, at) <= near);
    const postcode = postcodeOf(nearest.text);
    if (!postcode || rivals.some(({ text }) => postcodeOf(text) !== postcode)) return notFound;
    return { value: postcode, mentions: [mentionOf('postcode', nearest.field, postcode)] };
  }
  // Alone in or under the banner, in no line that names a practice or some other place.
  const loose = patientFields(current, at, 'free', 'nhs number', 'date of birth', 'name').filter(
    (field) =>
      !PLACE.test(field.value) &&
      (field.kind !== 'free' ||
        (!isAddressee(fields, field) &&
          at.some(
            (each) =>
              field.line >= each - 1 &&
              field.line <= each + 3 &&
              !lines.slice(each + 1, field.line).some(({ heading }) => heading),
          ))),
  );
  const found = loose.flatMap((field) => findPostcodes(field.value).map((postcode) => ({ postcode, field })));
  const [first] = found;
  if (!first || found.some(({ postcode }) => postcode !== first.postcode)) return notFound;
  return { value: first.postcode, mentions: [mentionOf('postcode', first.field, first.postcode)] };
}

/** An address with the line below it that is nothing but a postcode. */
function wholeAddress({ line, value }: Field, fields: readonly Field[]): string {
  if (findPostcodes(value).length > 0) return value;
  const below = fields.filter((field) => field.line > line && field.line <= line + 6);
  const end = below.findIndex(({ kind }) => kind !== 'free');
  const rest = end < 0 ? below : below.slice(0, end);
  return (
    rest.find((field) => postcodeOf(field.value) && seamsToSpaces(field.value).trim().length <= 8)?.value ??
    value
  );
}

/** The registered practice, by its name, its code or both. */
export function findPractice(fields: readonly Field[]): Found<Practice | null> {
  const ours = fields.filter(({ about }) => about !== 'other' && about !== 'apart');
  const inSection = ours.filter(({ about }) => about === 'practice');
  const named =
    ours.find(({ kind, value }) => kind === 'practice' && practiceNameOf(value)) ??
    inSection.find(({ kind, value }) => (kind === 'name' || kind === 'free') && practiceNameOf(value)) ??
    ours.find(({ kind, value }) => kind === 'gp' && PLACE.test(practiceNameOf(value) ?? ''));
  const near = named?.line ?? Number.NaN;
  const codes = [
    ...ours.filter(({ kind }) => kind === 'practice code'),
    ...ours.filter(({ kind, line }) => kind === 'ods code' && Math.abs(line - near) <= 3),
    ...ours.filter(({ kind }) => kind === 'practice'),
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
