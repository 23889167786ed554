import { expect, test } from 'vitest';
import { axeFaults } from './accessibility-checks.ts';
import { store } from './settings-world.ts';
import { useWorld } from './world.ts';

/** The user can switch off single-key shortcuts (WCAG 2.1.4), even if the browser never delivers a policy. */

const world = useWorld();

test('can be switched off in the options, and then only Tab, Space and Enter work', async () => {
  await store(world.chromium, {});
  const options = await world.chromium.options();
  await options.getByText('Alt+Shift+Y opens the panel.').waitFor();
  await options.getByLabel('Off: use Tab, Enter and Space').check();
  await options.getByText('Saved: single keys').waitFor();
  expect(await axeFaults(options)).toEqual([]);
  await options.close();

  const panel = await world.openPanel('banner-record.html');
  await panel.locator('main.no-keys').waitFor();
  await panel.getByRole('region', { name: 'What’s needed?' }).waitFor();
  const ticked = panel.getByRole('checkbox', { checked: true });
  for (const key of ['1', '=', '-', 's', 'w', '?', 'c']) await panel.keyboard.press(key);
  expect(await ticked.count()).toBe(0);
  expect(await panel.locator('details[open]').count()).toBe(0);
  expect(await panel.locator('.option .key:visible').count()).toBe(0);
  await panel.locator('#keys summary').click();
  await panel.getByText('Single keys are switched off in the options.').waitFor();
  expect(await axeFaults(panel)).toEqual([]);

  await panel.getByRole('heading', { name: 'What’s needed?' }).focus();
  await panel.keyboard.press('Tab');
  await panel.keyboard.press('Space');
  expect(await ticked.count()).toBe(1);
  await panel.keyboard.press('Enter');
  expect(await panel.evaluate(() => document.activeElement?.textContent)).toBe('Do any of these apply?');
  await store(world.chromium, {});
  await panel.keyboard.press('Tab');
  await panel.locator('main:not(.no-keys)').waitFor();
  await panel.keyboard.press('1');
  await expect.poll(() => panel.locator('[data-step=exclusions] :checked').count()).toBe(1);
});

test('the user’s own options apply if the browser never delivers the policy', async () => {
  await store(world.chromium, { singleKeys: 'off' });
  const { context, base } = world.chromium;
  const page = await context.newPage();
  await page.addInitScript(() => {
    const never = { value: () => new Promise(() => undefined) };
    for (const space of [chrome, (globalThis as { browser?: typeof chrome }).browser])
      if (space?.storage) Object.defineProperty(space.storage.managed, 'get', never);
  });
  await page.goto(`${base}src/options/options.html`);
  await expect.poll(() => page.getByLabel('Off: use Tab, Enter and Space').isChecked()).toBe(true);
  await page.goto(`${base}src/panel/panel.html`);
  await page.locator('main.no-keys').waitFor();
  await page.close();
  await store(world.chromium, {});
});
