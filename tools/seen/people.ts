import { isNhsNumber } from '../../src/core/patient/nhs-number.ts';
import type { Random } from './random.ts';

/** An invented patient, with the details as printed on the page. */
export interface Person {
  readonly name: string;
  readonly born: string;
  /** ISO date of birth, as the extension returns it: `1960-01-31`. */
  readonly bornIso: string;
  readonly number: string;
  /** The ten digits of the NHS number. */
  readonly digits: string;
}

const FAMILIES = ['SMITH', 'JONES', 'BELLO', 'OKAFOR', 'PATEL', 'NGUYEN', 'HARRIS', 'MURPHY', 'COLLINS'];
const GIVEN = ['John', 'Amir', 'Amina', 'Grace', 'Peter', 'Helen', 'Maria', 'David', 'Laura'];
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const LONG_MONTHS =
  'January February March April May June July August September October November December'.split(' ');

/** Invents a patient. The NHS number comes from the test range that starts with 999. */
export function invent(random: Random): Person {
  const digits = inventNumber(random);
  const year = random.between(1935, 2004);
  const month = random.below(12);
  const day = random.between(1, 28);
  const two = (count: number) => String(count).padStart(2, '0');
  const born = random.pick([
    `${two(day)}-${MONTHS[month]}-${year}`,
    `${two(day)}-${MONTHS[month]}-${year}`,
    `${two(day)}/${two(month + 1)}/${year}`,
    `${day} ${LONG_MONTHS[month]} ${year}`,
  ]);
  const groups = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)];
  return {
    name: `${random.pick(FAMILIES)}, ${random.pick(GIVEN)}`,
    born,
    bornIso: `${year}-${two(month + 1)}-${two(day)}`,
    number: groups.join(random.pick([' ', ' ', '', '-'])),
    digits,
  };
}

function inventNumber(random: Random): string {
  while (true) {
    const digits = `999${String(random.below(10_000_000)).padStart(7, '0')}`;
    if (isNhsNumber(digits)) return digits;
  }
}
