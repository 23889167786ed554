/** How two names compare: `other` where they have no word in common, `partly` where one has a word that the other lacks. */
export type Likeness = 'same' | 'partly' | 'other';

const TITLES = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|rev|sir|dame|jr|sr)$/;

/**
 * Compares two names as people write them: in any order, with or without titles, middle names and accents, with
 * initials, hyphens and gaps.
 */
export function compareNames(one: string, other: string): Likeness {
  const [few = [], many = []] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length);
  if (few.join('') === many.join('')) return 'same';
  const left = [...many];
  let shared = 0;
  let full = 0;
  for (const word of few) {
    const at = left.findIndex((each) => isAlike(word, each));
    if (at < 0) continue;
    shared++;
    if (Math.min(word.length, left[at]?.length ?? 0) > 1) full++;
    left.splice(at, 1);
  }
  // Initials alone are anybody's.
  if (full === 0) return 'other';
  return shared === few.length ? 'same' : 'partly';
}

const wordsOf = (name: string): string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}|['’.]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word && !TITLES.test(word));

/** Whether two words are one name: the same, an initial of it, or the shorter of two forms (`Rob`, `Robert`). */
const isAlike = (one: string, other: string): boolean => {
  const [short = '', long = ''] = one.length < other.length ? [one, other] : [other, one];
  return long.startsWith(short) && (short.length !== 2 || long.length === 2);
};
