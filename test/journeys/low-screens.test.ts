import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eachState } from '../../tools/pictures/each-state.ts';
import { STATES } from '../../tools/pictures/states.ts';
import { layoutOf, textSizes } from './accessibility-checks.ts';
import { World } from './world.ts';

/**
 * The heights of the panel (pixels) on the commonest screens of the NHS, at which it must not need scrolling.
 * The browser and the panel's title bar leave about 590 of 1366 × 768 pixels, and about 690 of 1920 × 1080 at
 * 125 %.
 */
const LOW = [590, 690];
const TALL = 900;
const WIDTH = 360;

/** States that show the first open question, and states whose route has nothing above its steps. */
const QUESTIONS = [
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
const ROUTES = [
  'route-hub',
  'route-task',
  'route-platform',
  'route-with-requests',
  'southwark-not-covered',
  'signposting',
  'copied',
];

interface Look {
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

async function look(panel: Page, height: number): Promise<Look> {
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

describe('a panel on a low screen', () => {
  const world = new World();
  const looks = new Map<string, Map<number, Look>>();

  beforeAll(async () => {
    await world.begin({});
    await eachState(
      world.chromium,
      world.address(''),
      async ({ name }, panel) => {
        const byHeight = new Map<number, Look>();
        for (const height of [TALL, ...LOW]) byHeight.set(height, await look(panel, height));
        looks.set(name, byHeight);
      },
      STATES.filter(({ name }) => [...QUESTIONS, ...ROUTES].includes(name)),
    );
  }, 120_000);

  afterAll(() => world.end());

  test.each(QUESTIONS)('%s: the whole question is in view', (name) => {
    for (const height of LOW) {
      const seen = looks.get(name)?.get(height);
      expect(seen?.bottom, `at ${height} pixels`).toBeLessThanOrEqual(height);
      expect(seen?.scrolled).toBe(0);
    }
  });

  test.each(ROUTES)('%s: the route is in view down to its steps', (name) => {
    for (const height of LOW) expect(looks.get(name)?.get(height)?.bottom).toBeLessThanOrEqual(height);
  });

  test.each([...QUESTIONS, ...ROUTES])('%s: nothing overlaps, is cut off or too small', (name) => {
    for (const height of LOW) expect(looks.get(name)?.get(height)?.faults).toEqual([]);
  });

  test.each([...QUESTIONS, ...ROUTES])('%s: the text is as large as on a tall screen', (name) => {
    const sizes = looks.get(name)?.get(TALL)?.sizes;
    for (const height of LOW) expect(looks.get(name)?.get(height)?.sizes).toEqual(sizes);
  });

  test('the banner is at the top', () => {
    for (const name of ['needs', 'pasted', 'cleared', ...ROUTES])
      for (const height of LOW) expect(looks.get(name)?.get(height)?.banner).toBe(0);
  });

  test('a tall screen keeps its space: options of at least 34 pixels', () => {
    for (const name of QUESTIONS)
      for (const height of looks.get(name)?.get(TALL)?.rows ?? [0]) expect(height).toBeGreaterThanOrEqual(34);
  });
});
