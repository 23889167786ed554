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

/** A page of the corpus as lines, with the details that page rules locate. */
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

/** Turns all pages into lines once, for thousands of runs of the reader. */
export default async function setup({ provide }: TestProject): Promise<void> {
  const rules = siteRulesOf(readRules('rules').systems);
  const read: ReadPage[] = [];
  for (const { name, source, reading } of quickPages()) {
    const { document, openRoot } = await openPage(source);
    const options: ReadOptions = { openRoot, isVisible: cachedVisibility() };
    const shown = atOnce(readLines(document.documentElement, options));
    const located = atOnce(readDetailElements(detailElementsOn(document, rules), shown, options));
    // DOM nodes cannot be sent to the process that runs the tests.
    const lines = shown.map(({ sources: _, ...line }) => line);
    read.push({ name, lines, located, reading });
  }
  provide('corpus', read);
}
