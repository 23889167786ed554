import { expect, inject, test } from 'vitest';
import { readPage } from '../../src/core/reader/read-lines.ts';
import { TODAY } from '../panel/people.ts';
import { atOnce } from '../spotting/at-once.ts';

/**
 * The part of `test/pages/reading.test.ts` that tests `src/core/reader`. The setup has turned the pages into
 * lines.
 */
test.each(inject('corpus'))('$name', ({ lines, located, reading: expected }) => {
  const { reading } = atOnce(readPage(lines, TODAY, located));
  if (expected) expect(reading).toEqual(expected);
  else expect(reading.kind).not.toBe('patient');
});
