import type { SiteRule } from '../../core/page-rule/page-rule.ts';
import { isRulesNotice, type RulesNotice } from '../messages.ts';
import { onMessageFromBackground } from './receive-from-background.ts';
import { isSelector } from './selector.ts';

/** Receives the page rules from policy and options, which the background has read and validated. */

/**
 * Calls back with the page rules each time they differ
 * from the last. Does not call back while there are none.
 * @returns a function that stops it
 */
export function onPageRules(callback: (notice: RulesNotice) => void): () => void {
  let last = '[[],[]]';
  return onMessageFromBackground(isRulesNotice, ({ rules, sites }) => {
    const now = JSON.stringify([rules, sites]);
    if (now === last) return;
    last = now;
    callback({ rules: rules.filter(isUsable), sites });
  });
}

/** A selector that this browser cannot parse would stop every reading. */
const isUsable = ({ system, sites, ...selectors }: SiteRule): boolean =>
  Object.values(selectors).every((css) => isSelector(String(css)));
