import type { Chromium } from '../../harness/browser/chromium.ts';

interface Event {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Start, duration, and thread time, in microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { data?: { url?: string; frame?: string }; beginData?: { url?: string } };
}

/** The work of an extension's scripts on the main thread of a page, in milliseconds. */
export interface Traced {
  /** The thread time of the scripts, including the styles and layouts that they caused. */
  readonly extension: number;
  /** The longest time for which they blocked the thread. */
  readonly longest: number;
  /** The time from the first script until the start of the last, which shows the button. */
  readonly decided: number;
}

const CATEGORIES = ['devtools.timeline', 'v8', 'disabled-by-default-devtools.timeline'];

/** Traces a browser while a function runs, and sums up what an extension did on the page at an address. */
export async function traced(chromium: Chromium, address: string, run: () => Promise<void>): Promise<Traced> {
  const { browser } = chromium;
  const events: Event[] = [];
  const collect = ({ value }: { value: object[] }) => void events.push(...(value as Event[]));
  browser.on('Tracing.dataCollected', collect);
  await browser.send('Tracing.start', {
    traceConfig: { includedCategories: CATEGORIES },
    transferMode: 'ReportEvents',
  });
  await run();
  const ended = new Promise((done) => browser.once('Tracing.tracingComplete', done));
  await browser.send('Tracing.end');
  await ended;
  browser.off('Tracing.dataCollected', collect);
  return sumUp(events, address);
}

function sumUp(events: readonly Event[], address: string): Traced {
  const parsing = events.find(({ name, args }) => name === 'ParseHTML' && args.beginData?.url === address);
  const script = events.find(
    ({ name, args }) => name === 'FunctionCall' && args.data?.url?.startsWith(address),
  );
  const main = parsing ?? script;
  if (!main) throw new Error(`The trace has nothing of ${address}.`);
  const mine = events.filter(({ pid, tid, ph }) => pid === main.pid && tid === main.tid && ph === 'X');
  const own = outermost(mine.filter(({ args }) => args.data?.url?.startsWith('chrome-extension:')));
  const scripts = own.filter(({ name }) => name === 'EvaluateScript');
  const last = scripts.at(-1);
  return {
    extension: sum(own),
    longest: Math.max(0, ...own.map(({ dur = 0 }) => dur / 1000)),
    decided: last && own[0] ? (last.ts - own[0].ts) / 1000 : Number.NaN,
  };
}

/** Returns the events that are not inside another event, in order. */
function outermost(events: Event[]): Event[] {
  let end = 0;
  return events
    .sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0))
    .filter(({ ts, dur = 0 }) => {
      const isOutermost = ts >= end;
      if (isOutermost) end = ts + dur;
      return isOutermost;
    });
}

/** Returns the sum of the events' thread times (ms). */
const sum = (events: readonly Event[]): number =>
  events.reduce((total, { tdur = 0 }) => total + tdur, 0) / 1000;
