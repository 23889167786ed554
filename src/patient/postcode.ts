// Area letters, district, and an inward code without the letters Royal Mail leaves out (BS 7666).
const POSTCODE = /(?<![A-Z0-9])[A-Z]{1,2}\d[A-Z\d]?\s*\d[ABD-HJLNP-UW-Z]{2}(?![A-Z0-9])/gi;

/**
 * The postcodes in a text, in order, printed `SE17 3DW`. Pseudo-postcodes of the NHS (`ZZ99 3VZ`: no fixed
 * abode, not known) are not places and are left out.
 */
export function findPostcodes(text: string): string[] {
  return [...text.matchAll(POSTCODE)]
    .map(([found]) => found.toUpperCase().replace(/\s*(?=...$)/, ' '))
    .filter((postcode) => !postcode.startsWith('ZZ99'));
}
