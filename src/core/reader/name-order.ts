const PARTICLE =
  /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|al|el|bin|ibn|bint|ter|ten|st\.?|af|av|zu|mac|mc|ó|o|ní|ni|nic|san|santa|abu|abd|ul|ur)$/i;

/** Whether a word ends in three capitals, with or without apostrophes and hyphens: `SMITH`, `McDONALD`, `O'N`. */
const isCapitals = (word: string) => /\p{Lu}[\p{Lu}'-]{2,}$/u.test(word);

/**
 * Whether a word is initials: `J`, `J.P.`, or two or three capitals without a vowel (`JP`). Ng is a family
 * name.
 */
export const isInitials = (word: string): boolean =>
  /^\p{L}(?:-\p{L})*$/u.test(word) ||
  /^(?:\p{L}\.)+\p{L}?$/u.test(word) ||
  (/^[B-DF-HJ-NP-TV-XZ]{2,3}$/.test(word) && word !== 'NG');

/** Two capitals that may be initials or a short name: `NG`, `LI`, `JO`. */
const isShortName = (word: string) => /^\p{Lu}{2}$/u.test(word) && !isInitials(word);

/**
 * Splits the words of a name into family and given name. Words in capitals are the family name, before or
 * after the given name. Without capitals, the family name is the last word with the particles before it (`van
 * der Berg`). Undefined if the split is not certain.
 */
export function splitWords(words: readonly string[]): { family: string; given: string } | undefined {
  const splitAt = (start: number, end: number) => ({
    family: words.slice(start, end).join(' '),
    given: [...words.slice(0, start), ...words.slice(end)].join(' '),
  });
  // `Baby of Ann Price` is not the baby's own name.
  if (words.length > 1 && words.some((word) => isShortName(word) || word === 'of')) return undefined;
  // `Smith J P`: the initials come last.
  const initials = words.findIndex(isInitials);
  if (initials > 0 && words.slice(initials).every(isInitials)) {
    const names = words.slice(0, initials).filter((word) => !PARTICLE.test(word));
    return names.length === 1 ? splitAt(0, initials) : undefined;
  }
  const isFamily = (word: string) => isCapitals(word) && !isInitials(word);
  const first = words.findIndex(isFamily);
  const full = words.filter((word) => !isInitials(word));
  if (first >= 0 && !full.every(isFamily)) {
    const after = words.findIndex((word, index) => index > first && !isFamily(word));
    if (after < 0) return splitAt(startWithParticles(words, first), words.length);
    return first === 0 && !words.slice(after).some(isFamily) ? splitAt(0, after) : undefined;
  }
  return splitAt(startWithParticles(words, words.length - 1), words.length);
}

/**
 * The index at which a family name begins, with the particles before it. The first word is always a given
 * name.
 */
function startWithParticles(words: readonly string[], family: number): number {
  let start = family;
  while (start > 1 && PARTICLE.test(words[start - 1] ?? '')) start--;
  return start;
}
