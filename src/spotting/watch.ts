import { none, type Reading } from '../patient/reading.ts';
import { finish } from './spot.ts';

/** A page is settled when nothing has changed for this long (ms). */
const SETTLED = 30;
/** A page that never settles is read at least this often (ms), and never for more than a hundredth of the time. */
const LONGEST_WAIT = 1000;
/** The page gets its turn after this much reading (ms). */
const SLICE = 6;
/** A reading that the page keeps changing under is given up after this many tries. */
const MOST_TRIES = 20;

const CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: [
    'hidden',
    'style',
    'class',
    'open',
    'aria-label',
    'data-label',
    'readonly',
    'disabled',
    'value',
  ],
};

export interface Watch {
  /** Reads the page now, to its end, and reports what is new. */
  readNow(): Reading;
  stop(): void;
}

/** What a watch is made of: what reads, and who is told. */
export interface Watcher {
  /** A fresh reading of the page, to be run in slices; `observe` is to be called with each shadow root found. */
  readonly read: (observe: (root: Node) => void) => Generator<number, Reading>;
  /** Called with each reading that differs from the last. */
  readonly report: (reading: Reading) => void;
}

/**
 * Watches a document for any change of the patient it is about: changes of nodes, text and visibility, moves in
 * its history, returns from the back/forward cache. Nothing runs while nothing changes.
 */
export function watch(page: Document, { read, report }: Watcher): Watch {
  const view = page.defaultView as Window & { navigation?: EventTarget };
  const ended = new AbortController();
  let changed = 0;
  let waitingSince = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let cost = 0;
  let tries = 0;
  let last = '';
  let waits = 0;

  const observer = new MutationObserver(noteChange);
  const observe = (root: Node) => observer.observe(root, CHANGES);
  observe(page);

  function noteChange() {
    if (ended.signal.aborted) return;
    changed = performance.now();
    if (timer === undefined) {
      waitingSince = changed;
      timer = setTimeout(whenSettled, SETTLED);
    }
  }

  function whenSettled() {
    const now = performance.now();
    const quiet = now - changed;
    const patience = Math.max(LONGEST_WAIT, cost * 100);
    if (quiet < SETTLED && now - waitingSince < patience) {
      timer = setTimeout(whenSettled, SETTLED - quiet);
    } else begin();
  }

  function begin() {
    const begun = performance.now();
    const work = read(observe);
    cost = 0;
    const slice = () => {
      const start = performance.now();
      if (changed > begun && ++tries <= MOST_TRIES) return again();
      if (changed > begun) return conclude(none('This page keeps changing, so it could not be read.'));
      for (;;) {
        const step = work.next();
        const spent = performance.now() - start;
        if (step.done || spent > SLICE) cost += spent;
        if (step.done) return conclude(step.value);
        if (spent > SLICE) break;
      }
      timer = setTimeout(slice, 0);
    };
    slice();
  }

  function again() {
    timer = undefined;
    noteChange();
  }

  function conclude(reading: Reading) {
    timer = undefined;
    tries = 0;
    tell(reading);
    // Elements that are upgraded later fill in without a change that can be observed.
    if (waits < 6 && page.querySelector(':not(:defined)')) setTimeout(noteChange, 200 * 2 ** waits++);
  }

  function tell(reading: Reading) {
    const now = JSON.stringify(reading);
    if (now === last) return;
    last = now;
    report(reading);
  }

  const { signal } = ended;
  for (const event of ['currententrychange', 'navigatesuccess'])
    view.navigation?.addEventListener(event, noteChange, { signal });
  for (const event of ['pageshow', 'load', 'resize']) view.addEventListener(event, noteChange, { signal });
  page.addEventListener('DOMContentLoaded', noteChange, { signal });
  page.addEventListener('toggle', noteChange, { signal, capture: true });
  begin();

  return {
    readNow() {
      const reading = finish(read(observe));
      tell(reading);
      return reading;
    },
    stop() {
      ended.abort();
      observer.disconnect();
      clearTimeout(timer);
    },
  };
}
