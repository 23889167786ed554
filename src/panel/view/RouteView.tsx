import { useState } from 'preact/hooks';
import { patientMessage, referralText } from '../../guidance/referral-text.ts';
import type { Way } from '../../guidance/assess.ts';
import type { Guidance, Need } from '../../guidance/schema.ts';
import { bannerOf } from '../../patient/banner.ts';
import type { Patient } from '../../patient/patient.ts';
import { whyThere } from '../words.ts';
import type { Act } from './act.ts';
import { Copy } from './Copy.tsx';
import { Heading, type OutcomeProps } from './OutcomeView.tsx';

interface Props extends OutcomeProps {
  readonly found: { readonly ways: readonly Way[] };
  /** The route is the outcome itself, not what may follow from it. */
  readonly isMain?: boolean;
}

/** How to refer, for where the patient is registered: what to do, what to look for, what to paste. */
export function RouteView({ found, guidance, boroughs, consultation, walk, links, today, act, isMain = false }: Props) {
  const borough = boroughs.find(({ id }) => id === walk.place?.borough)?.name ?? '';
  const { patient } = consultation;
  return (
    <>
      {found.ways.map(({ route, needs }, index) => (
        <div class="route" key={route.title}>
          {isMain && index === 0 ? <Heading text={route.title} /> : <h3>{route.title}</h3>}
          {found.ways.length > 1 && <p>For: {needs.map(({ label }) => label).join('; ')}</p>}
          <p class="why">
            For {borough}: {whyThere(walk.where)}.{' '}
            <button type="button" class="link" onClick={() => act.change('place')}>
              Change<span class="nhsuk-u-visually-hidden"> where the patient is registered</span>
            </button>
          </p>
          {index === 0 && patient && <p class="check">{guidance.check.text}</p>}
          <ol>
            {route.steps.map(({ text, copy, link }) => (
              <li key={text}>
                {text}{' '}
                {copy && (
                  <span class="find">
                    <b>{copy}</b> <Copy text={copy} what={copy} act={act} />
                  </span>
                )}
                {link && links[link] && (
                  <a href={links[link]} target="_blank" rel="noreferrer">
                    Open
                  </a>
                )}
              </li>
            ))}
          </ol>
          {route.notes.map(({ text }) => (
            <p class="note" key={text}>
              {text}
            </p>
          ))}
          <Referral guidance={guidance} needs={needs} patient={patient} today={today} act={act} />
        </div>
      ))}
      {found.ways.length > 0 && <Afterwards guidance={guidance} act={act} />}
    </>
  );
}

interface ReferralProps {
  readonly guidance: Guidance;
  readonly needs: readonly Need[];
  readonly patient: Patient | null;
  readonly today: string;
  readonly act: Act;
}

/** The text to paste: written from the answers until the clinician edits it. */
function Referral({ guidance, needs, patient, today, act }: ReferralProps) {
  const [wants, setWants] = useState('');
  const [withPatient, setWithPatient] = useState(false);
  const [edited, setEdited] = useState<string | null>(null);
  const identifiers = withPatient && patient ? identify(patient, today) : undefined;
  const text = edited ?? referralText(guidance, { needs, wants, patient: identifiers });
  return (
    <div class="referral">
      <h3>Referral text</h3>
      <label class="nhsuk-label" for="wants">
        What the patient wants (optional)
      </label>
      <input
        id="wants"
        class="nhsuk-input"
        autocomplete="off"
        value={wants}
        onInput={({ currentTarget }) => {
          setWants(currentTarget.value);
          setEdited(null);
        }}
      />
      {patient && (
        <div class="option box">
          <input
            type="checkbox"
            id="identifiers"
            checked={withPatient}
            onChange={() => {
              setWithPatient(!withPatient);
              setEdited(null);
            }}
          />
          <label for="identifiers">Include the patient’s name, date of birth and NHS number</label>
        </div>
      )}
      <label class="nhsuk-u-visually-hidden" for="referral">
        Referral text
      </label>
      <textarea
        id="referral"
        class="nhsuk-textarea"
        rows={9}
        spellcheck={false}
        value={text}
        onInput={({ currentTarget }) => setEdited(currentTarget.value)}
      />
      <Copy text={text} what="referral text" act={act} isMain />
    </div>
  );
}

function identify(patient: Patient, today: string): string {
  const { name, born, nhsNumber } = bannerOf(patient, today);
  return [name, born && `born ${born}`, `NHS No. ${nhsNumber}`].filter(Boolean).join(', ');
}

/** For the patient, and for the record. */
function Afterwards({ guidance, act }: { guidance: Guidance; act: Act }) {
  const message = patientMessage(guidance);
  return (
    <>
      <h3>Message for the patient</h3>
      <details class="nhsuk-details">
        <summary class="nhsuk-details__summary">
          <span class="nhsuk-details__summary-text">Read it</span>
        </summary>
        <div class="nhsuk-details__text">
          {guidance.message.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </details>
      <Copy text={message} what="message" act={act} />
      <h3>Code to record</h3>
      {guidance.codes.map(({ id, when, term, concept, note }) => (
        <div class="code" key={id}>
          <p>
            If the patient {when === 'accepted' ? 'accepts' : 'declines'}: <b>{term}</b> <span class="number">{concept}</span>{' '}
            <Copy text={concept} what={`code for ${term}`} act={act} />
          </p>
          {note && <p class="note">{note}</p>}
        </div>
      ))}
    </>
  );
}
