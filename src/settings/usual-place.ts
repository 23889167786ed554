import type { Place } from '../core/places/place.ts';
import { type PracticeTable, practiceByCode } from '../core/places/practices.ts';
import type { Settings } from './schema.ts';

/** The default place, as set. */
export type Usual = Pick<Settings, 'defaultPractice' | 'defaultBorough'>;

/** The default practice where the table has it, else the default borough; undefined where there is neither. */
export function usualPlace(
  { defaultPractice, defaultBorough }: Usual,
  practices: PracticeTable,
): Place | undefined {
  const practice = defaultPractice ? practiceByCode(practices, defaultPractice) : null;
  return practice?.place ?? (defaultBorough ? { borough: defaultBorough } : undefined);
}
