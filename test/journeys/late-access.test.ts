import type { Page } from 'playwright';
import { test } from 'vitest';
import { UNREADABLE } from '../../src/panel/consultation/wording.ts';
import { Clinician } from './clinician.ts';
import { soon, useWorld } from './world.ts';

/**
 * A click on the icon gives the extension access to the page. A busy browser reports the click before all of its
 * processes know of the access, so the first attempts to read the page fail.
 */

const world = useWorld({ ownBrowser: true });

/** Makes the browser refuse the panel's first attempts, in Chromium's words, as it did with four busy browsers. */
const refuseAtFirst = (panel: Page) =>
  panel.addInitScript(() => {
    const { executeScript } = chrome.scripting;
    let refused = 0;
    const executeOrRefuse = (injection: never) => {
      refused += 1;
      return refused > 4
        ? executeScript(injection)
        : Promise.reject(
            new Error(
              'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
            ),
          );
    };
    for (const api of [chrome, (globalThis as unknown as { browser?: typeof chrome }).browser])
      if (api?.scripting) Object.defineProperty(api.scripting, 'executeScript', { value: executeOrRefuse });
  });

const isRead = (clinician: Clinician) =>
  soon(async () => (await clinician.held()).patient).toContain('BELLO, Amina');

/** A page of another site than the clinic's, so that only a click gives access. */
const record = () => world.address('document-repository.html', 'other');

test('a click with the panel open reads the page although access comes late', async () => {
  const clinician = await (await world.clinician('no-patient.html')).clickIcon();
  await refuseAtFirst(clinician.panel);
  await clinician.panel.reload();
  await clinician.page.goto(record());
  await clinician.panel.getByText(UNREADABLE['no access']).waitFor();
  await clinician.clickIcon();
  await isRead(clinician);
});

test('a click that opens the panel reads the page although access comes late', async () => {
  const { page, panel } = await (await world.clinician('no-patient.html')).clickIcon();
  await refuseAtFirst(panel);
  await panel.goto('about:blank');
  await page.goto(record());
  await isRead(await new Clinician(world.chromium, page, panel).clickIcon());
});
