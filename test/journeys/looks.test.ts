import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eachState } from '../../tools/pictures/each-state.ts';
import { STATES } from '../../tools/pictures/states.ts';
import { faults, type Layout, layoutOf } from './look.ts';
import { World } from './world.ts';

/** Every state of the panel that has a picture, looked over at each width, light and dark. */

const WIDTHS = [320, 360, 600];
/** The longest that a question may be, with all it offers, before it is answered. */
const MOST_WORDS = 60;

interface Look {
  readonly axe: string[];
  readonly layouts: Record<number, Layout>;
  /** Words of each open question. */
  readonly words: number[];
}

describe.each(['light', 'dark'] as const)('in a %s panel', (colorScheme) => {
  const looks = new Map<string, Look>();
  const world = new World();

  beforeAll(async () => {
    await world.begin({ prefers: { colorScheme } });
    await eachState(world.chromium, world.address(''), async ({ name }, panel) => {
      const layouts: Record<number, Layout> = {};
      for (const width of WIDTHS) {
        await panel.setViewportSize({ width, height: 900 });
        layouts[width] = await layoutOf(panel);
      }
      const steps = await panel.locator('[data-open]').allInnerTexts();
      const words = steps.map((text) => text.match(/\p{L}[\p{L}\p{N}’'-]*/gu)?.length ?? 0);
      looks.set(name, { axe: await faults(panel), layouts, words });
    });
  }, 120_000);

  afterAll(() => world.end());

  test.each(STATES.map(({ name }) => name))('%s', (name) => {
    const look = looks.get(name);
    expect(look?.axe).toEqual([]);
    for (const width of WIDTHS) expect(look?.layouts[width]?.faults, `at ${width} pixels`).toEqual([]);
    expect(look?.layouts[360]?.controls).toMatchSnapshot('controls');
    expect(Math.max(0, ...(look?.words ?? []))).toBeLessThanOrEqual(MOST_WORDS);
  });
});
