// Area letters, district, and an inward code without the letters that Royal Mail does not use (BS 7666). A
// seam may be anywhere, for example where a page search highlights a part: `<mark>SE15</mark> 3NX`.
const INWARD = '[ABD-HJLNP-UW-Z]';
const POSTCODE = new RegExp(
  `(?<![A-Z0-9])[A-Z](?:\ue000*[A-Z])?\ue000*\\d(?:\ue000*[A-HJKMNPR-Y\\d])?[\\s\ue000]*\\d\ue000*${INWARD}\ue000*${INWARD}(?![A-Z0-9])`,
  'gi',
);
/** A text like a postcode with a letter typed for a digit: `SE15 ONX`, `SEI5 3NX`. */
const LOOKALIKE = /(?<![A-Z0-9])([A-Z]{1,2}[\dOIL][A-Z\d]?)\s*([\dOIL][A-Z]{2})(?![A-Z0-9])/gi;
/** The postcode areas of the United Kingdom (Royal Mail). A corrected postcode must be in one of them. */
const POSTCODE_AREA =
  /^(?:AB|AL|B|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE)\d/;
/** Words after a postcode that say that it is out of date. */
const OUTDATED =
  /^[\s\ue000,;:([-]*(?:was|is|no longer|previous(?:ly)?|old|former(?:ly)?|until|changed|moved|incorrect|wrong|superseded|invalid|not)\b/i;

/**
 * Finds the postcodes in a text, in order, printed `SE17 3DW`. Leaves out the pseudo-postcodes of the NHS
 * (`ZZ99 3VZ`: no fixed abode, not known), because they are not places.
 */
export const findPostcodes = (text: string): string[] => postcodesIn(text).map(({ postcode }) => postcode);

/** Replaces each postcode in a text. */
export const replacePostcodes = (text: string, by: string): string => text.replace(POSTCODE, by);

const postcodesIn = (text: string) =>
  [...text.matchAll(POSTCODE)]
    .map(({ 0: found, index }) => ({ postcode: printPostcode(found), end: index + found.length }))
    .filter(({ postcode }) => !/^(?:ZZ99|[A-Z]+0\d )/.test(postcode));

/**
 * The postcode in a label's value. Null if there is none, if there are two, or if a note says that it is out
 * of date.
 */
export function postcodeOf(value: string): string | null {
  const found = postcodesIn(value);
  if (found.some(({ end }) => OUTDATED.test(value.slice(end)))) return null;
  const different = new Set(found.map(({ postcode }) => postcode));
  if (different.size === 0) for (const postcode of correctLookalikes(value)) different.add(postcode);
  const [only] = different;
  return different.size === 1 && only ? only : null;
}

/** Corrects postcodes typed with the letter O for 0, or I or L for 1. There may be two corrections of one text. */
function correctLookalikes(text: string): string[] {
  return [...text.matchAll(LOOKALIKE)].flatMap(([whole, outward = '', inward = '']) => {
    // A text of letters only is a word.
    if (!/\d/.test(whole)) return [];
    const end = lettersToDigits(inward.slice(0, 1)) + inward.slice(1);
    // The letters O, I and L never follow the first digit of a district.
    const candidates = [1, 2].map((letters) =>
      printPostcode(`${outward.slice(0, letters)}${lettersToDigits(outward.slice(letters))}${end}`),
    );
    return candidates.filter(
      (candidate) => findPostcodes(candidate)[0] === candidate && POSTCODE_AREA.test(candidate),
    );
  });
}

const lettersToDigits = (text: string): string => text.toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1');

const printPostcode = (postcode: string): string =>
  postcode
    .toUpperCase()
    .replace(/[\s\ue000]/g, '')
    .replace(/(?=...$)/, ' ');
