interface Props {
  /** Whether single keys answer questions. */
  readonly areOn: boolean;
}

/** The list of keys. The `?` key opens and closes the list. */
export function Keys({ areOn }: Props) {
  const keys = areOn ? [...SINGLE, ...ALWAYS] : ALWAYS;
  return (
    <details class="nhsuk-details" id="keys">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">Keys{areOn && ' (?)'}</span>
      </summary>
      <div class="nhsuk-details__text">
        {!areOn && <p>Single keys are switched off in the options.</p>}
        <dl class="keys">
          {keys.map(([key, action]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{action}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}

const SINGLE = [
  [
    '1 to 9, 0, -, =',
    'Choose or clear the option with that key. - and = are also the two keys after 0. Faded keys do not work yet',
  ],
  ['c', 'Copy the referral text'],
  ['m', 'More for the referral text'],
  ['s', 'Where this comes from'],
  ['w', 'What the service is'],
  ['?', 'This list'],
] as const;

const ALWAYS = [
  ['Enter', 'Go to the next question, or to the referral text'],
  ['Tab', 'Move to the next option, box or button'],
] as const;
