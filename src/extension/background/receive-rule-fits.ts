import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import { isRuleFitNotice } from '../messages.ts';
import { countRuleFit } from '../rule-fit-counts.ts';

/** Counts how often page rules fitted, from the notices of pages. Ignores names that no rule has. */
export function onRuleFitNotice(readSystems: () => Promise<readonly string[]>): void {
  // One count at a time: two at once would overwrite each other.
  let queue: Promise<unknown> = Promise.resolve();
  browser.runtime.onMessage.addListener((message: unknown, { id, tab }: Runtime.MessageSender) => {
    // Pages of private windows are not counted, so that nothing of them is left.
    if (id !== browser.runtime.id || !tab || tab.incognito || !isRuleFitNotice(message)) return undefined;
    const { system, fits } = message;
    queue = queue
      .then(async () => (await readSystems()).includes(system) && countRuleFit(system, fits))
      .catch(() => undefined);
    return undefined;
  });
}
