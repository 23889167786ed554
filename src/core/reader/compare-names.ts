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
 * Whether two people with a family name in common have different given names, like twins. False if one given
 * name may be the other's initial, short form (`Bob`, `Robert`) or spelling, or if there is nothing to compare.
 * @param one a name in the form of the NHS banner: `SMITH, John (Mr)`. A name without a comma is not compared.
 */
export function haveOtherGivenNames(one: string, other: string): boolean {
  const [family = [], given = []] = one.split(', ').map(nameWords);
  const [otherFamily = [], otherGiven = []] = other.split(', ').map(nameWords);
  const pairs = given.flatMap((word) => otherGiven.map((otherWord) => [word, otherWord] as const));
  return (
    family.some((word) => otherFamily.includes(word)) &&
    pairs.length > 0 &&
    !pairs.some(([word, otherWord]) => mayBeSame(word, otherWord) || areAlike(word, otherWord))
  );
}

/** Whether one word may be a short form or another spelling of the other, or is initials or `Baby`. */
function areAlike(one: string, other: string): boolean {
  if (/^(?:baby|..)$/.test(one) || /^(?:baby|..)$/.test(other)) return true;
  const run = Math.abs(one.length - other.length) > 1 ? 2 : 4;
  return [...one.slice(run - 1)].some((_, start) => other.includes(one.slice(start, start + run)));
}
