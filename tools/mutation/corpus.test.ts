import { expect, inject, test } from 'vitest';
import { TODAY } from '../../test/panel/people.ts';
import { readPage } from '../../test/patient/written.ts';

/** What `test/pages/reading.test.ts` holds of `src/patient`, with the pages read into lines beforehand. */
test.each(inject('corpus'))('$name', ({ lines, reading: expected }) => {
  const reading = readPage(lines, TODAY);
  if (expected) expect(reading).toEqual(expected);
  else expect(reading.kind).not.toBe('patient');
});
