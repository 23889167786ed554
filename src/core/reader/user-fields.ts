import { findPostcodes } from '../patient/postcode.ts';
import type { Draft } from './field.ts';
import { looksLikeName } from './name.ts';
import { PERSON } from './vocabulary.ts';

/** A label for the person who uses the record system. */
const USER = /^(?:(?:signed|logged)[\s-](?:in|on)(?:[\s-](?:as|user))?|(?:current )?user)\W*$/i;
const PATIENT = new RegExp(`\\b${PERSON}(?!\\p{L})|birth|\\bborn\\b|\\bd\\.?o\\.?b|\\bnhs`, 'iu');
/** Details that a page shows of its user too. */
const OF_USER = /^(?:practice|practice code|ods code|gp|postcode|address)$/;

/**
 * Sets the user's fields apart from the patient's: practice and address after `Signed in: …`, in its line and
 * the line below, up to the first detail that only a patient has. Changes the fields in place.
 */
export function setUserApart(fields: readonly Draft[]): void {
  let userLine = -1;
  for (const field of fields) {
    const { kind, label, value, line } = field;
    const isFree = kind === 'free';
    const isOfUser = isFree ? findPostcodes(value).length > 0 : OF_USER.test(kind);
    if (USER.test(label)) userLine = line;
    else if (PATIENT.test(label) || (isFree && looksLikeName(value) === 'sure')) userLine = -1;
    else if (isOfUser && userLine >= 0 && line <= userLine + 1) field.section = 'other';
    else if (isFree && line > userLine) userLine = -1;
  }
}
