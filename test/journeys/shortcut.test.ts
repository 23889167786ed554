import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { useWorld } from './world.ts';

/** The keyboard shortcut opens the panel wherever the focus is. */

const world = useWorld();

const MANIFEST = JSON.parse(readFileSync('manifest.json', 'utf8'));
const LETTER = MANIFEST.commands._execute_action.suggested_key.default.at(-1);

test.each([
  ['the page', () => undefined],
  ['a field of the page', () => document.body.insertAdjacentHTML('afterbegin', '<input autofocus>')],
  [
    'a page with an access key of that letter',
    (letter: string) =>
      document.body.insertAdjacentHTML('afterbegin', `<button accesskey="${letter}">Yes</button>`),
  ],
])('opens the panel with the focus in %s', async (_, change) => {
  const clinician = await world.clinician('banner-record.html');
  await clinician.page.evaluate(change, LETTER.toLowerCase());
  await clinician.page.evaluate(() => document.querySelector<HTMLElement>('input, button')?.focus());
  await clinician.pressShortcut();
  await clinician.banner.getByText('SMITH, John').waitFor();
});

test('reads the next page with the focus in the panel', async () => {
  const clinician = await (await world.clinician('banner-record.html')).pressShortcut();
  await clinician.banner.waitFor();
  await clinician.page.goto(world.address('document-repository.html', 'other'));
  await clinician.panel.getByText('cannot read this page yet').waitFor();
  await world.chromium.pressShortcut(clinician.panel, LETTER);
  await expect.poll(async () => (await clinician.held()).patient).toContain('BELLO');
});
