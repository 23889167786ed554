import type { Guidance } from '../../core/guidance/schema.ts';
import { proseDate } from '../../core/patient/dates.ts';

/** When the guidance was last reviewed; and once its review is due, that it is. */
export function ReviewNotice({ guidance: { sources }, today }: { guidance: Guidance; today: string }) {
  const due = Object.values(sources).filter(({ reviewBy }) => reviewBy < today);
  const reviewed =
    Object.values(sources)
      .map((source) => source.reviewed)
      .sort()[0] ?? '';
  if (due.length === 0) return <p class="note reviewed">Guidance reviewed {proseDate(reviewed)}.</p>;
  // Another element: over what stands in the page since it was built, Preact puts no attributes.
  return (
    <div class="notice" role="note">
      <b>Check before you rely on this.</b> Due for review since{' '}
      {proseDate(due.map(({ reviewBy }) => reviewBy).sort()[0] ?? '')}:{' '}
      {due.map(({ title }) => title).join('; ')}.
    </div>
  );
}
