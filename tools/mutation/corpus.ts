import type { TestProject } from 'vitest/node';
import type { Line } from '../../src/patient/line.ts';
import type { Patient } from '../../src/patient/patient.ts';
import { readByRule } from '../../src/spotting/by-rule.ts';
import { readLines } from '../../src/spotting/lines.ts';
import { openEyes } from '../../src/spotting/visibility.ts';
import { quickPages } from '../../test/pages/quick.ts';
import { TODAY } from '../../test/panel/people.ts';
import { atOnce } from '../../test/spotting/at-once.ts';
import { openPage } from '../../test/spotting/page.ts';
import { readRules } from '../rules/read-rules.ts';

/** A page of the corpus, as its lines. */
export interface ReadPage {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly patient: Patient | null;
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
  for (const { name, source, patient } of quickPages()) {
    const { document, openRoot } = await openPage(source);
    if (rules.some((rule) => readByRule(document, rule, TODAY))) continue;
    const lines = atOnce(readLines(document.documentElement, { openRoot, isVisible: openEyes() }));
    read.push({ name, lines, patient });
  }
  provide('corpus', read);
}
