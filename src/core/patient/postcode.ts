// Area letters, district, and an inward code without the letters Royal Mail leaves out (BS 7666). A seam may stand
// anywhere, as where a search marks a part: `<mark>SE15</mark> 3NX`.
const INWARD = '[ABD-HJLNP-UW-Z]';
const POSTCODE = new RegExp(
  `(?<![A-Z0-9])[A-Z](?:\ue000*[A-Z])?\ue000*\\d(?:\ue000*[A-HJKMNPR-Y\\d])?[\\s\ue000]*\\d\ue000*${INWARD}\ue000*${INWARD}(?![A-Z0-9])`,
  'gi',
);
/** As long as a postcode, with a letter that looks like a digit: `SE15 ONX`, `SEI5 3NX`. */
const LOOKALIKE = /(?<![A-Z0-9])([A-Z]{1,2}[\dOIL][A-Z\d]?)\s*([\dOIL][A-Z]{2})(?![A-Z0-9])/gi;
/** The postcode areas of the United Kingdom (Royal Mail): what may be left where a digit was put right. */
const AREAS =
  /^(?:AB|AL|B|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE)\d/;
/** What says of a postcode that it no longer holds. */
const OUTDATED =
  /^[\s\ue000,;:([-]*(?:was|is|no longer|previous(?:ly)?|old|former(?:ly)?|until|changed|moved|incorrect|wrong|superseded|invalid|not)\b/i;

/**
 * The postcodes in a text, in order, printed `SE17 3DW`. Pseudo-postcodes of the NHS (`ZZ99 3VZ`: no fixed
 * abode, not known) are not places and are left out.
 */
export const findPostcodes = (text: string): string[] => postcodesIn(text).map(({ postcode }) => postcode);

const postcodesIn = (text: string) =>
  [...text.matchAll(POSTCODE)]
    .map(({ 0: found, index }) => ({ postcode: print(found), end: index + found.length }))
    .filter(({ postcode }) => !/^(?:ZZ99|[A-Z]+0\d )/.test(postcode));

/** The one postcode of a label's value; null where there are two, or where a note says that it no longer holds. */
export function postcodeOf(value: string): string | null {
  const found = postcodesIn(value);
  if (found.some(({ end }) => OUTDATED.test(value.slice(end)))) return null;
  const different = new Set(found.map(({ postcode }) => postcode));
  if (different.size === 0) for (const postcode of lookalikes(value)) different.add(postcode);
  const [only] = different;
  return different.size === 1 && only ? only : null;
}

/** Postcodes typed with the letter O for 0, or I or L for 1, where there is one way to put them right. */
function lookalikes(text: string): string[] {
  return [...text.matchAll(LOOKALIKE)].flatMap(([whole, outward = '', inward = '']) => {
    // A word of letters only is a word.
    if (!/\d/.test(whole)) return [];
    const end = digits(inward.slice(0, 1)) + inward.slice(1);
    const ways = [1, 2].flatMap((letters) =>
      [digits(outward.slice(letters)), digits(outward.slice(letters, -1)) + outward.slice(-1)].map((rest) =>
        print(`${outward.slice(0, letters)}${rest}${end}`),
      ),
    );
    const valid = new Set(ways.filter((way) => findPostcodes(way)[0] === way && AREAS.test(way)));
    return valid.size === 1 ? [...valid] : [];
  });
}

const digits = (text: string): string => text.toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1');

const print = (postcode: string): string =>
  postcode
    .toUpperCase()
    .replace(/[\s\ue000]+/g, '')
    .replace(/(?=...$)/, ' ');
