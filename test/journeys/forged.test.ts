import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Worker } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Clinician } from './clinician.ts';
import { useWorld } from './world.ts';

/** Defined in `hostile-extension/say.js`: sends messages to an extension. @returns what was not refused */
declare function say(messages: readonly unknown[], to: string): Promise<unknown[]>;

/** Pages and other extensions that forge messages of this extension, or try to detect it. */
const world = useWorld({ ownBrowser: true, hosts: 'http://127.0.0.1/*' });

const HOSTILE = fileURLToPath(new URL('hostile-extension', import.meta.url));
const SMITH = 'SMITH, John (Mr) Born 01-Jan-1960 NHS No. 999 000 0018';

const BELLO = {
  nhsNumber: '9990000026',
  name: 'BELLO, Amina',
  dateOfBirth: '1978-08-06',
  postcode: null,
  practice: null,
  deceased: false,
};
/** One forged message for every message that parts of the extension send each other. */
const FORGED = [
  { notice: 'here' },
  { notice: 'spotted' },
  { notice: 'gone' },
  { notice: 'unread' },
  { mark: 'open' },
  { mark: 'hide on site' },
  { call: 'who is there' },
  { clicked: 1 },
  { rules: [{ within: 'body', nhsNumber: 'td' }] },
  { ask: 1 },
  { reading: { kind: 'patient', patient: BELLO }, answers: 1 },
];

/** A consultation about John Smith with one answer. */
async function consultation(): Promise<Clinician> {
  const clinician = await (await world.clinician('next-patient.html')).clickIcon();
  await clinician.need('Social isolation');
  return clinician;
}

/** Checks that the consultation has not changed, and that the panel still follows changes of its page. */
async function expectUntouched(clinician: Clinician): Promise<void> {
  expect(await clinician.held()).toEqual({
    patient: SMITH,
    answers: [expect.stringContaining('Social isolation')],
    cleared: null,
  });
  const { page } = clinician;
  await page.getByRole('button', { name: 'Next patient' }).click();
  await expect.poll(async () => (await clinician.held()).patient).toContain('BELLO, Amina (Ms)');
}

describe('a page', () => {
  test('reaches no part of the extension, whatever it posts or sends', async () => {
    const clinician = await consultation();
    const available = await clinician.page.evaluate(
      ({ forged, id }) => {
        for (const message of forged) {
          postMessage(message, '*');
          for (const target of [window, document, document.documentElement])
            for (const name of ['message', 'patient', 'notice'])
              target.dispatchEvent(new CustomEvent(name, { detail: message, bubbles: true }));
          new BroadcastChannel('patient').postMessage(message);
        }
        const { runtime } = (globalThis as { chrome?: typeof chrome }).chrome ?? {};
        try {
          for (const message of forged) runtime?.sendMessage(id, message);
        } catch {
          // `sendMessage` is expected to throw.
        }
        return { send: typeof runtime?.sendMessage, connect: typeof runtime?.connect };
      },
      { forged: FORGED, id: world.chromium.extensionId },
    );
    expect(available).toEqual({ send: 'undefined', connect: 'undefined' });
    await expectUntouched(clinician);
  });

  test('cannot load any file of the extension', async () => {
    const { page } = await world.clinician('banner-record.html');
    const files = readdirSync(world.chromium.folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.\w+$/.test(name),
    );
    expect(files).toContain('manifest.json');
    const loaded = await page.evaluate(
      async (addresses) => {
        const into = (tag: 'img' | 'script' | 'link', address: string) =>
          new Promise<boolean>((resolve) => {
            const element = document.createElement(tag);
            element.onload = () => resolve(true);
            element.onerror = () => resolve(false);
            if (element instanceof HTMLLinkElement)
              Object.assign(element, { rel: 'stylesheet', href: address });
            else element.src = address;
            document.head.append(element);
          });
        const tried = addresses.map(async (address) => {
          const fetched = fetch(address, { mode: 'no-cors' }).then(
            () => true,
            () => false,
          );
          const attempts = [fetched, into('img', address), into('script', address), into('link', address)];
          return (await Promise.all(attempts)).includes(true) ? [address] : [];
        });
        return (await Promise.all(tried)).flat();
      },
      [page.url(), ...files.map((file) => world.chromium.base + file)],
    );
    expect(loaded, 'nothing but the page itself').toEqual([page.url()]);
  });

  test('cannot frame any page of the extension', async () => {
    const { page } = await world.clinician('banner-record.html');
    const pages = readdirSync(world.chromium.folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.html'),
    );
    expect(pages).toHaveLength(3);
    for (const name of pages) {
      await page.evaluate(
        (src) =>
          new Promise((resolve) => {
            const frame = document.body.appendChild(document.createElement('iframe'));
            frame.onload = resolve;
            frame.src = src;
          }),
        world.chromium.base + name,
      );
      expect(page.frames().at(-1)?.url()).toBe('chrome-error://chromewebdata/');
    }
  });

  test('sees no name, event or file of the extension, and no change except the one element for the button', async () => {
    const { page } = await world.clinician('no-patient.html');
    const traces = () =>
      page.evaluate(() => ({
        names: [window, document, Element.prototype, navigator].map((target) =>
          Reflect.ownKeys(target).map(String).sort(),
        ),
        attributes: [...document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames()),
        files: performance.getEntries().filter(({ name }) => /extension/.test(name)).length,
        styles: document.styleSheets.length + document.adoptedStyleSheets.length,
      }));
    const before = await traces();
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(document, { seen });
      const options = { subtree: true, childList: true, attributes: true, characterData: true };
      new MutationObserver((records) => {
        for (const { type, target, addedNodes } of records)
          seen.push(
            `${type} ${target.nodeName} ${[...addedNodes].map((node) => (node as Element).outerHTML)}`,
          );
      }).observe(document, options);
      document.querySelector('main')?.append('SMITH, John (Mr) Born 01-Jan-1960 NHS No. 999 000 0018');
    });
    const seen = () => page.evaluate(() => (document as unknown as { seen: string[] }).seen);
    await expect.poll(seen).toHaveLength(2);
    const clinician = await new Clinician(world.chromium, page).clickIcon();
    await clinician.banner.waitFor();
    // The button is removed when the panel opens.
    await expect
      .poll(async () => (await seen()).slice(1))
      .toEqual(['childList HTML <div></div>', 'childList HTML ']);
    const after = await traces();
    after.names[1] = after.names[1]?.filter((name) => name !== 'seen') ?? [];
    expect(after).toEqual(before);
  });
});

describe('a frame of another site that shows an invented patient', () => {
  const addFrame = (clinician: Clinician) =>
    clinician.page.evaluate(
      (src) =>
        new Promise((resolve) => {
          const frame = document.createElement('iframe');
          Object.assign(frame, { src, width: 900, height: 400, onload: resolve });
          document.body.prepend(frame);
        }),
      world.address('document-repository.html', 'other'),
    );

  test('beside a record, does not replace the record’s patient', async () => {
    const clinician = await consultation();
    await addFrame(clinician);
    await expectUntouched(clinician);
  });

  test('on a page without a patient, gives no patient', async () => {
    const clinician = await world.clinician('no-patient.html');
    await addFrame(clinician);
    await clinician.clickIcon();
    await clinician.panel.getByText('no NHS number').waitFor();
    expect((await clinician.held()).patient).toBeNull();
  });
});

describe('another extension', () => {
  let id: string;
  let worker: Worker;
  beforeAll(async () => {
    const started = world.chromium.context.waitForEvent('serviceworker');
    ({ id } = await world.chromium.browser.send('Extensions.loadUnpacked', { path: HOSTILE }));
    worker = await started;
    expect(worker.url()).toContain(id);
  });
  afterAll(async () => {
    await world.chromium.browser.send('Extensions.uninstall', { id });
  });

  const attack = () => ({ forged: FORGED, to: world.chromium.extensionId });

  test('reaches no part of this extension from its background', async () => {
    const clinician = await consultation();
    expect(await worker.evaluate(({ forged, to }) => say(forged, to), attack())).toEqual([]);
    await expectUntouched(clinician);
  });

  test('reaches no part of this extension from its script in the same page', async () => {
    const clinician = await consultation();
    const heard = await worker.evaluate(async ({ forged, to }) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const tabId = tab?.id ?? -1;
      const target = { tabId };
      await chrome.scripting.executeScript({ target, files: ['say.js'] });
      const [said] = await chrome.scripting.executeScript({
        target,
        func: (messages: unknown[], id: string) => say(messages, id),
        args: [forged, to],
      });
      // Also sends to the content scripts of that page, as their own background would.
      const answers = forged.map((message) =>
        chrome.tabs.sendMessage(tabId, message).then(
          (answer: unknown) => [{ message, answer }],
          () => [],
        ),
      );
      return [said?.result, ...(await Promise.all(answers)).flat()];
    }, attack());
    // `sendMessage` to the page reaches only the hostile script, which does not answer.
    expect(heard).toEqual([[]]);
    await expectUntouched(clinician);
  });

  test('cannot load any page of this extension', async () => {
    const loaded = await worker.evaluate(
      (address) =>
        fetch(address).then(
          () => true,
          () => false,
        ),
      `${world.chromium.base}src/panel/panel.html`,
    );
    expect(loaded).toBe(false);
  });
});
