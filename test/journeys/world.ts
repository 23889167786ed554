import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type Chromium, openChromium } from '../../harness/browser/chromium.ts';
import { type Served, serve } from '../../harness/serve.ts';
import { buildInto } from '../../tools/build/build-into.ts';
import { extensionFor, type Hosts } from '../../tools/build/for-tests.ts';
import { axeFaults } from './accessibility-checks.ts';
import { Clinician } from './clinician.ts';
import { SharedBrowser, sharedBrowser, WAITING } from './shared-browser.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CLINIC = join(ROOT, 'harness/clinic');

/** Differences from the published extension and from the usual test browser. */
export type WorldOptions = {
  /** Sites that the build reads without a click, as in an organisation's own build. */
  hosts?: Hosts;
  /** Starts a browser for this test file alone, and opens a new panel in each test. */
  ownBrowser?: boolean;
  /** Another city's folders of rules and of pages to serve. The browser is this test file's own. */
  city?: { rules: string; clinic: string };
  /** Keeps the back/forward cache, which Playwright turns off. The browser is this test file's own. */
  keepsPages?: boolean;
};

/**
 * Opens Chromium with the built extension, and serves the demo clinic, for the tests of one file. Each test
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

export class World {
  #browser!: SharedBrowser;
  #isOwn = false;
  #opensPanelAnew = false;
  #clinic!: Served;
  #folder!: string;
  /** The clinician who uses the shared window in the test that runs now. */
  #first: Clinician | undefined;

  get chromium(): Chromium {
    return this.#browser.chromium;
  }

  /** The address of a page of the clinic. A click on a page of `own` gives no access to pages of `other`. */
  address(page: string, origin: 'own' | 'other' = 'own'): string {
    return `${origin === 'own' ? this.#clinic.origin : this.#clinic.otherOrigin}/${page}`;
  }

  /** Opens a new window. @param page a file of the demo clinic, or an address with a scheme */
  async clinician(page: string): Promise<Clinician> {
    const url = /^[a-z-]+:/.test(page) ? page : this.address(page);
    const { window, panel } = this.#browser;
    if (window && !this.#first) {
      await window.bringToFront();
      // Without this, the browser would not load the same page with another hash again.
      if (url.includes('#')) await window.goto(WAITING);
      await window.goto(url);
      this.#first = new Clinician(this.chromium, window, panel);
      return this.#first;
    }
    const clinician = new Clinician(this.chromium, await this.chromium.window(url));
    if (!window) {
      this.#browser.window = clinician.page;
      this.#first = clinician;
    }
    return clinician;
  }

  /** Opens a page and the panel beside it. @returns the panel */
  async openPanel(page: string): Promise<Page> {
    return (await (await this.clinician(page)).clickIcon()).panel;
  }

  async begin({ hosts, city, ownBrowser = false, keepsPages = false }: WorldOptions): Promise<void> {
    this.#folder = await mkdtemp(join(tmpdir(), 'navigator-journeys-'));
    const [clinic, extension] = await Promise.all([
      serve(city?.clinic ?? CLINIC),
      city ? extensionOf(city.rules, this.#folder) : extensionFor(hosts, this.#folder),
    ]);
    this.#clinic = clinic;
    this.#isOwn = ownBrowser || keepsPages || extension === this.#folder;
    this.#opensPanelAnew = ownBrowser;
    this.#browser = this.#isOwn
      ? new SharedBrowser(await openChromium({ extension, keepsPages, isForShortTests: true }))
      : await sharedBrowser(extension);
  }

  /** Runs axe on a panel, unless a panel with the same HTML has already passed. */
  async #faultsOf(panel: Page): Promise<string[]> {
    const content = await panel.content();
    if (this.#browser.faultless.has(content)) return [];
    const found = await axeFaults(panel);
    if (found.length === 0) this.#browser.faultless.add(content);
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
        this.#browser.panel = panel;
      } else await panel.close();
    }
    this.#first = undefined;
    await this.#browser.closePages();
    await this.#browser.window?.unrouteAll({ behavior: 'ignoreErrors' });
    expect(this.chromium.panels()).toEqual([]);
    expect(found, 'what axe finds').toEqual([]);
    expect({ requests: requests.splice(0), messages: messages.splice(0) }).toEqual({
      requests: [],
      messages: [],
    });
  }

  async end(): Promise<void> {
    try {
      if (this.#isOwn) await this.#browser?.chromium.close();
      else await this.#browser?.leave();
    } finally {
      await this.#clinic?.close();
      await rm(this.#folder, { recursive: true, force: true });
    }
  }
}

/** Builds an extension with another city's rules. Its page rules apply to the pages that tests serve. */
async function extensionOf(rules: string, folder: string): Promise<string> {
  await buildInto(folder, { rules, ruleSites: 'http://127.0.0.1/*' });
  return folder;
}
