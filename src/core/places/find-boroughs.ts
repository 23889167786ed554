import { findByName } from './find-by-name.ts';

/**
 * The panel lists at most this many boroughs, because each has its own key, and so has "Somewhere else". If
 * there are more, the clinician searches by name.
 */
export const MOST_LISTED = 11;

/**
 * Finds boroughs by the beginnings of words of their names, in any order.
 * @returns first the boroughs whose name begins with the typed text. Empty if nothing was typed.
 */
export function findBoroughs<Borough extends { readonly name: string }>(
  boroughs: readonly Borough[],
  typed: string,
): Borough[] {
  const form = formOf(typed);
  return form ? findByName(boroughs, form, ({ name }) => formOf(name)) : [];
}

/**
 * Lower case words with single spaces. Apostrophes are dropped, because people type "King’s" with or without
 * one.
 */
const formOf = (text: string): string =>
  (
    text
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\d]+/gu) ?? []
  ).join(' ');
