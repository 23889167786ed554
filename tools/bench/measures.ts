import type { Extensions } from './extensions.ts';
import { pageBusy, pageGrowth, pageLoad, pageLoadWhole } from './measures/page.ts';
import { answer, memory, opening, patient } from './measures/panel.ts';
import type { Result } from './result.ts';

/** The input of a measure: the extensions, and the origin of the bench's pages. */
export interface Bench {
  readonly extensions: Extensions;
  readonly site: string;
}

/**
 * Measurements that are made together, and the names of their results. `docs/performance.md` explains each.
 */
export interface Measure {
  readonly names: readonly string[];
  readonly take: (bench: Bench) => Promise<Result[]>;
}

/** All measures, in the order of the table. */
export const measures: readonly Measure[] = [
  { names: ['panel-open', 'rules-growth', 'rules-growth-bytes'], take: opening },
  { names: ['panel-patient'], take: patient },
  { names: ['page-load', 'page-load-none', 'page-load-hold'], take: pageLoad },
  { names: ['page-load-whole'], take: pageLoadWhole },
  { names: ['page-busy', 'page-busy-switch'], take: pageBusy },
  { names: ['page-growth', 'page-growth-block'], take: pageGrowth },
  { names: ['answer'], take: answer },
  { names: ['memory'], take: memory },
];
