import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { glance } from '../../src/spotting/glance.ts';
import { spot } from '../../src/spotting/spot.ts';
import { readRules } from '../../tools/rules/read-rules.ts';
import { atOnce, openPage } from '../spotting/page.ts';
import { corpus, type Page } from './corpus.ts';

/**
 * The corpus read in a second or two, without a browser and its layout: a quick check while working on spotting.
 * `test/journeys/corpus.test.ts` reads all of it as a browser shows it, and decides.
 */

/** Left to the browser: pages that hide somebody by the size of a box alone. */
const BY_LAYOUT = ['previous-banners-hidden-other-ways'];
const { pages: rules } = readRules('rules');
const source = ({ file }: Page) => readFileSync(file, 'utf8');

const pages = corpus();
// Frames are left to it, too: each has a reader of its own.
const quick = pages.filter((page) => !/<i?frame\b/i.test(source(page)) && !BY_LAYOUT.includes(page.name));

it('leaves few pages to the browser alone', () => {
  expect(quick.length).toBeGreaterThan(pages.length - 15);
});

it.each(quick)('$name: $about', async (page) => {
  const { document, openRoot } = await openPage(source(page));
  const seen = atOnce(glance(document, rules, openRoot));
  const reading =
    typeof seen === 'object' && atOnce(spot(document, { rules, openRoot, today: '2026-11-22', ...seen }));
  if (page.patient) expect(reading).toEqual({ kind: 'patient', patient: page.patient });
  else expect(reading).not.toMatchObject({ kind: 'patient' });
});
