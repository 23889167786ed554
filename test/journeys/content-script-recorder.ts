import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page, Worker } from 'playwright';
import { type Chromium, openChromium } from '../../harness/browser/chromium.ts';
import type { LaunchOptions } from '../../harness/browser/launch.ts';
import { type Served, serve } from '../../harness/serve.ts';
import { combineReadings, type Reading } from '../../src/core/patient/reading.ts';
import { PATIENT_PORT } from '../../src/extension/messages.ts';
import { extensionFor } from '../../tools/build/for-tests.ts';

/** A message from the content script of one frame. Without a reading: the frame closed its port. */
export interface RecordedMessage {
  readonly tab: number;
  readonly frame: number;
  readonly reading?: Reading;
  /** When the message arrived (ms since 1970). */
  readonly at: number;
}

/** Chromium with the extension, which records every message from the content scripts in a tab's frames. */
export class ContentScriptRecorder {
  private constructor(
    readonly chromium: Chromium,
    readonly site: Served,
    readonly worker: Worker,
    /** The only tab. */
    readonly page: Page,
    private readonly folder: string,
  ) {}

  #from = 0;

  /**
   * Starts the extension built for local pages, serves the folder `pages`, and records messages.
   * @param options how to start the browser: see `LaunchOptions`
   */
  static async start(
    options: Pick<LaunchOptions, 'keepsPages' | 'isForShortTests'> = {},
  ): Promise<ContentScriptRecorder> {
    const folder = await mkdtemp(join(tmpdir(), 'navigator-listening-'));
    const extension = await extensionFor('http://127.0.0.1/* http://localhost/*', folder);
    const site = await serve(fileURLToPath(new URL('pages', import.meta.url)));
    const chromium = await openChromium({ extension, ...options });
    const worker = await chromium.worker();
    await worker.evaluate(listen, PATIENT_PORT);
    const page = await chromium.page(`${site.origin}/empty.html`);
    return new ContentScriptRecorder(chromium, site, worker, page, folder);
  }

  /** Opens a page in the tab, and drops the messages of earlier pages. */
  async open(path: string): Promise<Page> {
    await this.page.goto('about:blank');
    this.#from += (await this.messages()).length;
    // A page of a million nodes can take longer than Playwright waits by default. The test's own timeout applies.
    await this.page.goto(`${this.site.origin}/${path}`, { timeout: 0 });
    return this.page;
  }

  /** All messages from frames of this page, in order of arrival. */
  messages(): Promise<RecordedMessage[]> {
    return this.worker.evaluate(
      (from) => (globalThis as unknown as Recorder).messages.slice(from),
      this.#from,
    );
  }

  /** Asks the content script in every frame to read again, and waits for all answers. */
  askAllFrames(): Promise<void> {
    return this.worker.evaluate(() => (globalThis as unknown as Recorder).ask());
  }

  async stop(): Promise<void> {
    await this.chromium.close();
    await this.site.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** What {@link listen} adds to the service worker's global scope. */
interface Recorder {
  messages: RecordedMessage[];
  ask(): Promise<void>;
}

/** The latest readings of all frames, combined as the panel combines them, in a few words. */
export function combinedReading(messages: readonly RecordedMessage[]): string {
  const frames = new Map<number, Reading>();
  for (const { frame, reading } of messages) {
    if (reading) frames.set(frame, reading);
    else frames.delete(frame);
  }
  return readingInWords(combineReadings([...frames.values()]));
}

/** A reading in a few words: surname, NHS number and date of birth of the patient, or the kind of reading. */
export function readingInWords(reading: Reading): string {
  if (reading.kind !== 'patient') return reading.kind;
  const { name, nhsNumber, dateOfBirth } = reading.patient;
  return [name?.split(',')[0], nhsNumber, dateOfBirth].join(' ');
}

/**
 * Connects to every content script as a panel would, and records its messages. Runs in the service worker, so
 * it must not contain named functions.
 */
function listen(name: string): void {
  const ports = new Map<string, chrome.runtime.Port>();
  const waiting = new Map<number, () => void>();
  const messages: RecordedMessage[] = [];
  let asked = 0;
  chrome.runtime.onMessage.addListener((message: { notice?: string }, { tab, frameId = 0 }) => {
    if (message.notice !== 'here' || tab?.id === undefined) return;
    const from = { tab: tab.id, frame: frameId };
    const key = `${tab.id}:${frameId}`;
    ports.get(key)?.disconnect();
    const port = chrome.tabs.connect(tab.id, { name, frameId });
    ports.set(key, port);
    port.onMessage.addListener((message: { reading: Reading; answers?: number }) => {
      messages.push({ ...from, reading: message.reading, at: Date.now() });
      waiting.get(message.answers ?? -1)?.();
    });
    port.onDisconnect.addListener(() => {
      if (ports.get(key) !== port) return;
      ports.delete(key);
      messages.push({ ...from, at: Date.now() });
    });
  });
  Object.assign(globalThis, {
    messages,
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
