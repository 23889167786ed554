/** Which keys do what; `?` opens and closes it. */
export function Keys() {
  return (
    <details class="nhsuk-details" id="keys">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">Keys (?)</span>
      </summary>
      <div class="nhsuk-details__text">
        <dl class="keys">
          {KEYS.map(([key, what]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}

const KEYS = [
  ['1 to 9, 0, -, =', 'Pick or unpick the option with that key'],
  ['Enter', 'Go on'],
  ['c', 'Copy the referral text'],
  ['s', 'Where this comes from'],
  ['w', 'What the service is'],
  ['?', 'This list'],
] as const;
