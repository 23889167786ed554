import type { Page } from 'playwright';
import type { Chromium } from '../../harness/browser/chromium.ts';
import { combineReadings, type Reading } from '../../src/core/patient/reading.ts';
import { askFrames, newestTab } from './ask-frames.ts';

/** A tab, with its id for the extension. */
export interface Tab {
  readonly page: Page;
  readonly id: number;
}

/**
 * Opens a tab in its own window. Its page stays visible, so the browser does not throttle it. Open one tab at a
 * time, because the newest tab is taken for this one.
 */
export async function openTab(chromium: Chromium): Promise<Tab> {
  const page = await chromium.window('about:blank');
  const id = await (await chromium.worker()).evaluate(newestTab);
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  page.on('popup', (popup) => void popup.close().catch(() => undefined));
  return { page, id };
}

/** Asks the extension to read what a tab shows now. Throws an error if no frame answers in time. */
export async function readTab(chromium: Chromium, { id }: Tab): Promise<Reading> {
  const readings = await (await chromium.worker()).evaluate(askFrames, id);
  if (readings.length === 0) throw new Error('This page did not answer in time.');
  return combineReadings(readings);
}
