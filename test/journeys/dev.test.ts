import { expect, test } from 'vitest';
import { launch } from '../../harness/browser/launch.ts';
import { openLoop } from '../../tools/dev/loop.ts';
import { serveStates } from '../../tools/dev/serve-states.ts';
import { STATES } from '../../tools/pictures/states.ts';

/** What `npm run dev` does, without its terminal. */

test('an ordinary page shows every state of the panel', { timeout: 120_000 }, async () => {
  const served = await serveStates();
  const { context, close } = await launch({});
  try {
    const page = await context.newPage();
    await page.goto(served.address, { waitUntil: 'commit' });
    const frames = page.locator('iframe');
    await expect.poll(() => frames.count()).toBe(STATES.length);
    for (const { name } of STATES) {
      const frame = page.locator(`iframe[title="${name}"]`);
      // A frame loads once it is in view.
      await frame.scrollIntoViewIfNeeded();
      const state = () =>
        frame.evaluate((each: HTMLIFrameElement) => each.contentDocument?.documentElement.dataset.state);
      await expect.poll(state, { message: name, timeout: 20_000 }).toBe('reached');
    }
    const route = page.frameLocator('iframe[title="route-hub"]');
    await route.locator('.banner').getByText('SMITH, John (Mr)').waitFor();
    await route.locator('.route').waitFor();
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
