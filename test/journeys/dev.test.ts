import { expect, test } from 'vitest';
import { launch } from '../../harness/browser/launch.ts';
import { openLoop } from '../../tools/dev/loop.ts';
import { serveStates } from '../../tools/dev/serve-states.ts';
import { STATES } from '../../tools/pictures/states.ts';
import { loadOnly, panelsOn } from './page-of-panels.ts';

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
    await loadOnly(page, 'none');
    await page.goto(served.address, { waitUntil: 'commit' });
    await expect
      .poll(async () => (await panelsOn(page)).map((panel) => panel.name))
      .toEqual(STATES.map(({ name }) => name));
    const addresses = new Map((await panelsOn(page)).map(({ name, address }) => [name, address]));
    const state = () => page.evaluate(() => document.documentElement.dataset.state);
    for (const name of REACHED) {
      await page.goto(addresses.get(name) ?? '', { waitUntil: 'commit' });
      await expect.poll(state, { message: name, timeout: 20_000 }).toBe('reached');
      if (name === 'copied') {
        await page.locator('.banner').getByText('SMITH, John (Mr)').waitFor();
        await page.locator('.route').waitFor();
      }
      if (name === 'lambeth-covered') await page.locator('.find b', { hasText: 'Alex Example' }).waitFor();
    }
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
