import type { MicroBanner } from '../../core/patient/micro-banner.ts';
import type { Consultation } from '../consultation/consultation-state.ts';

interface Props {
  readonly banner: MicroBanner;
  readonly from: Consultation['from'];
}

/** The patient banner, always in view: name, date of birth, NHS number, and where they were read. */
export function BannerView({ banner, from }: Props) {
  return (
    <section class="banner" aria-label="Patient" tabIndex={-1}>
      {banner.name && <p class="name">{banner.name}</p>}
      <p>
        {banner.born && (
          <span class="pair">
            <span class="term">Born</span> <b>{banner.born}</b> {banner.age && <b>({banner.age})</b>}
          </span>
        )}{' '}
        <span class="pair">
          <span class="term">NHS No.</span> <b class="number">{banner.nhsNumber}</b>
        </span>
      </p>{' '}
      <p class="from">
        {from === 'paste' ? 'From the pasted text' : 'From this page'}{' '}
        {banner.testPatient && <span class="nhsuk-tag nhsuk-tag--yellow">Test patient</span>}{' '}
        {banner.deceased && <span class="nhsuk-tag nhsuk-tag--red">Deceased</span>}
      </p>
    </section>
  );
}
