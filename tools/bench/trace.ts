import type { Chromium } from '../../harness/browser/chromium.ts';

interface Event {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: when it began, how long it took, and how much of that the thread was at work. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { data?: { url?: string; frame?: string }; beginData?: { url?: string } };
}

/** What an extension's scripts did on the main thread of a page, in milliseconds. */
export interface Traced {
  /** How long the thread was at work in them, with the styles and layouts they asked for. */
  readonly extension: number;
  /** The longest time for which they held it. */
  readonly longest: number;
  /** From the first script to the last but one: the last one shows the button. */
  readonly decided: number;
}

const CATEGORIES = ['devtools.timeline', 'v8', 'disabled-by-default-devtools.timeline'];

/** Traces a browser while something runs, and tells what an extension did on the page at an address. */
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

/** Events that are not part of another of them, in order. */
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

/** How long the thread was at work in them (ms). */
const sum = (events: readonly Event[]): number =>
  events.reduce((total, { tdur = 0 }) => total + tdur, 0) / 1000;
