import { useState } from 'preact/hooks';
import type { Parsed } from '../../settings/parse-settings.ts';
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
          <Field
            key={key}
            id={key}
            label={label}
            hint={hint}
            saved={settings[key]}
            save={(value) => act.setReferrer({ [key]: value })}
          />
        ),
      )}
    </section>
  );
}

interface FieldProps {
  readonly id: keyof ReferrerSettings;
  readonly label: string;
  readonly hint: string | undefined;
  readonly saved: string;
  save(value: string): void;
}

/** A text field that saves when the user leaves it. What is being typed stays if the page is drawn again. */
function Field({ id, label, hint, saved, save }: FieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div>
      <label class="nhsuk-label" for={id}>
        {label}
        {hint && <span class="hint">{hint}</span>}
      </label>
      <input
        class="nhsuk-input"
        id={id}
        maxLength={id === 'referrerReply' ? 200 : 100}
        autocomplete="off"
        value={typed ?? saved}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onChange={({ currentTarget }) => {
          save(currentTarget.value.trim());
          setTyped(null);
        }}
      />
    </div>
  );
}
