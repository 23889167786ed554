import type { Reading } from '../../src/core/patient/reading.ts';
import { type SpotOptions, spot } from '../../src/page/spot/spot.ts';
import { TODAY } from '../panel/people.ts';
import { atOnce } from './at-once.ts';

/** The reading of a page in happy-dom, which does not paint. Only CSS properties can hide a text. */
export const readingOf = (
  page: Document,
  options: Partial<SpotOptions> & Pick<SpotOptions, 'openRoot'>,
): Reading =>
  atOnce(
    spot(page, {
      rules: [],
      startVisibilityCheck: () => () => undefined,
      today: TODAY,
      elementsToRead: undefined,
      ...options,
    }),
  ).reading;
