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
      // What only a screen reader says is not on the screen to be read.
      const words = await panel.locator('[data-open]').evaluateAll((steps) =>
        steps.map((step) => {
          const seen = step.cloneNode(true) as HTMLElement;
          for (const hidden of seen.querySelectorAll('.nhsuk-u-visually-hidden')) hidden.remove();
          for (const part of seen.querySelectorAll('span, p, button, h2')) part.append(' ');
          return seen.textContent?.match(/\p{L}[\p{L}\p{N}’'-]*/gu)?.length ?? 0;
        }),
      );
      looks.set(name, { axe: await faults(panel), layouts, words });
    });
  }, 300_000);

  afterAll(() => world.end());

  test.each(STATES.map(({ name }) => name))('%s', (name) => {
    const look = looks.get(name);
    expect(look?.axe).toEqual([]);
    for (const width of WIDTHS) expect(look?.layouts[width]?.faults, `at ${width} pixels`).toEqual([]);
    expect(look?.layouts[360]?.controls).toMatchSnapshot('controls');
    expect(Math.max(0, ...(look?.words ?? []))).toBeLessThanOrEqual(MOST_WORDS);
  });
});
