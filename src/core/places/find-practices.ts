import { findByName } from './find-by-name.ts';
import { fullForm } from './practice-name.ts';
import { type ListedPractice, type PracticeTable, practiceByCode, practiceCode } from './practices.ts';

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
  return findByName(Object.entries(table.practices), form, ([, { name }]) => fullForm(name)).flatMap(
    ([odsCode]) => practiceByCode(table, odsCode) ?? [],
  );
}
