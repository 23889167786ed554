import type { Whereabouts } from '../../core/places/registration.ts';
import type { ByHand, Cleared } from './cleared.ts';

/** What a patient's record says itself of what can be answered by hand. */
export interface OnRecord {
  /** Whether the date of birth is within the accepted ages; null where it does not tell. */
  readonly rightAge: boolean | null;
  /** Null until the tables of places are loaded. */
  readonly where: Whereabouts | null;
}

/**
 * What the panel says of the consultation that ended; null where nothing was lost.
 *
 * Answers given by hand never stay with a patient who is named after them. Where they are no more than the age and
 * the place, and the record gives both alike, the clinician loses nothing: neither question is asked again. What the
 * record does not say for certain counts as lost.
 */
export function toTell(cleared: Cleared | null, record: OnRecord): Cleared | null {
  return cleared?.byHand && isOnRecord(cleared.byHand, record) ? null : cleared;
}

function isOnRecord({ rightAge, chosen, isMore }: ByHand, record: OnRecord): boolean {
  if (isMore) return false;
  if (rightAge !== undefined && rightAge !== record.rightAge) return false;
  // The tables take an instant, in which no question is shown either: a notice that goes again would be worse.
  return chosen === null || record.where === null || isThere(chosen, record.where);
}

/** Whether the record alone, and for certain, gives the place that was chosen, as exactly as it was chosen. */
function isThere(chosen: NonNullable<ByHand['chosen']>, where: Whereabouts): boolean {
  if (chosen === 'elsewhere') return where.kind === 'elsewhere';
  if (where.kind !== 'known' || where.likely || where.from === 'usual') return false;
  const { place } = where;
  return (['borough', 'pcn', 'practice'] as const).every(
    (part) => chosen[part] === undefined || chosen[part] === place[part],
  );
}
