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
import { axeFaults } from './accessibility-checks.ts';
import { Clinician } from './clinician.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CLINIC = join(ROOT, 'harness/clinic');

/** Differences from the published extension and from the usual test browser. */
export type WorldOptions = {
  /** Sites that the build reads without a click, as in an organisation's own build. */
  hosts?: Hosts;
  /** Keeps the back/forward cache, which Playwright turns off. */
  keepsPages?: boolean;
  /** Opens a new panel in each test. Otherwise the panel stays open, and each test loads it anew. */
  opensPanelAnew?: boolean;
  /** Preferences of the user, such as reduced motion. */
  prefers?: NonNullable<LaunchOptions['prefers']>;
};

/**
 * Starts Chromium with the built extension, and serves the demo clinic, for the tests of one file. Each test
 * opens its own windows. After each test, axe must find no fault in the open panels. The extension must have
 * made no network request, thrown no error and written nothing to a console.
 */
export function useWorld(options: WorldOptions = {}): World {
  const world = new World();
  beforeAll(() => world.begin(options));
  afterEach(() => world.tidy());
  afterAll(() => world.end());
  return world;
}

/** The address at which the clinician's window and panel wait. It is not that of a blank tab, in which {@link Chromium.page} opens pages. */
const WAITING = 'about:blank#clinician';

export class World {
  chromium!: Chromium;
  #clinic!: Served;
  #folder!: string;
  readonly #faultless = new Set<string>();
  /** The window of the first clinician of each test. It stays open, because a new one takes half a second. */
  #window: Page | undefined;
  /** The clinician who uses this window in the test that runs now. */
  #first: Clinician | undefined;
  /** The panel of this window, if the last test left it open. A new one takes more than half a second. */
  #panel: Page | undefined;
  #opensPanelAnew = false;

  /** The address of a page of the clinic. A click on a page of `own` gives no access to pages of `other`. */
  address(page: string, origin: 'own' | 'other' = 'own'): string {
    return `${origin === 'own' ? this.#clinic.origin : this.#clinic.otherOrigin}/${page}`;
  }

  /** Opens a new window. @param page a file of the demo clinic, or an address with a scheme */
  async clinician(page: string): Promise<Clinician> {
    const url = /^[a-z-]+:/.test(page) ? page : this.address(page);
    if (this.#window?.url() === WAITING) {
      await this.#window.bringToFront();
      await this.#window.goto(url);
      this.#first = new Clinician(this.chromium, this.#window, this.#panel);
      return this.#first;
    }
    const window = await this.chromium.window(url);
    const clinician = new Clinician(this.chromium, window);
    if (!this.#window) {
      this.#window = window;
      this.#first = clinician;
    }
    return clinician;
  }

  async begin({
    hosts,
    keepsPages = false,
    opensPanelAnew = false,
    prefers = {},
  }: WorldOptions): Promise<void> {
    this.#opensPanelAnew = opensPanelAnew;
    this.#folder = await mkdtemp(join(tmpdir(), 'navigator-journeys-'));
    const [clinic, extension] = await Promise.all([serve(CLINIC), extensionFor(hosts, this.#folder)]);
    this.#clinic = clinic;
    this.chromium = await openChromium({ extension, keepsPages, prefers });
    if (keepsPages) {
      // The server sends `no-store`, which keeps pages out of the back/forward cache.
      const clinicPage = (url: URL) => url.origin === clinic.origin;
      await this.chromium.context.route(clinicPage, (route) =>
        route.fulfill({ path: join(CLINIC, new URL(route.request().url()).pathname) }),
      );
    }
    // The clinic and the panel load in less than this, so a longer wait would only delay a failure.
    this.chromium.context.setDefaultTimeout(10_000);
  }

  /** Runs axe on a panel, unless a panel with the same HTML has already passed. */
  async #faultsOf(panel: Page): Promise<string[]> {
    const content = await panel.content();
    if (this.#faultless.has(content)) return [];
    const found = await axeFaults(panel);
    if (found.length === 0) this.#faultless.add(content);
    return found;
  }

  /** Checks the open panels with axe, closes what the test opened, and checks what the extension sent and logged. */
  async tidy(): Promise<void> {
    const { requests, messages } = this.chromium;
    const found: string[] = [];
    for (const panel of this.chromium.panels()) {
      found.push(...(await this.#faultsOf(panel)));
      if (panel === this.#first?.openPanel && !this.#opensPanelAnew) {
        await panel.goto(WAITING);
        this.#panel = panel;
      } else await panel.close();
    }
    this.#first = undefined;
    if (this.#panel?.isClosed()) this.#panel = undefined;
    const [first, ...others] = this.chromium.context.pages();
    for (const page of others) if (page !== this.#window && page !== this.#panel) await page.close();
    await first?.goto('about:blank');
    if (this.#window?.isClosed()) this.#window = undefined;
    await this.#window?.unrouteAll({ behavior: 'ignoreErrors' });
    await this.#window?.goto(WAITING);
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

/**
 * Repeats an assertion until it holds, because a page or the browser changes without an event to wait for.
 */
export const soon = <Seen>(look: () => Seen) => expect.poll(look, { timeout: 8_000, interval: 25 });
