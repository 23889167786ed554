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
