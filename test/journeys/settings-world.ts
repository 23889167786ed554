import type { Page } from 'playwright';
import { type Chromium, openChromium } from '../../harness/browser/chromium.ts';
import { serve } from '../../harness/serve.ts';

/** Chromium with the extension, and the demo clinic, for tests of options, settings and diagnostics. */
export interface SettingsWorld {
  readonly chromium: Chromium;
  readonly origin: string;
  close(): Promise<void>;
}

/** The folder of the built extension for Chrome. */
export const EXTENSION = process.env.EXTENSION ?? 'dist/chrome';

/** Serves the clinic, and starts a browser with an extension. @param extension the folder of the extension */
export async function openSettingsWorld(extension = EXTENSION): Promise<SettingsWorld> {
  const clinic = await serve('harness/clinic');
  try {
    const chromium = await openChromium({ extension, isForShortTests: true });
    const close = () => chromium.close().finally(() => clinic.close());
    return { chromium, origin: clinic.origin, close };
  } catch (error) {
    await clinic.close();
    throw error;
  }
}

/** Stores settings as the options page would. */
export async function store(chromium: Chromium, settings: object): Promise<void> {
  const worker = await chromium.worker();
  await worker.evaluate(
    (stored) => chrome.storage.local.set({ settings: stored }),
    settings as Record<string, unknown>,
  );
}

/** Opens a page of the clinic and clicks the toolbar icon. @returns the panel */
export async function openPanel({ chromium, origin }: SettingsWorld, file: string): Promise<Page> {
  const page = await chromium.page(`${origin}/${file}`);
  await chromium.clickToolbarIcon(page);
  return chromium.panel();
}

/** Answers the questions up to the route: the first need, no exclusion, the first role. */
export async function answerToRoute(panel: Page): Promise<void> {
  await panel.locator('[data-step=needs] [data-key="1"]').first().click();
  await panel.locator('[data-step=exclusions]').getByText('None of these').click();
  await panel.locator('[data-step=role] [data-key="1"]').first().click();
  await panel.locator('.route').waitFor();
}
