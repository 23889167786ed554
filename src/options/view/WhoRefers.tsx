import type { Parsed } from '../../settings/parse.ts';
import type { Act, ReferrerSettings } from './actions.ts';
import { Fixed } from './SetByOrganisation.tsx';

const FIELDS: readonly {
  readonly key: keyof ReferrerSettings;
  readonly label: string;
  readonly hint?: string;
}[] = [
  { key: 'referrerName', label: 'Name' },
  { key: 'referrerRole', label: 'Role' },
  { key: 'referrerOrganisation', label: 'Practice or organisation' },
  {
    key: 'referrerReply',
    label: 'How the link worker can answer you',
    hint: 'Such as a telephone number or an email address',
  },
];

/** Who refers, for the end of every referral text. Each part is saved when the user leaves its field. */
export function WhoRefers({ parsed: { settings, fixed }, act }: { parsed: Parsed; act: Act }) {
  return (
    <section aria-labelledby="referrer">
      <h2 id="referrer" tabIndex={-1}>
        Who refers
      </h2>
      <p class="note">About you, never about a patient. It stands at the end of your referral texts.</p>
      {FIELDS.map(({ key, label, hint }) =>
        fixed.includes(key) ? (
          <Fixed key={key} organisation={settings.organisationName}>
            {label}: {settings[key] || 'not given'}
          </Fixed>
        ) : (
          <div key={key}>
            <label class="nhsuk-label" for={key}>
              {label}
              {hint && <span class="hint">{hint}</span>}
            </label>
            <input
              class="nhsuk-input"
              id={key}
              maxLength={key === 'referrerReply' ? 200 : 100}
              autocomplete="off"
              value={settings[key]}
              onChange={({ currentTarget }) => act.setReferrer({ [key]: currentTarget.value.trim() })}
            />
          </div>
        ),
      )}
    </section>
  );
}
