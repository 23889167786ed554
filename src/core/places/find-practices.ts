import { findByName } from './find-by-name.ts';
import { fullForm } from './practice-name.ts';
import { type ListedPractice, type PracticeTable, practiceByCode, practiceCode } from './practices.ts';

/**
 * Finds practices by ODS code, or by the beginnings of words of their names, in any order.
 * @returns first the practices whose name begins with the typed text. Empty for fewer than two letters.
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
