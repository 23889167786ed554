import { readPage } from '../patient/read.ts';
import { none, type Reading } from '../patient/reading.ts';
import { readByRule } from './by-rule.ts';
import type { OpenRoot } from './element.ts';
import { readLines } from './lines.ts';
import type { PageSelectors } from './page-rule.ts';
import { openEyes } from './visibility.ts';

/** What spotting needs from whoever calls it. */
export interface Spotting {
  readonly rules: readonly PageSelectors[];
  readonly openRoot: OpenRoot;
  /** Today, as an ISO date. */
  readonly today: string;
  /** Elements to enter, as a glance found them; all where undefined. */
  readonly wanted: ReadonlySet<Node> | undefined;
}

/**
 * Finds the one patient that a document is about, after a glance has shown that there may be one. Yields now and
 * then, so that the caller can give the page its turn.
 */
export function* spot(
  page: Document,
  { rules, openRoot, today, wanted }: Spotting,
): Generator<unknown, Reading> {
  for (const rule of rules) {
    const reading = readByRule(page, rule, today);
    if (reading) return reading;
  }
  const root = page.documentElement;
  if (!root) return none('There is nothing to read on this page.');
  const lines = yield* readLines(root, { openRoot, isVisible: openEyes(), wanted });
  return (yield* readPage(lines, today)).reading;
}
