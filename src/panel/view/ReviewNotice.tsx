import type { Guidance } from '../../core/guidance/schema.ts';
import { proseDate } from '../../core/patient/dates.ts';

/** The date of the oldest review of the guidance or, if a review is overdue, a notice that says so. */
export function ReviewNotice({ guidance: { sources }, today }: { guidance: Guidance; today: string }) {
  const due = Object.values(sources).filter(({ reviewBy }) => reviewBy < today);
  const reviewed =
    Object.values(sources)
      .map((source) => source.reviewed)
      .sort()[0] ?? '';
  if (due.length === 0) return <p class="note reviewed">Guidance reviewed {proseDate(reviewed)}.</p>;
  // Hydration does not patch attributes, so a due review is a different element.
  return (
    <div class="notice" role="note">
      <b>Check before you rely on this.</b> Due for review since{' '}
      {proseDate(due.map(({ reviewBy }) => reviewBy).sort()[0] ?? '')}:{' '}
      {due.map(({ title }) => title).join('; ')}.
    </div>
  );
}
