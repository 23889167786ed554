import { expect, it } from 'vitest';
import { glance } from '../../src/page/glance/glance.ts';
import { readRules } from '../../tools/rules/read-rules.ts';
import { siteRulesOf } from '../../tools/rules/site-rules.ts';
import { atOnce } from '../spotting/at-once.ts';
import { openPage } from '../spotting/page.ts';
import { readingOf } from '../spotting/spotted.ts';
import { corpus } from './corpus.ts';
import { isByLayout, quickPages } from './quick.ts';

/**
 * Reads the corpus in a second or two, without a browser: a quick check while working on spotting.
 * `test/journeys/corpus.test.ts` reads all pages in a browser, and is the test that counts.
 */

const rules = siteRulesOf(readRules('rules').systems);
const pages = quickPages();

it('covers all but a few pages without a browser', () => {
  expect(pages.length).toBeGreaterThan(corpus().filter((page) => !isByLayout(page)).length - 15);
});

it.each(pages)('$name: $about', async ({ source, reading: expected }) => {
  const { document, openRoot } = await openPage(source);
  const seen = atOnce(glance(document, rules, openRoot));
  const reading =
    typeof seen === 'object' && readingOf(document, { rules, openRoot, elementsToRead: seen.elementsToRead });
  if (expected) expect(reading).toEqual(expected);
  else expect(reading).not.toMatchObject({ kind: 'patient' });
});
