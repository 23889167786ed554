/** At most this many results are shown. If there are more, the panel says how many. */
export const MOST_SHOWN = 8;

/**
 * Finds items by name. Each typed word must be the beginning of a word of the name, in any order.
 * @param typed the typed text, in the same form as the names: words with single spaces. Not empty.
 * @param formOf the name of an item, in that form
 * @returns first the items whose name begins with the typed text, then the others, each in alphabetical order
 */
export function findByName<Named>(
  all: readonly Named[],
  typed: string,
  formOf: (item: Named) => string,
): Named[] {
  const typedWords = typed.split(' ');
  const rank = (name: string) => (name.startsWith(typed) ? 0 : 1);
  return all
    .map((item) => ({ item, name: formOf(item) }))
    .filter(({ name }) => {
      const words = name.split(' ');
      return typedWords.every((typedWord) => words.some((word) => word.startsWith(typedWord)));
    })
    .sort((a, b) => rank(a.name) - rank(b.name) || a.name.localeCompare(b.name))
    .map(({ item }) => item);
}

/**
 * The sentence that says how many items were found.
 * @param noun the word for one item: `practice`
 * @param searchedBy the words for what was typed: `name or code`
 */
export function countSentence(count: number, noun: string, searchedBy: string): string {
  if (count === 0) return `No ${noun} has this ${searchedBy}.`;
  if (count > MOST_SHOWN)
    return `${count} ${noun}s: the first ${MOST_SHOWN} are shown. Type more of the name.`;
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
