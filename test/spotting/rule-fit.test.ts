import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SiteRule } from '../../src/core/page-rule/page-rule.ts';
import { fitOf, followRuleFit } from '../../src/page/content/rule-fit.ts';
import { openPage } from './page.ts';

/** Notices when a record system changes under its page rule. */

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
  ['fits if the number and the name are in its place', WHOLE, true],
  ['does not fit if the number is not in its place', CHANGED, false],
  ['does not fit if the number is elsewhere', `<p class="nhs">999 000 0018</p>${CHANGED}`, false],
  ['says nothing of a page without its place', '<p class="nhs">999 000 0018</p>', undefined],
])('a rule %s', async (_, html, fits) => {
  const { document } = await openPage(html);
  expect(fitOf(document, RULE)).toBe(fits);
});

async function followed(html: string) {
  const { document } = await openPage(html);
  const told: [string, boolean][] = [];
  const fit = followRuleFit(document, (system, fits) => void told.push([system, fits]));
  const show = (now: string) => {
    document.body.innerHTML = now;
    fit.check([RULE]);
  };
  fit.check([RULE]);
  return { told, show, stop: fit.stop };
}
const FITS = ['Example record system', true];
const FAILS = ['Example record system', false];

it('tells once for each record, also in a page that is never loaded again', async () => {
  const { told, show } = await followed(WHOLE);
  show(WHOLE);
  expect(told).toEqual([FITS]);
  show('<p>Search</p>');
  show(WHOLE);
  expect(told).toEqual([FITS, FITS]);
});

it('waits before it tells that a rule does not fit, because a page may still fill its fields', async () => {
  const { told, show } = await followed(CHANGED);
  await vi.advanceTimersByTimeAsync(4000);
  show(WHOLE);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told).toEqual([FITS]);
});

it('tells once that a rule does not fit, however often the page changes', async () => {
  const { told, show } = await followed(CHANGED);
  for (let second = 0; second < 60; second += 1) {
    show(CHANGED);
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(told).toEqual([FAILS]);
});

it('tells nothing once it was stopped', async () => {
  const { told, stop } = await followed(CHANGED);
  stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told).toEqual([]);
});
