import { withStopwatch } from '../extensions.ts';
import type { Bench } from '../measures.ts';
import { compared, type Result } from '../result.ts';
import { inTurns, median } from '../rounds.ts';
import { busy, largeLoad, loads, loadTimes, switching } from '../takes/page.ts';

/** The number of loads in one browser, and the number of browsers: first with a trace, then only timed. */
const LOADS = 6;
const BROWSERS = 3;
const TIMED_LOADS = 7;
const TIMED_BROWSERS = 14;
const SIZES = [1000, 10_000, 100_000, 1_000_000];
const LOADED = 5000;
/** The maximum ratio of our script's time to the simplest script's, with a patient and without one. */
const MAX_RATIO = 4;
const MAX_RATIO_FOR_NOBODY = 1.5;
/** The maximum time (ms) for which our scripts may block a page: while it loads, and at any size. */
const MAX_BLOCK_LOADING = 4;
const MAX_BLOCK = 8;
/** The time (ms) for which a page changes without pause. */
const BUSY = 10_000;
/** The maximum time (ms) from the last change to the new patient's banner. */
const MAX_SWITCH = 100;

/** The sizes of the record pages that are loaded. */
export const PAGES = [...new Set([...SIZES, LOADED])];

export async function pageLoad({ extensions: { ours, looking }, site }: Bench): Promise<Result[]> {
  const load = (extension: string, page: string) => () =>
    loads(extension, `${site}/${page}-${LOADED}.html`, LOADS);
  const taken = await inTurns(BROWSERS, {
    ours: load(ours, 'record'),
    looking: load(looking, 'record'),
    oursNone: load(ours, 'nobody'),
    lookingNone: load(looking, 'nobody'),
  });
  const work = (of: keyof typeof taken) => taken[of].flat().map(({ extension }) => extension);
  const holds = (of: keyof typeof taken) => taken[of].flat().map(({ longest }) => longest);
  const longer = median(holds('ours')) > median(holds('oursNone')) ? 'ours' : 'oursNone';
  return [
    compared(
      'page-load',
      'ms of our scripts on a page with a patient; the floor: the simplest script that looks',
      { ours: work('ours'), floor: work('looking') },
      MAX_RATIO,
    ),
    compared(
      'page-load-none',
      'the same on a page without a patient',
      { ours: work('oursNone'), floor: work('lookingNone') },
      MAX_RATIO_FOR_NOBODY,
    ),
    {
      ...compared(
        'page-load-hold',
        'ms for which our scripts held up the slower of these pages longest',
        { ours: holds(longer), floor: [MAX_BLOCK_LOADING] },
        1,
      ),
      least: median(holds('looking')) / MAX_BLOCK_LOADING,
    },
  ];
}

export async function pageLoadWhole({ extensions: { ours, floor }, site }: Bench): Promise<Result[]> {
  const load = (extension: string) => () =>
    loadTimes(extension, `${site}/record-${LOADED}.html`, TIMED_LOADS);
  const taken = await inTurns(TIMED_BROWSERS, { ours: load(ours), floor: load(floor) });
  const whole = { ours: taken.ours.flat(), floor: taken.floor.flat() };
  const what = 'ms to the load event; the floor: with an empty content script';
  return [compared('page-load-whole', what, whole, 1.02)];
}

export async function pageBusy({ extensions: { ours, none }, site }: Bench): Promise<Result[]> {
  const page = `${site}/busy.html`;
  const [our, their] = [await busy(ours, page, BUSY), await busy(none, page, BUSY)];
  // The cost of our observers may also appear in the page's own time.
  const extra = our.extension + Math.max(0, our.own - their.own);
  const watched = await withStopwatch(ours, false);
  const { seen } = await inTurns(3, { seen: () => switching(watched, page) });
  return [
    {
      name: 'page-busy',
      what: `ms of ours in ${BUSY} ms of changes`,
      ours: extra,
      floor: BUSY,
      ratio: extra / BUSY,
      target: 0.01,
    },
    compared(
      'page-busy-switch',
      'ms from the last change to the new patient’s banner',
      { ours: seen, floor: [MAX_SWITCH] },
      1,
    ),
  ];
}

export async function pageGrowth({ extensions: { ours, looking }, site }: Bench): Promise<Result[]> {
  const taken = [];
  const least = [];
  for (const size of SIZES) {
    const page = `${site}/record-${size}.html`;
    taken.push(await largeLoad(ours, page, 1500 + size / 100));
    least.push(await largeLoad(looking, page, 1500 + size / 100));
    process.stderr.write('.');
  }
  const times = taken.map(({ decided }) => decided);
  const steps = times.slice(1).map((time, index) => time / (times[index] as number) / 10);
  const longest = Math.max(...taken.map((load) => load.longest));
  const what = `ms to a decision at ${SIZES.join(', ')} nodes: ${times.map(Math.round).join(', ')}; the ratio of the worst step`;
  return [
    {
      name: 'page-growth',
      what,
      ours: times.at(-1) ?? Number.NaN,
      floor: (times.at(-2) ?? Number.NaN) * 10,
      ratio: Math.max(...steps),
      target: 1,
    },
    {
      name: 'page-growth-block',
      what: `ms for which a page was held up longest; by size: ${taken.map((load) => Math.round(load.longest)).join(', ')}`,
      ours: longest,
      floor: MAX_BLOCK,
      ratio: longest / MAX_BLOCK,
      target: 1,
      least: Math.max(...least.map((load) => load.longest)) / MAX_BLOCK,
    },
  ];
}
