import type { Extensions } from './extensions.ts';
import { pageBusy, pageGrowth, pageLoad, pageLoadWhole } from './measures/page.ts';
import { answer, memory, opening, patient } from './measures/panel.ts';
import type { Result } from './result.ts';

/** What a measure is given: the extensions, and the site of the bench's pages. */
export interface Bench {
  readonly extensions: Extensions;
  readonly site: string;
}

/** What is taken together, and the names of what comes of it. What is compared with what: `docs/performance.md`. */
export interface Measure {
  readonly names: readonly string[];
  readonly take: (bench: Bench) => Promise<Result[]>;
}

/** In the order of the table. */
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
