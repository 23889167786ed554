import type { PastedReading } from '../patient/details.ts';
import { isNhsNumber } from '../patient/nhs-number.ts';
import { none, ofPatient, type Reading } from '../patient/reading.ts';
import { normaliseText } from './line.ts';
import { formatOf, linesOfPasted } from './pasted.ts';
import { readDetails } from './read-details.ts';
import { read } from './read-lines.ts';
import { LIKE_A_DATE, whyNoDate } from './why-no-date.ts';

/**
 * Reads a text that the clinician pasted, such as the banner of a record system. The rules about who the patient is
 * are as strict as for a page, but the number may be in prose or in a list. Two kinds of text are accepted only when
 * pasted, because the clinician chose them: a valid NHS number alone, which names the patient, and details without a
 * number, which answer questions but name nobody. In a file of its own, so that the content script does not bundle it.
 * @param today ISO date
 */
export function readPasted(text: string, today: string): PastedReading {
  if (text.trim() === '') return none('There is nothing to read: the text is empty.');
  const format = formatOf(text);
  if (format)
    return none(
      `This pasted text is ${format}, which is not read. Paste what the record shows on screen, or answer by hand.`,
    );
  const lone = loneNumber(text);
  if (lone) return lone;
  const lines = linesOfPasted(text);
  const reading = readToEnd(read(lines, today, 'pasted text'));
  if (reading.kind === 'patient') return withReason(reading, text);
  if (reading.kind === 'conflict') return reading;
  const besideDate = numberBesideDate(text);
  if (besideDate) return besideDate;
  const details = readDetails(lines, today);
  if (details?.kind === 'details') return details;
  const [digits] = /(?:(?![0-9])\p{Nd})[\p{Nd} ./-]*/u.exec(normaliseText(text)) ?? [];
  if (digits)
    return none(
      `This pasted text has digits that are not 0 to 9 (${digits.trim()}), so they were not read. Type them again.`,
    );
  return details ?? reading;
}

/** Says why a labelled date of birth was not used, if the reading does not say it. */
function withReason(reading: Extract<Reading, { kind: 'patient' }>, text: string): Reading {
  const { patient, remarks } = reading;
  if (patient.dateOfBirth || !BIRTH.test(text)) return reading;
  const words = whyNoDate(normaliseText(text)) ?? remarks?.birth?.words;
  return words ? ofPatient(patient, { ...remarks, birth: { source: 'pasted text', words } }) : reading;
}

const BIRTH = /\b(?:d\.?o\.?b|born|birth)/i;

/** A text that is an NHS number, perhaps with its label, and nothing else. */
const LONE =
  /^[\s"'“”‘’(]*(?:n\.?h\.?s\.?\s*(?:numbers?|num|no|id|#)?[\s.:=#-]*)?((?:\d\s*){10}|\d{3}([.-])\d{3}\2\d{4})[\s"'“”‘’).,;:]*$/i;

/** The patient of a text that is a valid NHS number alone. Undefined for any other text. */
function loneNumber(text: string): Reading | undefined {
  const digits = LONE.exec(normaliseText(text))?.[1]?.replace(/\D/g, '');
  if (digits === undefined) return undefined;
  if (!isNhsNumber(digits)) return isLabelled(text) ? undefined : none(NOT_VALID);
  return ofPatient({
    nhsNumber: digits,
    name: null,
    dateOfBirth: null,
    postcode: null,
    practice: null,
    deceased: false,
  });
}

/** The patient of a text that is a valid NHS number and a date that is not used. Undefined for any other text. */
function numberBesideDate(text: string): Reading | undefined {
  const normal = normaliseText(text);
  const [date] = normal.match(LIKE_A_DATE) ?? [];
  const rest = normal.replace(LIKE_A_DATE, ' ').replace(BIRTH_LABEL, ' ').replace(/[,;|]/g, ' ');
  const lone = date === undefined ? undefined : loneNumber(rest);
  if (lone?.kind !== 'patient') return undefined;
  const words = whyNoDate(normal) ?? (BIRTH.test(text) ? undefined : `has no label (${date})`);
  if (words === undefined) return undefined;
  return ofPatient(lone.patient, { birth: { source: 'pasted text', words } });
}

const BIRTH_LABEL = /\b(?:d\.?o\.?b|date of birth|birth date|born)\b[.:]*/gi;

const isLabelled = (text: string): boolean => /\p{L}/u.test(text);
const NOT_VALID = 'This number is not a valid NHS number. Check its digits.';

function readToEnd(work: ReturnType<typeof read>): Reading {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value.reading;
  }
}
