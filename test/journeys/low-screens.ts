import type { Page } from 'playwright';
import { layoutOf, textSizes } from './accessibility-checks.ts';

/**
 * The heights of the panel (pixels) on the commonest screens of the NHS, at which it must not need scrolling.
 * The browser and the panel's title bar leave about 590 of 1366 × 768 pixels, and about 690 of 1920 × 1080 at
 * 125 %.
 */
export const LOW = [590, 690];
export const TALL = 900;
const WIDTH = 360;

/** States that show the first open question, and states whose route has nothing above its steps. */
export const QUESTIONS = [
  'no-patient',
  'unreadable',
  'two-patients',
  'paste-unread',
  'pasted',
  'pasted-details',
  'by-hand',
  'needs',
  'cleared',
];
export const ROUTES = [
  'route-hub',
  'route-task',
  'route-platform',
  'route-with-requests',
  'southwark-not-covered',
  'signposting',
  'copied',
];

export interface LowLook {
  /**
   * The bottom edge of the first open question, or of the route's steps, from the top of the page (pixels).
   */
  readonly bottom: number;
  /** How far the page is scrolled (pixels). */
  readonly scrolled: number;
  readonly banner: number | null;
  readonly faults: string[];
  readonly sizes: number[];
  readonly rows: number[];
}

async function look(panel: Page, height: number): Promise<LowLook> {
  await panel.setViewportSize({ width: WIDTH, height });
  const seen = await panel.evaluate(() => {
    const shown = document.querySelector('[data-open], .route ol');
    const banner = document.querySelector('.banner');
    return {
      bottom: shown?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY,
      scrolled: scrollY,
      banner: banner?.getBoundingClientRect().top ?? null,
      rows: [...document.querySelectorAll('[data-open] .option')].map(
        (row) => row.getBoundingClientRect().height,
      ),
    };
  });
  return { ...seen, faults: (await layoutOf(panel)).faults, sizes: await textSizes(panel) };
}

/** Measures a panel at each height. */
export async function lookAtHeights(panel: Page): Promise<Map<number, LowLook>> {
  const looks = new Map<number, LowLook>();
  for (const height of [TALL, ...LOW]) looks.set(height, await look(panel, height));
  return looks;
}
