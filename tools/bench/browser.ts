import { type Chromium, openChromium } from '../../harness/browser/chromium.ts';

/** The settle time after a browser has started or a page has loaded (ms), before anything is measured. */
const CALM = 400;

/** Opens a page in a new browser with an empty cache and one extension, and runs a function there. */
export async function inBrowser<Result>(
  extension: string,
  address: string,
  run: (chromium: Chromium, page: Awaited<ReturnType<Chromium['page']>>) => Promise<Result>,
): Promise<Result> {
  const chromium = await openChromium({ extension });
  try {
    const page = await chromium.page(address);
    await calm();
    return await run(chromium, page);
  } finally {
    await chromium.close();
  }
}

export const calm = (time = CALM) => new Promise<void>((done) => setTimeout(done, time));

/** The current time in milliseconds since 1970, on the same clock as in pages. */
export const now = (): number => performance.timeOrigin + performance.now();
