/** How many a reader can look over; more are told, not shown. */
export const MOST_SHOWN = 8;

/**
 * Those in whose name a word begins with each word that was typed, in any order.
 * @param typed what was typed, in the same form as names: words parted by one space; not empty
 * @returns those whose name begins with what was typed first, then by the alphabet
 */
export function findByName<Named>(
  all: readonly Named[],
  typed: string,
  formOf: (one: Named) => string,
): Named[] {
  const sought = typed.split(' ');
  const rank = (name: string) => (name.startsWith(typed) ? 0 : 1);
  return all
    .map((one) => ({ one, name: formOf(one) }))
    .filter(({ name }) => {
      const words = name.split(' ');
      return sought.every((each) => words.some((word) => word.startsWith(each)));
    })
    .sort((a, b) => rank(a.name) - rank(b.name) || a.name.localeCompare(b.name))
    .map(({ one }) => one);
}

/**
 * What is said of how many were found.
 * @param one what was looked for, as one is called
 * @param by what it was looked for by
 */
export function countInWords(count: number, one: string, by: string): string {
  if (count === 0) return `No ${one} has this ${by}.`;
  if (count > MOST_SHOWN)
    return `${count} ${one}s: the first ${MOST_SHOWN} are shown. Type more of the name.`;
  return count === 1 ? `1 ${one}` : `${count} ${one}s`;
}
