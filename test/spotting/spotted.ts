import type { Reading } from '../../src/core/patient/reading.ts';
import { type SpotOptions, spot } from '../../src/page/spot/spot.ts';
import { TODAY } from '../panel/people.ts';
import { atOnce } from './at-once.ts';

/** What a page comes to where nothing has a size or a colour: all that style does not hide is seen. */
export const readingOf = (
  page: Document,
  ways: Partial<SpotOptions> & Pick<SpotOptions, 'openRoot'>,
): Reading =>
  atOnce(
    spot(page, {
      rules: [],
      startVisibilityCheck: () => () => undefined,
      today: TODAY,
      elementsToRead: undefined,
      ...ways,
    }),
  ).reading;
