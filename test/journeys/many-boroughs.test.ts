import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { inventBoroughs } from '../../tools/bench/many-boroughs.ts';
import { buildInto } from '../../tools/build/build-into.ts';
import { axeFaults } from './accessibility-checks.ts';
import { answerToRoute, openPanel, openSettingsWorld, type SettingsWorld, store } from './settings-world.ts';

/** An extension with the rules of forty boroughs, which are too many for a list. */

let folder: string;
let world: SettingsWorld;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'many-boroughs-'));
  await inventBoroughs(join(folder, 'rules'), 40);
  await buildInto(join(folder, 'extension'), { rules: join(folder, 'rules') });
  world = await openSettingsWorld(join(folder, 'extension'));
}, 120_000);
afterEach(() => store(world.chromium, {}));
afterAll(async () => {
  await world?.close();
  await rm(folder, { recursive: true, force: true });
});

const place = (panel: Page) => panel.locator('[data-step=place][data-open]');
const find = (panel: Page) => panel.getByLabel('Find the borough');
const offered = (panel: Page) =>
  place(panel)
    .locator('.option .label')
    .evaluateAll((labels) => labels.map((label) => label.firstChild?.textContent));

test('the clinician finds the borough by name, and the panel shows its route', async () => {
  const panel = await openPanel(world, 'no-patient.html');
  await find(panel).waitFor();
  expect(await offered(panel)).toEqual(['Somewhere else']);

  await find(panel).pressSequentially('borough 1');
  await place(panel).getByText('10 boroughs: the first 8 are shown. Type more of the name.').waitFor();
  expect(await offered(panel)).toHaveLength(9);
  // A digit typed in the search box answers no question.
  expect(await panel.locator('[data-step=age][data-open]').count()).toBe(1);
  expect(await axeFaults(panel)).toEqual([]);
  // Enter chooses nothing while several boroughs match.
  await find(panel).press('Enter');
  await find(panel).fill('zzz');
  await place(panel).getByText('No borough has this name.').waitFor();
  expect(await offered(panel)).toEqual(['Somewhere else']);

  await find(panel).fill('southw');
  await place(panel).getByText('1 borough').waitFor();
  await find(panel).press('Enter');
  await panel.getByRole('button', { name: '18 or over' }).click();
  await panel.locator('[data-step=place]', { hasText: 'Southwark: chosen by you' }).waitFor();
  // When the question is opened again, the panel still offers the chosen borough beside the search box.
  await panel.getByRole('button', { name: /^Change.*Where/ }).click();
  await find(panel).waitFor();
  expect(await offered(panel)).toEqual(['Southwark', 'Somewhere else']);
  await place(panel).getByRole('button', { name: 'Southwark' }).click();
  await answerToRoute(panel);
  await panel.getByText('social prescribing south Walworth').first().waitFor();
  await panel.close();
});

test('the panel finds a spotted patient’s borough without asking', async () => {
  const panel = await openPanel(world, 'banner-record.html');
  await panel.locator('.banner').waitFor();
  await panel.locator('[data-step=needs]').waitFor();
  expect(await find(panel).count()).toBe(0);
  await panel.close();
});
