import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { Chromium } from '../../harness/browser/chromium.ts';
import { pressPageButton, waitForPageButton } from '../../harness/browser/page-button.ts';

/** Patients of the demo clinic, one in each borough. */
const PATIENTS = ['banner-record', 'document-repository', 'prescription-tracker'];

/** How long a side panel takes to slide into its window, and somewhat more (ms). */
const SLIDES_IN = 500;

/**
 * Walks through a consultation for each patient, as a clinician would: opens the panel, then chooses one need, no
 * exclusions, and the social prescriber. Opens the panel for the first patient with the button on the page, which
 * shows before anything is clicked, and for the others with the toolbar icon. Saves a picture of every step.
 * @param folder the folder for the pictures; its content is removed
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
    let taken = 0;
    const pictureOf = async (shown: Page, step: string) => {
      const file = `${index + 1}-${name}-${++taken}-${step}.png`;
      await shown.screenshot({ path: join(folder, file) });
    };
    if (index === 0) {
      await waitForPageButton(page);
      await pictureOf(page, 'spotted');
      await pressPageButton(page);
    } else await chromium.clickToolbarIcon(page);
    const panel = await chromium.panel();
    // The panel slides in. A picture of one that was resized meanwhile would repeat what it showed then.
    await panel.waitForTimeout(SLIDES_IN);
    // Tall enough for every step, so that the pictures need no scrolling.
    await panel.setViewportSize({ width: 360, height: 1400 });
    await drawn(panel);
    const picture = (step: string) => pictureOf(panel, step);
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
    say(await describeOutcome(panel));
  }
}

/** Waits for two frames. An earlier picture would show the old size, repeated to fill the new one. */
const drawn = (panel: Page): Promise<void> =>
  panel.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );

async function describeOutcome(panel: Page): Promise<string> {
  const text = async (selector: string) =>
    (await panel.locator(selector).allInnerTexts()).map((words) => words.replace(/\s+/g, ' ').trim());
  const [name = ''] = await text('.banner .name');
  const [title = ''] = await text('#outcome');
  const [why = ''] = await text('.why');
  const names = await text('.route ol .find b');
  return `${name}: ${title} → ${names.join(', ')} (${why.replace(/\s*Change.*/, '').replace(/\.$/, '')})`;
}

/** Returns the NHS number on a page of the clinic, in the format of the panel. */
const numberOn = async (page: Page): Promise<string> =>
  /999 \d{3} \d{4}/.exec((await page.locator('body').innerText()).replace(/\u00a0/g, ' '))?.[0] ?? '';
