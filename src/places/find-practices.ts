import { fullForm } from './practice-name.ts';
import { type ListedPractice, type PracticeTable, practiceByCode, practiceCode } from './practices.ts';

/** How many a reader can look over; more are told, not shown. */
export const MOST_SHOWN = 8;

/**
 * The practices that somebody looks for: by ODS code, or by the beginnings of words of the name, in any order.
 * @returns those whose name begins with what was typed first; none for less than two letters
 */
export function findPractices(table: PracticeTable, typed: string): ListedPractice[] {
  const code = practiceCode(typed);
  if (code) {
    const practice = practiceByCode(table, code);
    return practice ? [practice] : [];
  }
  const form = fullForm(typed);
  if (form.length < 2) return [];
  const sought = form.split(' ');
  return Object.entries(table.practices)
    .map(([odsCode, { name }]) => ({ odsCode, form: fullForm(name) }))
    .filter(({ form: name }) => {
      const words = name.split(' ');
      return sought.every((each) => words.some((word) => word.startsWith(each)));
    })
    .sort((a, b) => rank(a.form, form) - rank(b.form, form) || a.form.localeCompare(b.form))
    .flatMap(({ odsCode }) => practiceByCode(table, odsCode) ?? []);
}

/**
 * What is said of how many were found.
 * @param one what was looked for, as one is called
 * @param by what it was looked for by
 */
export function countInWords(count: number, one = 'practice', by = 'name or code'): string {
  if (count === 0) return `No ${one} has this ${by}.`;
  if (count > MOST_SHOWN)
    return `${count} ${one}s: the first ${MOST_SHOWN} are shown. Type more of the name.`;
  return count === 1 ? `1 ${one}` : `${count} ${one}s`;
}

const rank = (name: string, typed: string): number => (name.startsWith(typed) ? 0 : 1);
