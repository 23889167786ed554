import { bannerAge } from '../../core/patient/age.ts';
import { bannerDate } from '../../core/patient/dates.ts';
import type { Details } from '../../core/patient/details.ts';

interface Props {
  readonly details: Details;
  /** Whether the date of birth had no label. */
  readonly isBirthUnlabelled: boolean;
  /** ISO date. */
  readonly today: string;
  remove(): void;
}

/** What was read from a pasted text without an NHS number, to be checked. It names nobody. */
export function DetailsView({
  details: { dateOfBirth, postcode, practice, deceased },
  isBirthUnlabelled,
  today,
  remove,
}: Props) {
  const age = dateOfBirth && !deceased ? bannerAge(dateOfBirth, today) : '';
  const rows: readonly (readonly [term: string, value: string, doubt?: string])[] = [
    [
      'Born',
      dateOfBirth ? `${bannerDate(dateOfBirth)}${age && ` (${age})`}` : '',
      isBirthUnlabelled ? ', if this date is the date of birth' : '',
    ],
    ['Postcode', postcode ?? ''],
    ['Practice', [practice?.name, practice?.odsCode].filter(Boolean).join(', ')],
  ];
  return (
    <section class="notice details-read" aria-label="Read from the pasted text" tabIndex={-1}>
      <p role="status">The pasted text has no NHS number. Check:</p>{' '}
      <p>
        {rows
          .filter(([, value]) => value)
          .map(([term, value, doubt]) => (
            <span key={term}>
              {term} <b>{value}</b>
              {doubt}.{' '}
            </span>
          ))}
        {deceased && <span class="nhsuk-tag nhsuk-tag--red">Deceased</span>}
      </p>{' '}
      <button type="button" class="link" onClick={remove}>
        Remove these details
      </button>
    </section>
  );
}
