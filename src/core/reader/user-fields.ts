import { findPostcodes } from '../patient/postcode.ts';
import type { Draft, Field } from './field.ts';
import { looksLikeName } from './name.ts';

/** A label for the person who uses the record system. */
const USER = /^(?:signed|logged|(?:current )?user\b)/i;
/** Kinds of details that a page shows of its user too: practice, its codes, postcode, address. */
const OF_USER: readonly Field['kind'][] = [
  'practice',
  'practice code',
  'ods code',
  'gp',
  'postcode',
  'address',
];
/** Kinds of details that only a patient has beside them. */
const OF_PATIENT: readonly Field['kind'][] = ['nhs number', 'name', 'date of birth'];

/**
 * Sets the user's fields apart from the patient's: practice and address after `Signed in: …`, in its line and
 * the line below, up to the first detail that only a patient has. A date of birth in the same sentence is the
 * user's too. Changes the fields in place.
 */
export function setUserApart(fields: readonly Draft[]): void {
  let userLine = -1;
  for (const [index, field] of fields.entries()) {
    const { kind, value, line } = field;
    const isFree = kind === 'free';
    const isOfUser = isFree ? findPostcodes(value).length > 0 : OF_USER.includes(kind);
    if (USER.test(field.label)) userLine = line;
    else if (kind === 'date of birth' && continuesUsersName(field, fields[index - 1]))
      field.section = 'other';
    else if (OF_PATIENT.includes(kind) || (isFree && looksLikeName(value) === 'sure')) userLine = -1;
    else if (isOfUser && userLine >= 0 && line <= userLine + 1) field.section = 'other';
    else if (isFree && line > userLine) userLine = -1;
  }
}

/** Whether a field is in the same sentence as the user's name: `Signed in: Ilse Farrow, born 4 July 1985`. */
const continuesUsersName = ({ line }: Field, before: Field | undefined): boolean =>
  before?.line === line && USER.test(before.label) && /[,(]$/.test(before.value);
