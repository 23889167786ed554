import { findPostcodes } from '../patient/postcode.ts';
import type { Draft } from './field.ts';
import { type Line, SEAM } from './line.ts';

/**
 * The addressee of a letter about a child or about somebody who is cared for: `To the parent or guardian of Oliver
 * Tranter`. The address below is the addressee's. A child may live elsewhere, for example with the other parent, so
 * that address is not the patient's unless the letter says so. The patient's own address may differ from it.
 */
const WHO = '(?:parents?|guardians?|carers?|mother|father|mum|dad|grandparents?|family)(?:\\(s\\))?';
const PEOPLE = `(?:the )?${WHO}(?:(?:,? (?:or|and) |, | ?[/&] ?)(?:the )?(?:legal )?${WHO})*`;
const TO = new RegExp(`^to:? ${PEOPLE}(?= |$)`, 'iu');
const OF = new RegExp(`(?:^|^[^,(]{3,40}(?:,| \\() ?)${PEOPLE} (?:of|for):? ?\\t?(.)`, 'iu');

/** A line after the address: the salutation, a reference, a date, or a labelled detail. */
const AFTER_ADDRESS =
  /^(?:dear|re|regarding|ref|our|your|date|dated|private|\d{1,2} \p{L}{3,9} \d{4})\b|^[\p{L} ./]{2,30}:|n\.?h\.?s\b|\bd\.?o\.?b\b|\bborn\b|\bdate of birth\b/iu;
/** A labelled detail below makes the line a heading of the parent's own details. */
const DETAIL = /^(?!(?:re|regarding|ref|(?:our|your) ref\p{L}*|date):)[\p{L} ./]{2,30}(?::|\t)/iu;
const SAME_ADDRESS =
  /\b(?:(?:same|above|this) address|address (?:(?:is|as) )?(?:the same|above)|lives? with you)\b/i;
const LONGEST_ADDRESS = 6;
/** The letter says whose address it is within this many lines. */
const LETTER = 40;

/** Whether a line is the addressee of a letter who is a relative or carer of the patient. */
export function isAddressee(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text.replaceAll(SEAM, '') ?? '';
  // A shortcut: the patterns below are slow, and most lines need neither.
  if (text.length > 200 || !/parent|guardian|carer|mother|father|mum|dad|family/i.test(text)) return false;
  if (TO.test(text)) return true;
  const [, firstOfName = ''] = OF.exec(text) ?? [];
  if (!/\p{Lu}/u.test(firstOfName)) return false;
  return findPostcodes(text).length > 0 || !DETAIL.test(lines[index + 1]?.text ?? '');
}

/**
 * Sets the addressee's name and address apart from the patient's. Where the letter says that the patient lives
 * there, the address becomes the patient's. Changes the fields in place.
 */
export function setAddresseeApart(lines: readonly Line[], fields: readonly Draft[]): void {
  for (const [index, { section }] of lines.entries()) {
    if (section !== undefined || !isAddressee(lines, index)) continue;
    const rest = lines.slice(index + 1, index + 1 + LONGEST_ADDRESS);
    const end = rest.findIndex(({ text, heading }) => !text.trim() || heading || AFTER_ADDRESS.test(text));
    const last = index + (end < 0 ? rest.length : end);
    const isPatients = lines.slice(last + 1, last + LETTER).some(({ text }) => SAME_ADDRESS.test(text));
    for (const field of fields) {
      if (field.line < index || field.line > last || field.kind !== 'free') continue;
      if (!isPatients) field.section = 'other';
      else if (findPostcodes(field.value).length > 0) field.kind = 'address';
    }
  }
}
