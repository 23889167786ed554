import { expect, inject, test } from 'vitest';
import { TODAY } from '../../test/panel/people.ts';
import { readPage } from '../../test/patient/written.ts';

/** What `test/pages/reading.test.ts` holds of `src/patient`, with the pages read into lines beforehand. */
test.each(inject('corpus'))('$name', ({ lines, patient }) => {
  const reading = readPage(lines, TODAY);
  if (patient) expect(reading).toEqual({ kind: 'patient', patient });
  else expect(reading.kind).not.toBe('patient');
});
