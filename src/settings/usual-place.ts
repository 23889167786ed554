import type { Place } from '../core/places/place.ts';
import { type PracticeTable, practiceByCode } from '../core/places/practices.ts';
import type { Settings } from './settings-table.ts';

/** The settings of the default place. */
export type DefaultPlace = Pick<Settings, 'defaultPractice' | 'defaultBorough'>;

/**
 * The place of the default practice if the table has it, or else the default borough. Undefined if neither is
 * set.
 */
export function usualPlace(
  { defaultPractice, defaultBorough }: DefaultPlace,
  practices: PracticeTable,
): Place | undefined {
  const practice = defaultPractice ? practiceByCode(practices, defaultPractice) : null;
  return practice?.place ?? (defaultBorough ? { borough: defaultBorough } : undefined);
}
