import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, openChromium } from '../../harness/browser/chromium.ts';
import { type Served, serve } from '../../harness/serve.ts';

/** Tests the harness with a tiny extension. If these tests fail, the other browser tests prove nothing. */
const extension = fileURLToPath(new URL('tiny-extension', import.meta.url));
const pages = fileURLToPath(new URL('tiny-pages', import.meta.url));

let chromium: Chromium;
let site: Served;

beforeAll(async () => {
  site = await serve(pages);
  chromium = await openChromium({ extension });
});
afterAll(async () => {
  await chromium?.close();
  await site?.close();
});

test('the toolbar icon opens the real side panel, 360 pixels wide', async () => {
  const page = await chromium.page(`${site.origin}/frames.html`);
  expect(chromium.panels()).toHaveLength(0);
  await chromium.clickToolbarIcon(page);
  const panel = await chromium.panel();
  const contexts = await panel.evaluate(() => chrome.runtime.getContexts({}));
  expect(contexts.map(({ contextType }) => contextType)).toContain('SIDE_PANEL');
  // The panel slides in.
  await expect.poll(() => panel.evaluate(() => innerWidth)).toBe(360);
});

test('the click lets the extension read the page: of two tabs with the same address, the active one', async () => {
  const twin = await chromium.page(`${site.origin}/frames.html`);
  const [page] = chromium.context.pages();
  const mark = (of = twin) => of.evaluate(() => document.documentElement.dataset.tinyExtension);
  expect(await mark()).toBeUndefined();
  expect(await mark(page)).toBe('was here');
  await chromium.clickToolbarIcon(twin);
  await expect.poll(() => mark()).toBe('was here');
});

test('the extension reads frames of the page’s origin, and no frames of another origin', async () => {
  const [page] = chromium.context.pages();
  const read = await Promise.all(
    (page?.frames() ?? []).map(async (frame) => ({
      name: frame.name(),
      read: await frame.evaluate(() => Boolean(document.documentElement.dataset.tinyExtension)),
    })),
  );
  expect(read).toEqual([
    { name: '', read: true },
    { name: 'same-origin', read: true },
    { name: 'srcdoc', read: true },
    { name: 'other-origin', read: false },
    { name: 'sandboxed', read: false },
  ]);
});

test('a test can type in the panel, click in it and take a picture at any width', async () => {
  const panel = await chromium.panel();
  await panel.getByLabel('Name').click();
  await panel.keyboard.type('Ada');
  await panel.keyboard.press('Tab');
  await panel.keyboard.press('Enter');
  expect(await panel.locator('#greeting').textContent()).toBe('Hello, Ada');
  expect(await sizeOf(await panel.screenshot())).toMatchObject({ width: 360 });
  await panel.setViewportSize({ width: 320, height: 640 });
  expect(await sizeOf(await panel.screenshot())).toEqual({ width: 320, height: 640 });
});

test('a copy from the panel is on the clipboard, as text and as HTML', async () => {
  const panel = await chromium.panel();
  await panel.getByRole('button', { name: 'Copy' }).click();
  await panel.locator('[data-copied]').waitFor();
  expect(await chromium.clipboard(panel)).toEqual({
    'text/plain': 'Hello, Ada',
    'text/html': '<b>Hello, Ada</b>',
  });
});

test('a stopped service worker wakes for the toolbar icon', async () => {
  const remembered = () => (globalThis as { remembered?: boolean }).remembered;
  const worker = await chromium.worker();
  await worker.evaluate(() => Object.assign(globalThis, { remembered: true }));
  expect(await worker.evaluate(remembered)).toBe(true);
  await chromium.stopWorker();
  const page = await chromium.page(`${site.origin}/frames.html`);
  await chromium.clickToolbarIcon(page);
  await page.locator('[data-tiny-extension]').waitFor();
  expect(await (await chromium.worker()).evaluate(remembered)).toBeUndefined();
});

test('every window has its own panel, and the shortcut opens it', async () => {
  const page = await chromium.window(`${site.origin}/frames.html`);
  await chromium.pressShortcut(page, 'S');
  await expect.poll(() => chromium.panels().length).toBe(2);
});

test('the harness records requests and messages from every part of the extension', async () => {
  expect(chromium.requests).toEqual([]);
  expect(chromium.messages).toEqual([]);
  const url = `${site.origin}/nothing.txt`;
  const ask = (from: string) => {
    void fetch(from).catch(() => undefined);
    console.warn('A word.');
    setTimeout(() => {
      throw new Error('A fault.');
    });
  };
  await (await chromium.panel()).evaluate(ask, `${url}?panel`);
  await (await chromium.worker()).evaluate(ask, `${url}?worker`);
  const options = await chromium.options();
  await options.evaluate(ask, `${url}?options`);
  const page = await chromium.page(`${site.origin}/frames.html#ask`);
  await chromium.clickToolbarIcon(page);
  await expect.poll(() => chromium.requests).toHaveLength(4);
  expect(chromium.requests).toEqual([
    { url: `${url}?panel`, from: 'panel.html' },
    { url: `${url}?worker`, from: 'background.js' },
    { url: `${url}?options`, from: 'options.html' },
    { url: `${url}?content`, from: 'content.js' },
  ]);
  const recordedMessages = () =>
    new Set(
      chromium.messages.filter(({ type }) => type !== 'error').map(({ type, from }) => `${from}: ${type}`),
    );
  await expect
    .poll(recordedMessages)
    .toEqual(
      new Set([
        ...['panel.html: warning', 'panel.html: uncaught'],
        ...['background.js: warning', 'background.js: uncaught'],
        ...['options.html: warning', 'options.html: uncaught'],
        ...['content.js: warning', `${page.url()}: uncaught`],
      ]),
    );
});

/** The size in the header of a PNG file. */
function sizeOf(png: Buffer) {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}
