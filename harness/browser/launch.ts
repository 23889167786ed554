import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, BrowserContextOptions } from 'playwright';
import { ensureChromium } from '../browsers.ts';

/** How Chromium is started. */
export type LaunchOptions = {
  /** Show the browser's window; otherwise it runs without a display. */
  headed?: boolean;
  /** Keep pages that were left for the way back (the back/forward cache), which Playwright turns off. */
  keepsPages?: boolean;
  /** The size of the browser's window; the side panel takes 360 pixels of its width. */
  size?: { width: number; height: number };
  /** Let the browser install and update extensions from the servers that policies name. */
  updates?: boolean;
  /** A folder to use as the profile, which stays; without, a fresh one that `close` removes again. */
  profile?: string;
  /** What every page, the panel among them, takes the user to prefer. */
  prefers?: Pick<
    BrowserContextOptions,
    'colorScheme' | 'contrast' | 'forcedColors' | 'reducedMotion' | 'locale' | 'timezoneId'
  >;
};

/** Starts Chromium, found or installed. */
export async function launch(
  options: LaunchOptions,
): Promise<{ context: BrowserContext; close(): Promise<void> }> {
  // Playwright takes the side panel for one of its pages only where this is set.
  process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';
  const { chromium } = await import('playwright');
  const { width, height } = options.size ?? { width: 1280, height: 900 };
  const executablePath = await ensureChromium();
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'navigator-chromium-')));
  const removeProfile = async () => {
    if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      // Playwright's own headless browser has neither extensions nor panels; --headless=new has both.
      headless: false,
      args: [
        ...(options.headed ? [] : ['--headless=new', '--disable-gpu']),
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--no-first-run',
        ...(options.updates ? [] : ['--disable-background-networking']),
        '--disable-component-update',
        '--disable-sync',
        '--enable-unsafe-extension-debugging',
        `--window-size=${width},${height}`,
      ],
      ignoreDefaultArgs: [
        '--disable-extensions',
        ...(options.keepsPages ? ['--disable-back-forward-cache'] : []),
        // Playwright's own, with which no extension is updated.
        ...(options.updates ? ['--disable-background-networking'] : []),
      ],
      viewport: null,
      ...options.prefers,
    });
    return { context, close: () => context.close().finally(removeProfile) };
  } catch (error) {
    await removeProfile();
    throw error;
  }
}
