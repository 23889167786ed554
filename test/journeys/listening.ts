import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page, Worker } from 'playwright';
import { type Chromium, openChromium } from '../../harness/browser/chromium.ts';
import { type Served, serve } from '../../harness/serve.ts';
import { combineReadings, type Reading } from '../../src/core/patient/reading.ts';
import { PATIENT_PORT } from '../../src/extension/messages.ts';
import { extensionFor } from '../../tools/build/for-tests.ts';

/** What one frame of a tab told, in the order in which it was heard; without a reading, it closed its port. */
export interface Told {
  readonly tab: number;
  readonly frame: number;
  readonly reading?: Reading;
  /** When it was heard (ms since 1970). */
  readonly at: number;
}

/** A browser with the extension, pages to open in it, and an ear to every frame that can be asked. */
export class Listening {
  private constructor(
    readonly chromium: Chromium,
    readonly site: Served,
    readonly worker: Worker,
    /** The one tab. */
    readonly page: Page,
    private readonly folder: string,
  ) {}

  #from = 0;

  /** Takes the extension for pages of this machine, serves the pages beside this file, and listens. */
  static async start(): Promise<Listening> {
    const folder = await mkdtemp(join(tmpdir(), 'navigator-listening-'));
    const extension = await extensionFor('http://127.0.0.1/* http://localhost/*', folder);
    const site = await serve(fileURLToPath(new URL('pages', import.meta.url)));
    const chromium = await openChromium({ extension, keepsPages: true });
    const worker = await chromium.worker();
    await worker.evaluate(listen, PATIENT_PORT);
    const page = await chromium.page(`${site.origin}/empty.html`);
    return new Listening(chromium, site, worker, page, folder);
  }

  /** Opens a page in the tab, and forgets what pages before it told. */
  async open(path: string): Promise<Page> {
    await this.page.goto('about:blank');
    this.#from += (await this.told()).length;
    await this.page.goto(`${this.site.origin}/${path}`);
    return this.page;
  }

  /** All that the page's frames have told. */
  told(): Promise<Told[]> {
    return this.worker.evaluate((from) => (globalThis as unknown as Ear).told.slice(from), this.#from);
  }

  /** Asks every frame to read itself afresh, and waits until all have answered. */
  ask(): Promise<void> {
    return this.worker.evaluate(() => (globalThis as unknown as Ear).ask());
  }

  async stop(): Promise<void> {
    await this.chromium.close();
    await this.site.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** What is put into the service worker. */
interface Ear {
  told: Told[];
  ask(): Promise<void>;
}

/** What the tab shows after all that it told: its frames' last readings, taken together, in a word or two. */
export function shown(told: readonly Told[]): string {
  const frames = new Map<number, Reading>();
  for (const { frame, reading } of told) {
    if (reading) frames.set(frame, reading);
    else frames.delete(frame);
  }
  return inWords(combineReadings([...frames.values()]));
}

/** A reading in a few words: whom it names, by all three, or of what kind it is. */
export function inWords(reading: Reading): string {
  if (reading.kind !== 'patient') return reading.kind;
  const { name, nhsNumber, dateOfBirth } = reading.patient;
  return [name?.split(',')[0], nhsNumber, dateOfBirth].join(' ');
}

/** Runs in the service worker, so with no named function inside: takes the part of a panel for every tab. */
function listen(name: string): void {
  const ports = new Map<string, chrome.runtime.Port>();
  const waiting = new Map<number, () => void>();
  const told: Told[] = [];
  let asked = 0;
  chrome.runtime.onMessage.addListener((message: { notice?: string }, { tab, frameId = 0 }) => {
    if (message.notice !== 'here' || tab?.id === undefined) return;
    const from = { tab: tab.id, frame: frameId };
    const key = `${tab.id}:${frameId}`;
    ports.get(key)?.disconnect();
    const port = chrome.tabs.connect(tab.id, { name, frameId });
    ports.set(key, port);
    port.onMessage.addListener((tells: { reading: Reading; answers?: number }) => {
      told.push({ ...from, reading: tells.reading, at: Date.now() });
      waiting.get(tells.answers ?? -1)?.();
    });
    port.onDisconnect.addListener(() => {
      if (ports.get(key) !== port) return;
      ports.delete(key);
      told.push({ ...from, at: Date.now() });
    });
  });
  Object.assign(globalThis, {
    told,
    async ask() {
      const answers = [...ports.values()].map(
        (port) =>
          new Promise<void>((resolve) => {
            asked += 1;
            waiting.set(asked, resolve);
            port.onDisconnect.addListener(() => resolve());
            port.postMessage({ ask: asked });
          }),
      );
      await Promise.all(answers);
    },
  });
}
