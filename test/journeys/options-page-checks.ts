import type { Page } from 'playwright';
import { expect } from 'vitest';
import {
  indistinctControls,
  layoutOf,
  movingElements,
  obscuredControls,
  textSizes,
  withForcedColours,
  withLargeText,
} from './accessibility-checks.ts';

/**
 * Checks an options page with text twice as large, at 400 % zoom, and with forced colours and reduced motion.
 */
export async function expectUsableWithLargeTextAndZoom(page: Page): Promise<void> {
  const usual = await textSizes(page);
  await withLargeText(page, async () => {
    expect(await textSizes(page)).toEqual(usual.map((size) => size * 2));
    expect((await layoutOf(page)).faults).toEqual([]);
  });
  await withForcedColours(page, async () => {
    expect(await indistinctControls(page)).toEqual([]);
    expect(await movingElements(page)).toEqual([]);
  });
  await page.setViewportSize({ width: 320, height: 256 });
  expect(await obscuredControls(page)).toEqual([]);
}
