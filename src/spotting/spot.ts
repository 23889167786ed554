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
  readonly today: () => string;
}

/** Pages beyond this many nodes are not read to their end, so that no page can hold the browser up. */
const MOST_NODES = 2_000_000;

const TOO_LARGE = none('This page is too large to read.');

/**
 * Finds the one patient that a document is about.
 *
 * A page with no labelled number anywhere is dismissed without asking the browser for style or layout; only
 * where there may be a patient is it read again for what can be seen. Yields now and then, so that the caller
 * can give the page its turn.
 */
export function* spot(page: Document, { rules, openRoot, today }: Spotting): Generator<number, Reading> {
  const root = page.documentElement;
  if (!root) return none('There is nothing to read on this page.');
  for (const rule of rules) {
    const reading = readByRule(page, rule, today());
    if (reading) return reading;
  }
  const written = yield* bounded(readLines(root, { openRoot }));
  if (!written) return TOO_LARGE;
  const hasNumber = written.some(({ text }) => /(?:\d\D{0,3}){9}/.test(text) || /\d/.test(text.slice(-1)));
  if (!written.some(({ text }) => /N.?H.?S/i.test(text)) || !hasNumber)
    return none('This page has no NHS number that could be read.');
  const seen = yield* bounded(readLines(root, { openRoot, isVisible: openEyes() }));
  return seen ? readPage(seen, today()) : TOO_LARGE;
}

function* bounded<Result>(work: Generator<number, Result>): Generator<number, Result | undefined> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value as Result;
    if ((value as number) > MOST_NODES) return undefined;
    yield value as number;
  }
}
