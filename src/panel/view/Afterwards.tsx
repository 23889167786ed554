import type { Guidance } from '../../core/guidance/schema.ts';
import type { Act } from './actions.ts';
import { PatientMessage } from './PatientMessage.tsx';

/** What to do after a referral: send a message to the patient. */
export function Afterwards({ guidance, act }: { guidance: Guidance; act: Act }) {
  return (
    <>
      <PatientMessage guidance={guidance} act={act} />
    </>
  );
}
