import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { type Chromium, openChromium } from '../../harness/browser/chromium.ts';
import { serve } from '../../harness/serve.ts';
import { buildInto } from '../build/build-into.ts';
import { type Picture, SCREENSHOTS } from '../store/pictures.ts';
import { eachState } from './each-state.ts';
import { STATES } from './states.ts';
import { beside, tilePages } from './store-pages.ts';

/** The width of the side panel, and of the line that the browser draws beside it (CSS pixels). */
const PANEL = 360;
const LINE = 1;

/** Screenshots show a window of 1024 × 640 CSS pixels, enlarged: stores show them at half their size. */
const SCALE = 1.25;

/** How often a picture is taken at most, and the time before each (ms). */
const MOST_TRIES = 20;
const BETWEEN = 250;

/**
 * Takes the pictures for the stores, as PNG, by file name: screenshots of the demo clinic with the panel beside the
 * page, and the tiles. A headless browser cannot take a picture of its whole window, so page and panel are two
 * pictures that are put together as the window shows them.
 */
export async function takeStorePictures(): Promise<ReadonlyMap<string, Uint8Array>> {
  const extension = mkdtempSync(join(tmpdir(), 'store-pictures-'));
  const clinic = await serve('harness/clinic');
  try {
    await buildInto(extension, { hosts: 'http://127.0.0.1/*' });
    const chromium = await openChromium({ extension, prefers: { colorScheme: 'light' } });
    try {
      const pictures = await takeScreenshots(chromium, clinic.origin);
      for (const [picture, html] of tilePages())
        pictures.set(picture.file, await pictureOf(chromium, picture, html));
      return pictures;
    } finally {
      await chromium.close();
    }
  } finally {
    await clinic.close();
    rmSync(extension, { recursive: true, force: true });
  }
}

async function takeScreenshots(chromium: Chromium, origin: string): Promise<Map<string, Uint8Array>> {
  const parts: { picture: Picture; page: Buffer; panel: Buffer }[] = [];
  const states = SCREENSHOTS.flatMap(({ state, page }) =>
    STATES.filter(({ name }) => name === state).map((each) => ({ ...each, ...(page && { page }) })),
  );
  const inspect: Parameters<typeof eachState>[2] = async (state, panel, page) => {
    const picture = SCREENSHOTS.find((each) => each.state === state.name);
    if (!picture) return;
    const [width, height] = [picture.width / SCALE, picture.height / SCALE];
    await setSize(page, { width: width - PANEL - LINE, height, scale: SCALE });
    await setSize(panel, { width: PANEL, height, scale: SCALE });
    if (picture.top) await scrollToTop(panel, picture.top);
    parts.push({ picture, page: await capture(page), panel: await capture(panel) });
  };
  await eachState(chromium, origin, inspect, states);
  const pictures = new Map<string, Uint8Array>();
  for (const { picture, page, panel } of parts)
    pictures.set(picture.file, await pictureOf(chromium, picture, beside(page, panel)));
  return pictures;
}

/** Scrolls the panel so that an element is just below the patient's banner. */
const scrollToTop = (panel: Page, selector: string): Promise<void> =>
  panel.locator(selector).evaluate((element) => {
    const banner = document.querySelector('.banner')?.getBoundingClientRect().height ?? 0;
    scrollBy({ top: element.getBoundingClientRect().top - banner - 12, behavior: 'instant' });
  });

/** Shows HTML in a page of the picture's size, and takes a picture of it. */
async function pictureOf(chromium: Chromium, { width, height }: Picture, html: string): Promise<Buffer> {
  const page = await chromium.context.newPage();
  try {
    await setSize(page, { width, height, scale: 1 });
    await page.setContent(html);
    await page.waitForFunction(() => [...document.images].every((image) => image.complete));
    return await capture(page);
  } finally {
    await page.close();
  }
}

/**
 * Sets the size of a page (CSS pixels) and how many pixels of the picture a CSS pixel has. Playwright can set the
 * scale only for a whole browser.
 */
async function setSize(
  page: Page,
  { width, height, scale }: { width: number; height: number; scale: number },
) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setScrollbarsHidden', { hidden: true });
  const metrics = { width, height, deviceScaleFactor: scale, mobile: false };
  await session.send('Emulation.setDeviceMetricsOverride', metrics);
}

/**
 * Takes a picture of what a page shows, in PNG. After a change of scale, the browser first enlarges what it has drawn
 * and then draws it again, so the picture is taken until two are the same.
 */
async function capture(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  let before = '';
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    await page.waitForTimeout(BETWEEN);
    const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
    if (data === before) return Buffer.from(data, 'base64');
    before = data;
  }
  throw new Error('The page did not come to rest for its picture.');
}
