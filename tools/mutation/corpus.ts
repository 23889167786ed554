import type { TestProject } from 'vitest/node';
import type { Line } from '../../src/patient/line.ts';
import type { Located } from '../../src/patient/located.ts';
import type { Reading } from '../../src/patient/reading.ts';
import { readLines, type Ways } from '../../src/spotting/lines.ts';
import { placesOn, readPlaces } from '../../src/spotting/located.ts';
import { openEyes } from '../../src/spotting/visibility.ts';
import { quickPages } from '../../test/pages/quick.ts';
import { atOnce } from '../../test/spotting/at-once.ts';
import { openPage } from '../../test/spotting/page.ts';
import { readRules } from '../rules/read-rules.ts';

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
  const { pages: rules } = readRules('rules');
  const read: ReadPage[] = [];
  for (const { name, source, reading } of quickPages()) {
    const { document, openRoot } = await openPage(source);
    const ways: Ways = { openRoot, isVisible: openEyes() };
    const shown = atOnce(readLines(document.documentElement, ways));
    const located = atOnce(readPlaces(placesOn(document, rules), shown, ways));
    // Nodes cannot be handed over to the process that runs the tests.
    const lines = shown.map(({ sources: _, ...line }) => line);
    read.push({ name, lines, located, reading });
  }
  provide('corpus', read);
}
