/**
 * Whether ten digits are in the range of Scotland's CHI numbers, 010 101 0000 to 311 299 9999. No NHS number
 * is in that range (NHS Data Dictionary).
 */
export const isChiNumber = (digits: string): boolean =>
  /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{6}$/.test(digits);

/**
 * Whether a text is a valid NHS number: ten digits whose Modulus 11 checksum is right (NHS Data Dictionary).
 * One digit repeated is not valid, although its checksum is right. Scotland's numbers, which begin with a
 * date of birth, are not valid.
 *
 * The checksum alone proves nothing: about one in eleven of all ten-digit strings passes it.
 * @param digits any text. Only exactly ten ASCII digits can be valid.
 */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /(\d)\1{9}/.test(digits) || digits < FIRST_NHS_NUMBER) return false;
  let sum = 0;
  for (let place = 0; place < 9; place++) sum += Number(digits[place]) * (10 - place);
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[9]);
}

/** The numbers below this are Scotland's. England, Wales and Northern Ireland have none there. */
const FIRST_NHS_NUMBER = '3200000000';

/** Whether a number is for tests. Numbers that start with 9 are never issued to a person. */
export const isTestNumber = (nhsNumber: string): boolean => nhsNumber.startsWith('9');

/** Prints a number in groups of 3-3-4 as the NHS does: `999 000 0018`. */
export const printNhsNumber = (nhsNumber: string): string => nhsNumber.replace(/(\d{3})(\d{3})/, '$1 $2 ');
