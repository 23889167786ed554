import { isChiNumber } from '../patient/nhs-number.ts';
import { placeOf, type TextSource } from '../patient/reading.ts';
import { isExample } from './example.ts';
import type { Field } from './field.ts';
import type { Line } from './line.ts';
import { type FoundNumber, findNumbers } from './numbers.ts';
import { numberOf } from './values.ts';

/** The reason why a text has no NHS number of a patient, as a sentence for the clinician. */
export function whyNone(
  lines: readonly Line[],
  fields: readonly Field[],
  claims: readonly { readonly number: FoundNumber }[],
  source: TextSource,
): string {
  const where = placeOf(source);
  if (claims.some(({ number }) => /^(\d)\1+$/.test(number.digits)))
    return `The NHS number ${where} is one digit repeated, so it is nobody’s.`;
  if (claims.some(({ number }) => isChiNumber(number.digits)))
    return `The number ${where} is a Scottish CHI number, not an NHS number.`;
  if (claims.length > 0) return `The NHS number ${where} is not valid. Check its digits.`;
  const labelled = fields.filter(({ kind }) => kind === 'nhs number');
  const isOthers = ({ kind, label, value }: Field) =>
    kind === 'foreign' && /n\.?h\.?s/i.test(label) && numberOf(value) !== undefined;
  if (labelled.some(({ section }) => section === 'other') || fields.some(isOthers))
    return `The NHS number ${where} is in a list, or is not the patient’s own.`;
  const written = labelled.filter(({ value }) => findNumbers(value).length > 0);
  if (written.some((field) => isExample(lines, field))) return `The NHS number ${where} is only an example.`;
  if (written.length > 0) return `The text beside the NHS number ${where} puts it in doubt.`;
  if (labelled.some(({ value }) => /\d{3}/.test(value)))
    return `The NHS number ${where} does not have ten digits.`;
  if (lines.some(({ text }) => findNumbers(text).some(({ valid }) => valid)))
    return `This ${source} has a number of ten digits, but nothing says that it is an NHS number.`;
  return `This ${source} has no NHS number that could be read.`;
}
