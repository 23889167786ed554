import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, BrowserContextOptions } from 'playwright';
import { ensureChromium } from '../browsers.ts';
import { prepareProfile } from './profile.ts';

/** Options for starting Chromium. */
export type LaunchOptions = {
  /** Shows the browser's window. Otherwise the browser is headless. */
  headed?: boolean;
  /** Keeps the back/forward cache, which Playwright turns off. */
  keepsPages?: boolean;
  /**
   * Turns off the optimising compilers of V8. They take a tenth of the processor time of short tests, which end before
   * the faster code makes up for it.
   */
  isForShortTests?: boolean;
  /** The size of the browser's window. The side panel takes 360 pixels of the width. */
  size?: { width: number; height: number };
  /** Lets the browser install and update extensions from the servers that policies name. */
  updates?: boolean;
  /** Hosts that a server on this machine stands in for, over https with any certificate. */
  standIn?: { hosts: string; port: number };
  /** The id of an extension whose icon is pinned to the toolbar of a fresh profile. */
  pinned?: string;
  /** A folder to use as the profile, which is kept. By default, a fresh profile that `close` removes. */
  profile?: string;
  /** The user preferences that all pages see, including the panel. */
  prefers?: Pick<
    BrowserContextOptions,
    'colorScheme' | 'contrast' | 'forcedColors' | 'reducedMotion' | 'locale' | 'timezoneId'
  >;
};

/** Starts Chromium. Installs Chromium if there is none. */
export async function launch(
  options: LaunchOptions,
): Promise<{ context: BrowserContext; close(): Promise<void> }> {
  // Playwright lists the side panel among its pages only if this variable is set.
  process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';
  const { chromium } = await import('playwright');
  const { width, height } = options.size ?? { width: 1280, height: 900 };
  const executablePath = await ensureChromium();
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'navigator-chromium-')));
  prepareProfile(profile, options.pinned);
  const removing = { recursive: true, force: true, maxRetries: 5 };
  // A process may end without closing its browser. Playwright stops the browser then.
  const atExit = () => rmSync(profile, removing);
  if (!options.profile) process.once('exit', atExit);
  const removeProfile = async () => {
    process.off('exit', atExit);
    if (!options.profile) await rm(profile, removing);
  };
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      // Playwright's own headless browser has no extensions and no side panel. --headless=new has both.
      headless: false,
      args: [
        ...(options.headed ? [] : ['--headless=new', '--disable-gpu']),
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--no-first-run',
        ...(options.updates ? [] : ['--disable-background-networking']),
        '--disable-component-update',
        '--disable-sync',
        '--enable-unsafe-extension-debugging',
        ...(options.isForShortTests ? ['--js-flags=--no-turbofan --no-maglev'] : []),
        `--window-size=${width},${height}`,
        ...(options.standIn
          ? [
              `--host-resolver-rules=MAP ${options.standIn.hosts} 127.0.0.1:${options.standIn.port}`,
              '--ignore-certificate-errors',
            ]
          : []),
      ],
      ignoreDefaultArgs: [
        '--disable-extensions',
        ...(options.keepsPages ? ['--disable-back-forward-cache'] : []),
        // Playwright sets this flag, which prevents updates of extensions.
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
