/**
 * Practice names as records print them. The same practice is `THE MILL SURGERY`, `Mill Surgery` or `The Mill
 * Surgery, 38 Mill Lane`. But `Mill Medical Centre` is another practice. So a name has a full and a short
 * form, and the lookup in `practices.ts` decides how far to trust each.
 */

// Two spellings of the same word. 'St' is both Saint and Street, so all three become 'st'. If two practices
// differ only in that word, they share a form, and the lookup returns neither.
const ONE_SPELLING: Readonly<Record<string, string>> = {
  saint: 'st',
  street: 'st',
  road: 'rd',
  lane: 'ln',
  avenue: 'ave',
  center: 'centre',
  ctr: 'centre',
  med: 'medical',
  surg: 'surgery',
  grp: 'group',
  hlth: 'health',
  prac: 'practice',
  practices: 'practice',
  surgeries: 'surgery',
  drs: 'dr',
  doctor: 'dr',
  doctors: 'dr',
  ptnrs: 'partners',
  partner: 'partners',
};

// Words that are not part of a practice's name: the article, 'and', and the legal form of the business.
const IGNORED = new Set(['the', 'and', 'ltd', 'limited', 'llp', 'plc']);

// Words that say what kind of place it is, but not which one.
const KIND = new Set(
  'surgery practice medical health healthcare centre clinic group family general gp primary care nhs training dr partners partnership'.split(
    ' ',
  ),
);

/**
 * Normalises a full name, so that different spellings of it are equal: lower case, no punctuation or accents,
 * no 'The', 'and' or 'Ltd', and one spelling for common abbreviations.
 * @param name as a record prints it
 * @returns words with single spaces. Empty if nothing is left.
 */
export function fullForm(name: string): string {
  return words(name).join(' ');
}

/**
 * Normalises a name and removes the words that say what kind of place it is ('Surgery', 'Medical Centre',
 * 'Group Practice', 'Dr … and partners'), a doctor's initials and a suite number. `Mill Medical Centre` and
 * `MILL SURGERY` have the same short form.
 * @returns empty if the name says only what kind of place it is (`The Surgery`)
 */
export function shortForm(name: string): string {
  const all = words(name);
  return all
    .filter(
      (word, i) => !KIND.has(word) && !/^[a-z]$/.test(word) && word !== 'suite' && all[i - 1] !== 'suite',
    )
    .join(' ');
}

/**
 * The parts of a line that may be names: the text outside brackets, split at commas, semicolons, slashes and
 * dashes between spaces. `Mill Surgery, 33 Mill Street` → `Mill Surgery`, `33 …`.
 * @returns empty if the line has only one part
 */
export function namesWithin(line: string): string[] {
  const outsideBrackets = line.replace(/\([^)]*\)/g, ' ');
  const parts = outsideBrackets.split(/[,;/\n]|\s[-–—]\s/);
  return parts.length === 1 && outsideBrackets === line ? [] : parts.filter((part) => /\w/.test(part));
}

function words(name: string): string[] {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’‘`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .map((word) => ONE_SPELLING[word] ?? word)
    .filter((word) => word !== '' && !IGNORED.has(word));
}
