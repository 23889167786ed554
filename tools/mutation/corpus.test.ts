import { expect, inject, test } from 'vitest';
import { readPage } from '../../src/patient/read.ts';
import { TODAY } from '../../test/panel/people.ts';
import { atOnce } from '../../test/spotting/at-once.ts';

/** What `test/pages/reading.test.ts` holds of `src/patient`, with the pages read into lines beforehand. */
test.each(inject('corpus'))('$name', ({ lines, located, reading: expected }) => {
  const { reading } = atOnce(readPage(lines, TODAY, located));
  if (expected) expect(reading).toEqual(expected);
  else expect(reading.kind).not.toBe('patient');
});
