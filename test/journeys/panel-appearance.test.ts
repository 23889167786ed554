import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eachState } from '../../tools/pictures/each-state.ts';
import { STATES } from '../../tools/pictures/states.ts';
import {
  axeFaults,
  boxesOf,
  indistinctControls,
  type Layout,
  layoutOf,
  MOST_WORDS,
  movingElements,
  obscuredControls,
  textSizes,
  withForcedColours,
  withLargeText,
  wordsOfQuestions,
} from './accessibility-checks.ts';
import { LOW, type LowLook, lookAtHeights, QUESTIONS, ROUTES, TALL } from './low-screens.ts';
import { World } from './world.ts';

/**
 * Checks the appearance of every state of the panel that has a picture: at each width, on low screens, and in dark
 * colours. All checks are in one file, because reaching the states takes most of the time.
 */

const WIDTHS = [320, 360, 600];

/** What is measured in light and in dark colours. */
interface Look {
  readonly axe: string[];
  readonly unseen: string[];
  /** Where every element and line of text is at a width of 320 pixels. */
  readonly boxes: string[];
}

interface LightLook extends Look {
  readonly layouts: Record<number, Layout>;
  /** The number of words of each open question, including its options. */
  readonly words: Record<string, number>;
  /** The font sizes at a width of 320 pixels, with the usual default size and with twice that. */
  readonly sizes: { readonly usual: number[]; readonly large: number[] };
  readonly largeFaults: string[];
  readonly moving: string[];
  /** Measured at 320 × 256 pixels, which is what 400 % zoom leaves of 1280 × 1024. */
  readonly obscured: string[];
}

const looks = new Map<string, LightLook>();
const darkLooks = new Map<string, Look>();
/** The states that are also measured on low screens. */
const ON_LOW_SCREENS = [...QUESTIONS, ...ROUTES];
const lowLooks = new Map<string, Map<number, LowLook>>();
const world = new World();

beforeAll(async () => {
  await world.begin({});
  await eachState(world.chromium, world.address(''), async ({ name }, panel) => {
    if (ON_LOW_SCREENS.includes(name)) lowLooks.set(name, await lookAtHeights(panel));
    await panel.emulateMedia({ colorScheme: 'light' });
    looks.set(name, await lookAt(panel));
    await panel.emulateMedia({ colorScheme: 'dark' });
    darkLooks.set(name, await lookInTheDark(panel));
    await panel.emulateMedia({ colorScheme: null });
    // On a low screen, the panel scrolls while the next state is reached.
    await panel.setViewportSize({ width: 360, height: TALL });
  });
}, 300_000);

afterAll(() => world.end());

async function lookAt(panel: Page): Promise<LightLook> {
  const layouts: Record<number, Layout> = {};
  for (const width of WIDTHS) {
    await panel.setViewportSize({ width, height: 900 });
    layouts[width] = await layoutOf(panel);
  }
  const words = await wordsOfQuestions(panel);
  const axe = await axeFaults(panel);
  await panel.setViewportSize({ width: 320, height: 900 });
  const boxes = await boxesOf(panel);
  const usual = await textSizes(panel);
  const [large, largeFaults] = await withLargeText(
    panel,
    async () => [await textSizes(panel), (await layoutOf(panel)).faults] as const,
  );
  const [unseenHere, movingHere] = await withForcedColours(
    panel,
    async () => [await indistinctControls(panel), await movingElements(panel)] as const,
  );
  await panel.setViewportSize({ width: 320, height: 256 });
  return {
    axe,
    boxes,
    layouts,
    words,
    sizes: { usual, large },
    largeFaults,
    unseen: unseenHere,
    moving: movingHere,
    obscured: await obscuredControls(panel),
  };
}

async function lookInTheDark(panel: Page): Promise<Look> {
  await panel.setViewportSize({ width: 320, height: 900 });
  const boxes = await boxesOf(panel);
  const axe = await axeFaults(panel);
  return { axe, boxes, unseen: await withForcedColours(panel, () => indistinctControls(panel)) };
}

const NAMES = STATES.map(({ name }) => name);

describe('in a light panel', () => {
  test.each(NAMES)('%s', (name) => {
    const look = looks.get(name);
    expect(look?.axe).toEqual([]);
    for (const width of WIDTHS) expect(look?.layouts[width]?.faults, `at ${width} pixels`).toEqual([]);
    expect(look?.layouts[360]?.controls).toMatchSnapshot('controls');
    expect(look?.largeFaults, 'with text twice as large').toEqual([]);
    expect(look?.sizes.large).toEqual(look?.sizes.usual.map((size) => size * 2));
    expect(look?.unseen, 'with forced colours').toEqual([]);
    expect(look?.moving, 'with reduced motion').toEqual([]);
    expect(look?.obscured, 'at 400 % zoom').toEqual([]);
    for (const [question, words] of Object.entries(look?.words ?? {}))
      expect(words, `words of ${question}`).toBeLessThanOrEqual(MOST_WORDS);
  });
});

describe('in a dark panel', () => {
  test.each(NAMES)('%s', (name) => {
    const look = darkLooks.get(name);
    expect(look?.axe).toEqual([]);
    expect(look?.unseen, 'with forced colours').toEqual([]);
    // So the layout has no other faults than in light colours.
    expect(look?.boxes, 'places and sizes').toEqual(looks.get(name)?.boxes);
  });
});

test('these tests cover every question', () => {
  const seen = [...looks.values()].flatMap(({ words }) => Object.keys(words));
  expect([...new Set(seen)].sort()).toEqual(['age', 'exclusions', 'needs', 'place', 'role']);
});

describe('a panel on a low screen', () => {
  test.each(QUESTIONS)('%s: the whole question is in view', (name) => {
    for (const height of LOW) {
      const seen = lowLooks.get(name)?.get(height);
      expect(seen?.bottom, `at ${height} pixels`).toBeLessThanOrEqual(height);
      expect(seen?.scrolled).toBe(0);
    }
  });

  test.each(ROUTES)('%s: the route is in view down to its steps', (name) => {
    for (const height of LOW) expect(lowLooks.get(name)?.get(height)?.bottom).toBeLessThanOrEqual(height);
  });

  test.each(ON_LOW_SCREENS)('%s: nothing overlaps, is cut off or too small', (name) => {
    for (const height of LOW) expect(lowLooks.get(name)?.get(height)?.faults).toEqual([]);
  });

  test.each(ON_LOW_SCREENS)('%s: the text is as large as on a tall screen', (name) => {
    const sizes = lowLooks.get(name)?.get(TALL)?.sizes;
    for (const height of LOW) expect(lowLooks.get(name)?.get(height)?.sizes).toEqual(sizes);
  });

  test('the banner is at the top', () => {
    for (const name of ['needs', 'pasted', 'cleared', ...ROUTES])
      for (const height of LOW) expect(lowLooks.get(name)?.get(height)?.banner).toBe(0);
  });

  test('a tall screen keeps its space: options of at least 34 pixels', () => {
    for (const name of QUESTIONS)
      for (const height of lowLooks.get(name)?.get(TALL)?.rows ?? [0])
        expect(height).toBeGreaterThanOrEqual(34);
  });
});
