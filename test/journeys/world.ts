import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type Chromium, openChromium } from '../../harness/browser/chromium.ts';
import type { LaunchOptions } from '../../harness/browser/launch.ts';
import { type Served, serve } from '../../harness/serve.ts';
import { extensionFor, type Hosts } from '../../tools/build/for-tests.ts';
import { Clinician } from './clinician.ts';
import { faults } from './look.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CLINIC = join(ROOT, 'harness/clinic');

/** What differs from the extension as it is published, and from the browser as it is tested elsewhere. */
export type WorldOptions = {
  /** Sites that an organisation's own build reads without a click. */
  hosts?: Hosts;
  /** Pages that were left stay alive for the way back, as in every browser but a tested one. */
  keepsPages?: boolean;
  /** What the user prefers. */
  prefers?: NonNullable<LaunchOptions['prefers']>;
};

/**
 * The extension as it is built, a real Chromium with it, and the demo clinic: for the tests of one file. Each test
 * gets windows of its own. After each, axe must find nothing wrong with its panels, and the extension must have
 * asked nothing of the network, and neither thrown nor said anything on a console.
 */
export function useWorld(options: WorldOptions = {}): World {
  const world = new World();
  beforeAll(() => world.begin(options));
  afterEach(() => world.tidy());
  afterAll(() => world.end());
  return world;
}

/** The address of a tab that no test uses. */
const BLANK = 'about:blank';

export class World {
  chromium!: Chromium;
  #clinic!: Served;
  #folder!: string;
  readonly #faultless = new Set<string>();
  /** The window of the first clinician of each test. It is opened only once, because a new window takes half a second. */
  #window: Page | undefined;

  /** The address of a page of the clinic; as another origin, one that a click elsewhere gives no access to. */
  address(page: string, origin: 'own' | 'other' = 'own'): string {
    return `${origin === 'own' ? this.#clinic.origin : this.#clinic.otherOrigin}/${page}`;
  }

  /** A clinician with a window of their own, a page of the clinic (or any other address) in it. */
  async clinician(page: string): Promise<Clinician> {
    const url = /^[a-z-]+:/.test(page) ? page : this.address(page);
    if (this.#window?.url() !== BLANK) return new Clinician(this.chromium, await this.chromium.window(url));
    await this.#window.goto(url);
    return new Clinician(this.chromium, this.#window);
  }

  async begin({ hosts, keepsPages = false, prefers = {} }: WorldOptions): Promise<void> {
    this.#folder = await mkdtemp(join(tmpdir(), 'navigator-journeys-'));
    const [clinic, extension] = await Promise.all([serve(CLINIC), extensionFor(hosts, this.#folder)]);
    this.#clinic = clinic;
    this.chromium = await openChromium({ extension, keepsPages, prefers });
    if (keepsPages) {
      // The server tells the browser to store nothing, and so to keep no page either.
      const clinicPage = (url: URL) => url.origin === clinic.origin;
      await this.chromium.context.route(clinicPage, (route) =>
        route.fulfill({ path: join(CLINIC, new URL(route.request().url()).pathname) }),
      );
    }
    // A page of the clinic or the panel takes a moment: what is not there after this will not come.
    this.chromium.context.setDefaultTimeout(10_000);
    this.#window = await this.chromium.window(BLANK);
  }

  /** What axe finds in a panel; of one that reads to the letter as one before it that was faultless, nothing. */
  async #faultsOf(panel: Page): Promise<string[]> {
    const content = await panel.content();
    if (this.#faultless.has(content)) return [];
    const found = await faults(panel);
    if (found.length === 0) this.#faultless.add(content);
    return found;
  }

  /** Checks the open panels with axe, closes what the test opened, and checks what the extension sent and logged. */
  async tidy(): Promise<void> {
    const { requests, messages } = this.chromium;
    const found: string[] = [];
    for (const panel of this.chromium.panels()) {
      found.push(...(await this.#faultsOf(panel)));
      await panel.close();
    }
    const [first, ...others] = this.chromium.context.pages();
    for (const page of others) if (page !== this.#window) await page.close();
    for (const page of [first, this.#window]) if (page && !page.isClosed()) await page.goto(BLANK);
    if (this.#window?.isClosed()) this.#window = await this.chromium.window(BLANK);
    expect(this.chromium.panels()).toEqual([]);
    expect(found, 'what axe finds').toEqual([]);
    expect({ requests: requests.splice(0), messages: messages.splice(0) }).toEqual({
      requests: [],
      messages: [],
    });
  }

  async end(): Promise<void> {
    await this.chromium?.close();
    await this.#clinic?.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** Looks until it is as expected: for what comes by itself, from a page or the browser. */
export const soon = <Seen>(look: () => Seen) => expect.poll(look, { timeout: 8_000, interval: 25 });
