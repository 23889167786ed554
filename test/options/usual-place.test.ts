import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import type { Act } from '../../src/options/view/actions.ts';
import { UsualPlace } from '../../src/options/view/UsualPlace.tsx';
import { parseSettings } from '../../src/settings/parse-settings.ts';

it('shows its search before the table of practices has loaded, so that nothing moves afterwards', () => {
  const html = renderToString(
    h(UsualPlace, {
      parsed: parseSettings(null, null),
      boroughs: [{ id: 'hill', name: 'Hill' }],
      practices: null,
      act: {} as Act,
    }),
  );
  expect(html).toMatch(/<label[^>]*>Find your practice by name or ODS code<\/label><input/);
  expect(html).not.toContain('No practice');
});
