/**
 * How alike two names are. `other`: they have no full word in common. `partly`: each has a word that the
 * other lacks.
 */
export type Likeness = 'same' | 'partly' | 'other';

const TITLES = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|rev|sir|dame|jr|sr)$/;

/**
 * Compares two names as people write them. The order of words, titles, middle names, accents, initials,
 * hyphens and spaces make no difference.
 */
export function compareNames(one: string, other: string): Likeness {
  const [fewer = [], more = []] = [nameWords(one), nameWords(other)].sort((a, b) => a.length - b.length);
  if (fewer.join('') === more.join('')) return 'same';
  const unmatched = [...more];
  let shared = 0;
  let fullWords = 0;
  for (const word of fewer) {
    const index = unmatched.findIndex((other) => mayBeSame(word, other));
    if (index < 0) continue;
    shared++;
    if (Math.min(word.length, unmatched[index]?.length ?? 0) > 1) fullWords++;
    unmatched.splice(index, 1);
  }
  // Names that share only initials may be anybody's.
  if (fullWords === 0) return 'other';
  return shared === fewer.length ? 'same' : 'partly';
}

const nameWords = (name: string): string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}|['’.]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word && !TITLES.test(word));

/** Whether two words may be the same name: equal, an initial (`R`), or a short form (`Rob`, `Robert`). */
const mayBeSame = (one: string, other: string): boolean => {
  const [short = '', long = ''] = one.length < other.length ? [one, other] : [other, one];
  return long.startsWith(short) && (short.length !== 2 || long.length === 2);
};

/**
 * Compares the given names of two people with a family name in common. `other`: no given name of the one can be
 * one of the other's, like twins. `unclear`: two given names may be one name spelt in two ways. `same`: they may
 * be the same name, or a short form of it (`Bob`, `Robert`), or there is nothing to compare.
 * @param one a name in the form of the NHS banner: `SMITH, John (Mr)`. A name without a comma is not compared.
 */
export function compareGivenNames(one: string, other: string): 'same' | 'unclear' | 'other' {
  const [[family, given], [otherFamily, otherGiven]] = [partsOf(one), partsOf(other)];
  if (!family.some((word) => otherFamily.includes(word))) return 'same';
  const pairs = given.flatMap((word) => otherGiven.map((otherWord) => compareGiven(word, otherWord)));
  if (pairs.length === 0 || pairs.includes('same')) return 'same';
  return pairs.includes('unclear') ? 'unclear' : 'other';
}

/** The words of the family name, and those of the given names with joined initials (`JP`) split. */
function partsOf(name: string): [family: string[], given: string[]] {
  const [family = '', given = ''] = name.split(', ');
  const initials = given.replace(/(?<!\p{L})\p{Lu}{2,3}(?!\p{L})/gu, (word) => [word, ...word].join(' '));
  return [nameWords(family), nameWords(initials).filter((word) => !NOT_GIVEN.test(word))];
}

/** Words for a baby who has no given name yet. */
const NOT_GIVEN = /^(?:baby|infant|twin|boy|girl|male|female)$/;

function compareGiven(one: string, other: string): 'same' | 'unclear' | 'other' {
  if (mayBeSame(one, other)) return 'same';
  const run = longestRun(one, other);
  if (run > 1 && Math.abs(one.length - other.length) > 1) return 'same';
  return run > 2 ? 'unclear' : 'other';
}

/** The length of the longest run of letters that two words have in common. */
function longestRun(one: string, other: string): number {
  let longest = 0;
  for (let start = 0; start < one.length; start++)
    while (start + longest < one.length && other.includes(one.slice(start, start + longest + 1))) longest++;
  return longest;
}
