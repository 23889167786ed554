/** Scotland's CHI numbers, 010 101 0000 to 311 299 9999, share their range with no NHS number (NHS Data Dictionary). */
export const isChiNumber = (digits: string): boolean =>
  /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{6}$/.test(digits);

/**
 * Whether ten digits are an NHS number: Modulus 11 (NHS Data Dictionary), not one digit repeated, which the checksum
 * lets through, and not of the range that Scotland numbers from a date of birth.
 *
 * The checksum alone is no evidence: one in eleven of all ten-digit strings pass it.
 * @param digits anything; only exactly ten ASCII digits can be valid
 */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /(\d)\1{9}/.test(digits) || digits < FIRST) return false;
  let sum = 0;
  for (let place = 0; place < 9; place++) sum += Number(digits[place]) * (10 - place);
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[9]);
}

/** Below it are Scotland's numbers, and none of England, Wales or Northern Ireland. */
const FIRST = '3200000000';

/** Numbers that start with 9 are never issued to a person. */
export const isTestNumber = (nhsNumber: string): boolean => nhsNumber.startsWith('9');

/** As the NHS prints it, 3-3-4: `999 000 0018`. */
export const printNhsNumber = (nhsNumber: string): string => nhsNumber.replace(/(\d{3})(\d{3})/, '$1 $2 ');
