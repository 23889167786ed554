import type { Whereabouts } from '../../core/places/where-registered.ts';
import type { ByHand, Cleared } from './cleared.ts';

/** What a record or a pasted text says about the questions that can also be answered by hand. */
export interface OnRecord {
  /** Whether the patient's age is accepted; null if the record has no date of birth. */
  readonly rightAge: boolean | null;
  /** Where the patient is registered; null until the tables of practices and postcodes are loaded. */
  readonly where: Whereabouts | null;
}

/**
 * The notice about the consultation that ended; null if the clinician lost no answers.
 *
 * Answers given by hand are always cleared when a patient is named or when details are pasted. If the clinician
 * answered only the age and the place, and the record gives the same age and place, neither question is asked
 * again, so nothing is lost. An answer that the record does not give for certain counts as lost.
 * @param earlier the age and place in details that were pasted before; null if there were none
 */
export function clearedToShow(
  cleared: Cleared | null,
  record: OnRecord,
  earlier: OnRecord | null,
): Cleared | null {
  const { byHand } = cleared ?? {};
  if (!byHand || !isOnRecord(byHand, record)) return cleared;
  return isSameOnRecord(earlier, record, byHand.chosen === null) ? null : cleared;
}

function isOnRecord({ rightAge, chosen, hasOtherAnswers }: ByHand, record: OnRecord): boolean {
  if (hasOtherAnswers) return false;
  if (rightAge !== undefined && rightAge !== record.rightAge) return false;
  // While the tables load, show no notice: it could disappear a moment later. No question is shown then.
  return chosen === null || record.where === null || isCertain(chosen, record.where);
}

/**
 * Whether a record gives the same age and place as details that were pasted before. A place that the clinician chose
 * counts instead of the place in the details.
 */
function isSameOnRecord(earlier: OnRecord | null, record: OnRecord, hadOwnPlace: boolean): boolean {
  if (!earlier) return true;
  if (earlier.rightAge !== null && earlier.rightAge !== record.rightAge) return false;
  if (!hadOwnPlace || !earlier.where || !record.where || earlier.where.kind === 'unknown') return true;
  const { where } = earlier;
  if (where.kind === 'known' && where.from === 'usual') return true;
  return where.kind === record.where.kind && boroughOf(where) === boroughOf(record.where);
}

const boroughOf = (where: Whereabouts) => (where.kind === 'known' ? where.place.borough : null);

/** Whether the record alone, and for certain, gives every part of the place that the clinician chose. */
function isCertain(chosen: NonNullable<ByHand['chosen']>, where: Whereabouts): boolean {
  if (chosen === 'elsewhere') return where.kind === 'elsewhere';
  if (where.kind !== 'known' || where.likely || where.from === 'usual') return false;
  const { place } = where;
  return (['borough', 'pcn', 'practice'] as const).every(
    (part) => chosen[part] === undefined || chosen[part] === place[part],
  );
}
