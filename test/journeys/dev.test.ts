import { expect, test } from 'vitest';
import { launch } from '../../harness/browser/launch.ts';
import { openLoop } from '../../tools/dev/loop.ts';
import { serveStates } from '../../tools/dev/serve-states.ts';
import { STATES } from '../../tools/pictures/states.ts';

/** Tests what `npm run dev` calls, without the command line. */

/** One state for each kind of action that leads to a state. */
const REACHED = [
  'unreadable',
  'paste-unread',
  'place-again',
  'copied',
  'cleared',
  'sources',
  'lambeth-covered',
];

test('an ordinary page lists every state of the panel, and reaches one of each kind', async () => {
  const served = await serveStates();
  const { context, close } = await launch({});
  try {
    const page = await context.newPage();
    await page.goto(served.address, { waitUntil: 'commit' });
    const frames = page.locator('iframe');
    await expect
      .poll(() => frames.evaluateAll((all) => all.map((frame) => frame.getAttribute('title'))))
      .toEqual(STATES.map(({ name }) => name));
    for (const name of REACHED) {
      const frame = page.locator(`iframe[title="${name}"]`);
      // The frames load lazily.
      await frame.scrollIntoViewIfNeeded();
      const state = () =>
        frame.evaluate(
          (element: HTMLIFrameElement) => element.contentDocument?.documentElement.dataset.state,
        );
      await expect.poll(state, { message: name, timeout: 20_000 }).toBe('reached');
    }
    const route = page.frameLocator('iframe[title="copied"]');
    await route.locator('.banner').getByText('SMITH, John (Mr)').waitFor();
    await route.locator('.route').waitFor();
    const withSettings = page.frameLocator('iframe[title="lambeth-covered"]');
    await withSettings.locator('.find b', { hasText: 'Alex Example' }).waitFor();
  } finally {
    await close();
    await served.close();
  }
});

test('after a change, the extension, its panel and the page are reloaded', async () => {
  const loop = await openLoop({ headless: true });
  try {
    expect(await loop.show()).toBeUndefined();
    expect(await loop.show()).toBeUndefined();
  } finally {
    await loop.close();
    await loop.closed;
  }
});
