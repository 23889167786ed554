import { findDate } from '../patient/dates.ts';
import { plain } from '../patient/line.ts';
import { readName } from '../patient/name.ts';
import { findNumbers } from '../patient/numbers.ts';
import { findPostcodes } from '../patient/postcode.ts';
import { agree, none, type Reading } from '../patient/reading.ts';
import type { PageSelectors } from './page-rule.ts';
import { openEyes } from './visibility.ts';

/**
 * Reads a page of a known record system. Undefined where the page is none of its pages, shows no patient there,
 * or the part about the patient cannot be seen; then the page is read as any other.
 */
export function readByRule(page: Document, rule: PageSelectors, today: string): Reading | undefined {
  const readings = [...page.querySelectorAll(rule.within)]
    .map((within) => readWithin(within, rule, today))
    .filter((reading) => reading !== undefined);
  return readings.length > 0 ? agree(readings) : undefined;
}

function readWithin(within: Element, rule: PageSelectors, today: string): Reading | undefined {
  const isVisible = openEyes();
  const text = (selector: string | undefined) => {
    const found = selector
      ? [...within.querySelectorAll(selector)].find((each) => each.textContent)
      : undefined;
    const words = plain(found?.textContent ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    return found && isVisible(found, words) ? words : '';
  };
  const [number] = findNumbers(text(rule.nhsNumber));
  if (!number) return undefined;
  if (!number.valid) return none('The NHS number on this page is not valid. Check its digits.');
  const dateOfBirth = findDate(text(rule.dateOfBirth))?.date ?? null;
  if (dateOfBirth && dateOfBirth > today) return none('The date of birth on this page is in the future.');
  const practice = { odsCode: text(rule.practiceCode) || null, name: text(rule.practice) || null };
  return {
    kind: 'patient',
    patient: {
      nhsNumber: number.digits,
      name: readName(text(rule.name)),
      dateOfBirth,
      postcode: findPostcodes(text(rule.postcode))[0] ?? null,
      practice: practice.odsCode || practice.name ? practice : null,
      deceased: rule.deceased !== undefined && within.ownerDocument.querySelector(rule.deceased) !== null,
    },
  };
}
