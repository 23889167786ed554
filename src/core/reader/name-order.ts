const PARTICLE =
  /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|al|el|bin|ibn|bint|ter|ten|st\.?|af|av|zu|mac|mc|ó|o|ní|ni|nic|san|santa|abu|abd|ul|ur)$/i;

const isCapitals = (word: string) =>
  /^[^\p{Ll}]*\p{Lu}['-]?\p{Lu}['-]*$/u.test(word) || /\p{Lu}[\p{Lu}'-]{2,}$/u.test(word);

/** `J`, `J.P.`, `JP`: single letters, or two or three capitals that cannot be spoken; but Ng is a family name. */
export const isInitials = (word: string): boolean =>
  /^\p{L}(?:-\p{L})*$/u.test(word) ||
  /^(?:\p{L}\.)+\p{L}?$/u.test(word) ||
  (/^[B-DF-HJ-NP-TV-XZ]{2,3}$/.test(word) && word !== 'NG');

/** Two capitals that may be initials or a short name: `NG`, `LI`, `JO`. */
const isShort = (word: string) => /^\p{Lu}{2}$/u.test(word) && !isInitials(word);

/**
 * Which words of a name are the family name: those in capitals, on whichever side; else the last word, with the
 * particles before it. Undefined where that is not certain.
 */
export function splitWords(words: readonly string[]): { family: string; given: string } | undefined {
  const take = (start: number, end: number) => ({
    family: words.slice(start, end).join(' '),
    given: [...words.slice(0, start), ...words.slice(end)].join(' '),
  });
  // `Baby of Ann Price` has no name of its own.
  if (words.length > 1 && words.some((word) => isShort(word) || word === 'of')) return undefined;
  // `Smith J P`: the initials stand last.
  const initials = words.findIndex(isInitials);
  if (initials > 0 && words.slice(initials).every(isInitials)) {
    const names = words.slice(0, initials).filter((word) => !PARTICLE.test(word));
    return names.length === 1 ? take(0, initials) : undefined;
  }
  const isFamily = (word: string) => isCapitals(word) && !isInitials(word);
  const first = words.findIndex(isFamily);
  const full = words.filter((word) => !isInitials(word));
  if (first >= 0 && !full.every(isFamily)) {
    const after = words.findIndex((word, at) => at > first && !isFamily(word));
    if (after < 0) return take(withParticles(words, first), words.length);
    return first === 0 && !words.slice(after).some(isFamily) ? take(0, after) : undefined;
  }
  return take(withParticles(words, words.length - 1), words.length);
}

/** Where a family name begins, with the particles before it; the first word is a given name. */
function withParticles(words: readonly string[], family: number): number {
  let start = family;
  while (start > 1 && PARTICLE.test(words[start - 1] ?? '')) start--;
  return start;
}
