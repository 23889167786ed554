import { browser } from './browser.ts';

/** How often a page rule fitted and did not: no patient and no address, only the name of its system. */
export interface RuleFit {
  readonly system: string;
  readonly fitted: number;
  readonly failed: number;
}

/** The storage key of the counts. Kept in memory until the browser closes. */
const KEY = 'rule fits';

/** The counts since the browser started. */
export async function readRuleFits(): Promise<readonly RuleFit[]> {
  const { [KEY]: fits } = await browser.storage.session.get(KEY);
  return Array.isArray(fits) ? fits : [];
}

/** Counts one page more on which a system's rule fitted or did not. */
export async function countRuleFit(system: string, fits: boolean): Promise<void> {
  const all = await readRuleFits();
  const { fitted, failed } = all.find((each) => each.system === system) ?? { fitted: 0, failed: 0 };
  const now: RuleFit = { system, fitted: fitted + (fits ? 1 : 0), failed: failed + (fits ? 0 : 1) };
  await browser.storage.session.set({ [KEY]: [...all.filter((each) => each.system !== system), now] });
}

/** Calls back when a count changes. */
export function onRuleFitsChanged(callback: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session' && KEY in changes) callback();
  });
}
