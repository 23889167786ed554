import { describe, expect, test } from 'vitest';
import { findFirefox } from '../../harness/browsers.ts';
import { useFirefox } from './firefox-world.ts';

/** In Firefox, when a page hides one patient and shows another, the panel follows. */

describe.skipIf(!findFirefox())('in Firefox', () => {
  const world = useFirefox('test/journeys/pages');

  const banner = () =>
    world.firefox.sidebar
      .run<string>('return document.querySelector("section[aria-label=Patient]")?.textContent ?? ""')
      .catch(() => '');
  const shows = (words: string) => expect.poll(banner, { timeout: 15_000, interval: 200 }).toContain(words);

  async function changes(path: string, way: string, before = 'SMITH, Anne', after = 'JONES, Brian') {
    const [file, hash = ''] = path.split('#');
    await world.firefox.go(`${world.origin}/watching/${file}?${encodeURIComponent(way)}#${hash}`);
    // An open panel has no access to the new page until the icon is clicked.
    if (await world.firefox.sidebar.isOpen()) await world.shows('cannot read this page yet');
    await world.firefox.clickToolbarIcon();
    await shows(before);
    await world.firefox.inPage('window.ways[args[0]]()', way);
    await shows(after);
  }

  const hidden = ['opacity', 'faint', 'visibility', 'display', 'place', 'size', 'clip'];
  test.each([
    ...hidden.map((how) => `${how} by a rule`),
    // Firefox does not animate `display`.
    ...hidden.filter((how) => how !== 'display').map((how) => `${how} by an animation`),
    'opacity by a style',
    'opacity by removal',
    'opacity by rules, one late',
    'display by rules, one late',
  ])('one of two frames is replaced by the other: %s', (way) => changes('frames-two.html', way));

  test.each(['opacity by removal', 'opacity by rules, one late', 'faint by an animation'])(
    'one of two frames in a shadow root is replaced by the other: %s',
    (way) => changes('frames-two.html#shadow', way),
  );

  test.each(['visibility', 'opacity', 'place'])('swapped in a shadow root by %s', (way) =>
    changes('frames-in-shadow.html', way),
  );

  test.each([
    'rules hide one, and show the other later',
    'a rule hides one, and an animation shows the other later',
  ])('in one page: %s', (way) => changes('silent.html', way));
});
