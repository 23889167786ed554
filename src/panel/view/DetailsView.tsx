import { bannerAge } from '../../core/patient/age.ts';
import { bannerDate } from '../../core/patient/dates.ts';
import type { Details } from '../../core/patient/details.ts';

interface Props {
  readonly details: Details;
  /** ISO date. */
  readonly today: string;
  remove(): void;
}

/** What was read from a pasted text without an NHS number, to be checked. It names nobody. */
export function DetailsView({
  details: { dateOfBirth, postcode, practice, deceased },
  today,
  remove,
}: Props) {
  const age = dateOfBirth && !deceased ? bannerAge(dateOfBirth, today) : '';
  const rows: readonly (readonly [term: string, value: string])[] = [
    ['Born', dateOfBirth ? `${bannerDate(dateOfBirth)}${age && ` (${age})`}` : ''],
    ['Postcode', postcode ?? ''],
    ['Practice', [practice?.name, practice?.odsCode].filter(Boolean).join(', ')],
  ];
  return (
    <section class="notice" aria-label="Read from the pasted text" tabIndex={-1}>
      <p role="status">No NHS number was pasted, so no patient is named. Check what was read:</p>
      <p>
        {rows
          .filter(([, value]) => value)
          .map(([term, value]) => (
            <span key={term}>
              {term} <b>{value}</b>.{' '}
            </span>
          ))}
        {deceased && <span class="nhsuk-tag nhsuk-tag--red">Deceased</span>}
      </p>
      <button type="button" class="link" onClick={remove}>
        Remove these details
      </button>
    </section>
  );
}
