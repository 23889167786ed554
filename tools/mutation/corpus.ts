import type { TestProject } from 'vitest/node';
import type { Line } from '../../src/patient/line.ts';
import type { Reading } from '../../src/patient/reading.ts';
import { readLines } from '../../src/spotting/lines.ts';
import { openEyes } from '../../src/spotting/visibility.ts';
import { quickPages } from '../../test/pages/quick.ts';
import { atOnce } from '../../test/spotting/at-once.ts';
import { openPage } from '../../test/spotting/page.ts';

/** A page of the corpus, as its lines. */
export interface ReadPage {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly reading: Reading | null;
}

declare module 'vitest' {
  export interface ProvidedContext {
    corpus: readonly ReadPage[];
  }
}

/** Reads the lines of all pages once, for thousands of runs of what makes a patient of them. */
export default async function setup({ provide }: TestProject): Promise<void> {
  const read: ReadPage[] = [];
  for (const { name, source, reading } of quickPages()) {
    const { document, openRoot } = await openPage(source);
    const lines = atOnce(readLines(document.documentElement, { openRoot, isVisible: openEyes() }));
    // The nodes that show a line are no data that can be handed over.
    read.push({ name, lines: lines.map(({ sources: _, ...line }) => line), reading });
  }
  provide('corpus', read);
}
