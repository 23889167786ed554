import type { Guidance } from '../../core/guidance/schema.ts';
import type { Act } from './actions.ts';
import { Copy } from './Copy.tsx';
import { PatientMessage } from './PatientMessage.tsx';

/** What to do after a referral: send a message to the patient, and record a code. */
export function Afterwards({ guidance, act }: { guidance: Guidance; act: Act }) {
  return (
    <>
      <PatientMessage guidance={guidance} act={act} />
      <h3>Code to record</h3>
      {guidance.codes.map(({ id, when, term, concept, note }) => (
        <div key={id}>
          <p class="when">If the patient {when === 'accepted' ? 'accepts' : 'declines'}:</p>
          <p class="find">
            <span>
              <b>{term}</b> <span class="number">{concept}</span>
              {note && <span class="hint">{note}</span>}
            </span>{' '}
            <Copy text={concept} label={`code for ${term}`} act={act} look="beside" />
          </p>
        </div>
      ))}
    </>
  );
}
