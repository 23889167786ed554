import { expect, it } from 'vitest';
import { withPatientForName } from '../../src/core/reader/patient-in-sentence.ts';

/** The patient's name in a sentence, which may be about a relative with the same family name. */

it.each([
  ['Mrs West has died', 'WEST, Edna (Mrs)', 'patient has died'],
  ['Mrs. West has died', 'WEST, Edna (Mrs)', 'patient has died'],
  ['Mrs Edna West has died', 'WEST, Edna (Mrs)', 'patient has died'],
  ['Edna West has died', 'WEST, Edna (Mrs)', 'patient has died'],
  ['Edna has died', 'WEST, Edna (Mrs)', 'patient has died'],
  ['WEST, EDNA has died', 'WEST, Edna (Mrs)', 'patient has died'],
  ['Edna has died', 'WEST, Edna May (Mrs)', 'patient has died'],
  ['Mrs West has died', 'WEST, Edna May (Mrs)', 'patient has died'],
  ['Mrs West has died', 'WEST, Edna', 'patient has died'],
  ['Mr West has died', 'WEST, Edna', 'patient has died'],
  ['Rev Dr West has died', 'WEST, Edna (Rev Dr)', 'patient has died'],
  ['Mrs O’Neill has died', "O'NEILL, Mary-Ann (Mrs)", 'patient has died'],
  ['Mary-Ann has died', "O'NEILL, Mary-Ann (Mrs)", 'patient has died'],
  ['Edna and Edna West', 'WEST, Edna (Mrs)', 'patient and patient'],
  ['Mr West has died', 'WEST, Edna (Mrs)', 'Mr West has died'],
  ['Mr West has died', 'WEST, Edna May (Mrs)', 'Mr West has died'],
  ['Mr (West) has died', null, 'Mr (West) has died'],
  ['West has died', 'WEST, Edna (Mrs)', 'West has died'],
  ['West has died', 'WEST, Edna', 'West has died'],
  ['Ednamay has died', 'WEST, Edna (Mrs)', 'Ednamay has died'],
  ['Medna has died', 'WEST, Edna (Mrs)', 'Medna has died'],
  ['Edna-May has died', 'WEST, Edna (Mrs)', 'Edna-May has died'],
  ['Edna’s son has died', 'WEST, Edna (Mrs)', 'Edna’s son has died'],
  ['Edna West has died', null, 'Edna West has died'],
  ['Edna West has died', 'Edna West', 'Edna West has died'],
  ['E has died', 'WEST, E (Mrs)', 'E has died'],
])('%s of %s', (text, name, changed) => expect(withPatientForName(name)(text)).toBe(changed));
