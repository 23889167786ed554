import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SiteRule } from '../../src/core/page-rule/page-rule.ts';
import { fitOf, followRuleFit } from '../../src/page/content/rule-fit.ts';
import { openPage } from './page.ts';

/** Detects that a record system has changed, so that its page rule no longer fits. */

const RULE: SiteRule = {
  system: 'Example record system',
  sites: [],
  within: '.banner',
  nhsNumber: '.nhs',
  name: '.name',
  postcode: '.postcode',
};
const WHOLE = '<div class="banner"><p class="nhs">999 000 0018</p><p class="name">Smith, John</p></div>';
const CHANGED = '<div class="banner"><p class="number">999 000 0018</p><p class="name">Smith, John</p></div>';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it.each([
  ['fits if the number and the name are where it says', WHOLE, true],
  ['does not fit if the number is not where it says', CHANGED, false],
  ['does not fit if the number is elsewhere', `<p class="nhs">999 000 0018</p>${CHANGED}`, false],
  ['gives no result for a page without its container', '<p class="nhs">999 000 0018</p>', undefined],
])('a rule %s', async (_, html, fits) => {
  const { document } = await openPage(html);
  expect(fitOf(document, RULE)).toBe(fits);
});

async function followed(html: string) {
  const { document } = await openPage(html);
  const reported: [string, boolean][] = [];
  const fit = followRuleFit(document, (system, fits) => void reported.push([system, fits]));
  const show = (now: string) => {
    document.body.innerHTML = now;
    fit.check([RULE]);
  };
  fit.check([RULE]);
  return { reported, show, stop: fit.stop };
}
const FITS = ['Example record system', true];
const FAILS = ['Example record system', false];

it('reports once for each record, also in a page that is never loaded again', async () => {
  const { reported, show } = await followed(WHOLE);
  show(WHOLE);
  expect(reported).toEqual([FITS]);
  show('<p>Search</p>');
  show(WHOLE);
  expect(reported).toEqual([FITS, FITS]);
});

it('waits before it reports that a rule does not fit, because a page may still fill its fields', async () => {
  const { reported, show } = await followed(CHANGED);
  await vi.advanceTimersByTimeAsync(4000);
  show(WHOLE);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(reported).toEqual([FITS]);
});

it('reports once that a rule does not fit, however often the page changes', async () => {
  const { reported, show } = await followed(CHANGED);
  for (let second = 0; second < 60; second += 1) {
    show(CHANGED);
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(reported).toEqual([FAILS]);
});

it('reports nothing once it was stopped', async () => {
  const { reported, stop } = await followed(CHANGED);
  stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(reported).toEqual([]);
});
