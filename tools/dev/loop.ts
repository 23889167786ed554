import { build } from 'vite';
import { openChromium } from '../../harness/browser/chromium.ts';
import { serve } from '../../harness/serve.ts';

const FOLDER = 'dist/dev';
const PAGE = 'banner-record.html';

/** A browser that shows the extension's current build. */
export interface Loop {
  /**
   * Builds the extension, then reloads the extension, the page and the panel.
   * @returns undefined once the panel shows its first question, or a message that says why it cannot
   */
  show(): Promise<string | undefined>;
  /** Resolves when the browser is closed. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/** Builds the extension and opens it beside a record of the demo clinic. Throws if the first build fails. */
export async function openLoop({ headless }: { headless: boolean }): Promise<Loop> {
  const clinic = await serve('harness/clinic');
  await buildForClinic(clinic.origin);
  const chromium = await openChromium({
    extension: FOLDER,
    headed: !headless,
    size: { width: 1280, height: 900 },
  });
  const page = await chromium.page(`${clinic.origin}/${PAGE}`);
  const openPanel = async () => {
    const before = chromium.panels();
    await chromium.clickToolbarIcon(page);
    const panel = await chromium.panel(before);
    await panel.locator('[data-step], .stop').first().waitFor({ timeout: 10_000 });
  };
  await openPanel();
  const closed = new Promise<void>((resolve) => chromium.context.once('close', () => resolve()));
  return {
    async show() {
      try {
        await buildForClinic(clinic.origin);
        await chromium.reloadExtension();
        await page.reload();
        await openPanel();
        return undefined;
      } catch (error) {
        // The bundler appends its own stack trace to the message.
        return (error as Error).message.split(/\n\s+at /)[0];
      }
    },
    closed: closed.then(() => clinic.close()),
    close: () => chromium.close(),
  };
}

/** Builds the published extension with one difference: it reads the demo clinic's pages without a click. */
async function buildForClinic(origin: string): Promise<void> {
  const host = `${new URL(origin).protocol}//${new URL(origin).hostname}/*`;
  Object.assign(process.env, { BROWSER: 'chrome', OUT: FOLDER, HOSTS: host, RULE_SITES: host });
  await build({ logLevel: 'silent' });
}
