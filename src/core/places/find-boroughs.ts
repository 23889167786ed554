import { findByName } from './find-by-name.ts';

/** As many as are listed: each has a key of its own, and so has "Somewhere else". More are looked for by name. */
export const MOST_LISTED = 11;

/**
 * The boroughs that somebody looks for by the beginnings of words of the name, in any order.
 * @returns those whose name begins with what was typed first; none for nothing typed
 */
export function findBoroughs<Borough extends { readonly name: string }>(
  boroughs: readonly Borough[],
  typed: string,
): Borough[] {
  const form = formOf(typed);
  return form ? findByName(boroughs, form, ({ name }) => formOf(name)) : [];
}

/** As "King’s" is typed with either apostrophe or none, it is one word. */
const formOf = (text: string): string =>
  (
    text
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\d]+/gu) ?? []
  ).join(' ');
