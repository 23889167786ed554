import type { Guidance } from '../../core/guidance/schema.ts';

/** What the service is and what its workers do, for a clinician who does not know the service yet. */
export function About({ guidance: { service, about, duties } }: { guidance: Guidance }) {
  return (
    <details class="nhsuk-details" id="about">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">What is {service}?</span>
      </summary>
      <div class="nhsuk-details__text">
        {about.map(({ text }) => (
          <p key={text}>{text}</p>
        ))}
        <ul>
          {duties.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
    </details>
  );
}
