/**
 * Whether ten digits are an NHS number: Modulus 11 (NHS Data Dictionary), and not one digit repeated, which the
 * checksum lets through.
 *
 * The checksum alone is no evidence: one in eleven of all ten-digit strings pass it.
 * @param digits anything; only exactly ten ASCII digits can be valid
 */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /(\d)\1{9}/.test(digits)) return false;
  let sum = 0;
  for (let place = 0; place < 9; place++) sum += Number(digits[place]) * (10 - place);
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[9]);
}

/** Numbers that start with 9 are never issued to a person. */
export const isTestNumber = (nhsNumber: string): boolean => nhsNumber.startsWith('9');

/** As the NHS prints it, 3-3-4: `999 000 0018`. */
export const printNhsNumber = (nhsNumber: string): string => nhsNumber.replace(/(\d{3})(\d{3})/, '$1 $2 ');
