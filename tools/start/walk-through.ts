import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { Chromium } from '../../harness/browser/chromium.ts';

/** Patients of the demo clinic, one in each borough. */
const PATIENTS = ['banner-record', 'document-repository', 'prescription-tracker'];

/**
 * Walks through one consultation for each patient, as a clinician would: the toolbar icon, one need, nothing that
 * rules it out, the social prescriber. Saves a picture of every step.
 * @param folder where the pictures go; what is there is removed
 * @param say called with a line for each patient
 */
export async function walkThrough(
  chromium: Chromium,
  origin: string,
  folder: string,
  say: (line: string) => void,
) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [index, name] of PATIENTS.entries()) {
    const page = await chromium.page(`${origin}/${name}.html`);
    await chromium.clickToolbarIcon(page);
    const panel = await chromium.panel();
    // Tall enough for every step, so that the pictures need no scrolling.
    await panel.setViewportSize({ width: 360, height: 1400 });
    await drawn(panel);
    let taken = 0;
    const picture = async (what: string) => {
      const file = `${index + 1}-${name}-${++taken}-${what}.png`;
      await panel.screenshot({ path: join(folder, file) });
    };
    await panel.getByText(await numberOn(page)).waitFor();
    await panel.locator('[data-step=needs] h2').waitFor();
    await picture('needs');
    await panel
      .locator('[data-step=needs]')
      .getByRole('checkbox', { name: /^Social isolation/ })
      .click();
    await picture('anything-that-rules-it-out');
    await panel
      .locator('[data-step=exclusions]')
      .getByRole('checkbox', { name: /^None of these/ })
      .click();
    await picture('right-person');
    await panel.getByRole('button', { name: 'Social prescriber' }).click();
    await panel.locator('.route').waitFor();
    await picture('route');
    say(await told(panel));
  }
}

/** Waits for two frames: a picture taken before is of the former size, repeated to fill the new one. */
const drawn = (panel: Page): Promise<void> =>
  panel.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );

async function told(panel: Page): Promise<string> {
  const text = async (selector: string) =>
    (await panel.locator(selector).allInnerTexts()).map((words) => words.replace(/\s+/g, ' ').trim());
  const [name = ''] = await text('.banner .name');
  const [title = ''] = await text('#outcome');
  const [why = ''] = await text('.why');
  const names = await text('.route ol .find b');
  return `${name}: ${title} → ${names.join(', ')} (${why.replace(/\s*Change.*/, '').replace(/\.$/, '')})`;
}

/** The NHS number that a page of the clinic shows, as the panel prints it. */
const numberOn = async (page: Page): Promise<string> =>
  /999 \d{3} \d{4}/.exec((await page.locator('body').innerText()).replace(/\u00a0/g, ' '))?.[0] ?? '';
