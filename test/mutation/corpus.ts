import type { TestProject } from 'vitest/node';
import type { Reading } from '../../src/core/patient/reading.ts';
import type { Line } from '../../src/core/reader/line.ts';
import type { Located } from '../../src/core/reader/located.ts';
import { cachedVisibility } from '../../src/page/dom/visibility.ts';
import { type ReadOptions, readLines } from '../../src/page/lines/lines.ts';
import { detailElementsOn, readDetailElements } from '../../src/page/lines/located.ts';
import { readRules } from '../../tools/rules/read-rules.ts';
import { siteRulesOf } from '../../tools/rules/site-rules.ts';
import { quickPages } from '../pages/quick.ts';
import { atOnce } from '../spotting/at-once.ts';
import { openPage } from '../spotting/page.ts';

/** A page of the corpus, as its lines and what stands where page rules say. */
export interface ReadPage {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly located: readonly Located[];
  readonly reading: Reading | null;
}

declare module 'vitest' {
  export interface ProvidedContext {
    corpus: readonly ReadPage[];
  }
}

/** Reads the lines of all pages once, for thousands of runs of what makes a patient of them. */
export default async function setup({ provide }: TestProject): Promise<void> {
  const rules = siteRulesOf(readRules('rules').systems);
  const read: ReadPage[] = [];
  for (const { name, source, reading } of quickPages()) {
    const { document, openRoot } = await openPage(source);
    const ways: ReadOptions = { openRoot, isVisible: cachedVisibility() };
    const shown = atOnce(readLines(document.documentElement, ways));
    const located = atOnce(readDetailElements(detailElementsOn(document, rules), shown, ways));
    // Nodes cannot be handed over to the process that runs the tests.
    const lines = shown.map(({ sources: _, ...line }) => line);
    read.push({ name, lines, located, reading });
  }
  provide('corpus', read);
}
