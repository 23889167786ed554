/**
 * Practice names as records print them. One practice is `THE MILL SURGERY`, `Mill Surgery` or `The Mill Surgery,
 * 38 Mill Lane`; but `Mill Medical Centre` is quite another. So there are two forms, and it is for the lookup
 * to say what each is worth.
 */

// Written in two ways for the same word. 'St' is both Saint and Street, so all three become one: two practices
// which differ in nothing else would share a form, and then neither is answered.
const SAME: Readonly<Record<string, string>> = {
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

// Never part of what a practice is called: the article, the joining word, and how the business is held.
const UNSPOKEN = new Set(['the', 'and', 'ltd', 'limited', 'llp', 'plc']);

// What kind of thing it is, and not which one.
const KIND = new Set(
  'surgery practice medical health healthcare centre clinic group family general gp primary care nhs training dr partners partnership'.split(
    ' ',
  ),
);

/**
 * The form in which two spellings of one full name agree: lower case, no punctuation or accents, '&' as 'and',
 * without 'The' and 'Ltd', common short forms written alike.
 * @param name as a record prints it
 * @returns words with single spaces; empty where nothing is left
 */
export function fullForm(name: string): string {
  return words(name).join(' ');
}

/**
 * What is left of a name without the words that say what kind of place it is ('Surgery', 'Medical Centre',
 * 'Group Practice', 'Dr … and partners'), a doctor's initials and a suite number: the form in which
 * `Mill Medical Centre` and `MILL SURGERY` agree.
 * @returns empty where a name says only what kind of place it is (`The Surgery`)
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
 * The parts of a line that may each be a name: the text outside its brackets, and what stands between commas,
 * semicolons, slashes and free-standing dashes. `Mill Surgery, 33 Mill Street` → `Mill Surgery`, `33 …`.
 * @returns none where the line has no such parts
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
    .map((word) => SAME[word] ?? word)
    .filter((word) => word !== '' && !UNSPOKEN.has(word));
}
