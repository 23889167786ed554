import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, FrameLocator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '../../harness/browser/launch.ts';
import type { PanelsServed } from '../../tools/dev/serve-panels.ts';
import { servePreview } from '../../tools/preview/serve-preview.ts';
import { RulesError } from '../../tools/rules/read-rules.ts';
import { loadOnly, panelsOn } from './page-of-panels.ts';

/** What `npm run rules -- --preview` shows, without its terminal. */

const TIMEOUT = 20_000;

let browser: Awaited<ReturnType<typeof launch>>;
let context: BrowserContext;
let folder: string;
let served: PanelsServed | undefined;

beforeAll(async () => {
  browser = await launch({});
  context = browser.context;
});
afterAll(() => browser?.close());

/**
 * Opens the preview of a copy of rules, and closes it after the test.
 * @param only the start of the names of the panels that may load
 */
async function preview(
  rules: string,
  only: string,
  use: (page: Page, problems: string[]) => Promise<void>,
): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'navigator-preview-'));
  cpSync(rules, folder, { recursive: true });
  const problems: string[] = [];
  try {
    served = await servePreview(folder, {}, (message) => problems.push(message));
    const page = await context.newPage();
    page.setDefaultTimeout(TIMEOUT);
    await loadOnly(page, only);
    await page.goto(served.address, { waitUntil: 'commit' });
    await use(page, problems);
    await page.close();
  } finally {
    await served?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A panel of the preview, once it is in its state. */
async function panel(page: Page, name: string): Promise<FrameLocator> {
  const frame = page.locator(`iframe[title^="${name}"]`);
  // A frame loads once it is in view.
  await frame.scrollIntoViewIfNeeded();
  const state = () =>
    frame.evaluate((each: HTMLIFrameElement) => each.contentDocument?.documentElement.dataset.state);
  await expect.poll(state, { message: name, timeout: TIMEOUT }).toBe('reached');
  return page.frameLocator(`iframe[title^="${name}"]`);
}

function change(file: string, before: string, after: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(before)) throw new Error(`${file} does not hold ${before}`);
  writeFileSync(path, text.replace(before, after));
}

test('every route of every borough of a city is shown where it is used', async () => {
  await preview('test/second-city/rules', 'None', async (page) => {
    await expect
      .poll(async () => (await panelsOn(page)).map((panel) => panel.name))
      .toEqual([
        'Answer by hand',
        'Fernwick, route 1, the whole borough: Ring the Fernwick hub',
        'Gullhaven, route 1, the whole borough: Refer in ClinicPad with the Tideline form',
        'Gullhaven, route 2, the whole borough, for Debt: Send a letter to the advice shop',
        'Gullhaven, route 3, DOCKS PCN: Message the connector of the Docks network',
        'Gullhaven, route 4, MILL POND HEALTH CENTRE: Refer to the Thursday list',
      ]);
    const contacts = {
      'Fernwick, route 1': 'Fernwick Neighbours',
      'Gullhaven, route 1': 'Tideline',
      'Gullhaven, route 2': 'Quayside Advice Shop',
      'Gullhaven, route 3': 'Ottoline Brack',
      'Gullhaven, route 4': 'Room 7 Thursdays',
    };
    const each = await panelsOn(page);
    for (const [name, contact] of Object.entries(contacts)) {
      await page.goto(each.find((panel) => panel.name.startsWith(name))?.address ?? '');
      await page.locator('.find b', { hasText: contact }).waitFor();
    }
  });
}, 120_000);

test('a borough is answered by hand, to the referral text, the message for the patient and the note', async () => {
  await preview('rules', 'Answer by hand', async (page) => {
    const shown = await panel(page, 'Answer by hand');
    const press = (name: string) => shown.getByRole('button', { name }).first().click();
    await press('18 or over');
    await press('Lewisham');
    await shown.getByRole('checkbox', { name: 'Social isolation' }).click();
    await shown.locator('#exclusions-none').click();
    await press('Social prescriber');
    await shown.locator('.route').waitFor();
    await press('Agrees');
    expect(await shown.locator('#referral').inputValue()).toContain('The patient agrees to this referral.');
    expect(await shown.locator('#message').inputValue()).toContain('a link worker will ring or write to you');
    await press('Accepted');
    await shown.getByText('Referral to social prescribing service').first().waitFor();
  });
}, 120_000);

test('a saved file is shown; a fault is said instead of any panel, until it is mended', async () => {
  const name = 'Fernwick, route 1';
  await preview('test/second-city/rules', name, async (page, problems) => {
    await panel(page, name);
    change(
      'routes/fernwick.json',
      '"contact": {\n        "name": "Fernwick Neighbours"',
      '"contact": {\n        "name": "Fernwick Friends"',
    );
    await page.locator('iframe[title^="Fernwick"]').waitFor();
    const contact = async () => (await panel(page, name)).locator('.find b').first().innerText();
    await expect.poll(contact, { timeout: TIMEOUT }).toBe('Fernwick Friends');

    change('routes/fernwick.json', '"Fernwick Friends"', '"FILL IN: whom to look for"');
    await page.getByText('contact, name: still says FILL IN; write whom to look for').waitFor();
    expect(await page.locator('iframe').count()).toBe(0);
    expect(problems.at(-1)).toContain('still says FILL IN');
    // Nor does a panel that somebody has open by itself.
    const alone = await context.newPage();
    await alone.goto(new URL('/src/panel/panel.html?state=x', served?.address).href, { waitUntil: 'commit' });
    await alone.getByText('still says FILL IN').waitFor();
    await alone.close();

    change('routes/fernwick.json', '"FILL IN: whom to look for"', '"Fernwick Again"');
    await page.locator('iframe[title^="Fernwick"]').waitFor();
    await expect.poll(contact, { timeout: TIMEOUT }).toBe('Fernwick Again');
  });
}, 120_000);

test('rules that are not sound are not shown at all', async () => {
  await expect(preview('test/second-city', '', async () => {})).rejects.toThrow(RulesError);
});
