import { withStopwatch } from '../extensions.ts';
import type { Bench } from '../measures.ts';
import { compared, type Result } from '../result.ts';
import { inTurns, median } from '../rounds.ts';
import { busy, largeLoad, loads, loadTimes, switching } from '../takes/page.ts';

/** How often a page is loaded in one browser, and in how many browsers: traced, and only timed. */
const LOADS = 6;
const BROWSERS = 3;
const TIMED_LOADS = 7;
const TIMED_BROWSERS = 14;
const SIZES = [1000, 10_000, 100_000, 1_000_000];
const LOADED = 5000;
/** How many times as long as the simplest script ours may take, with a patient and without one. */
const MOST = 4;
const MOST_FOR_NOBODY = 1.5;
/** For how long a page may be held up (ms): where it loads, and at any size. */
const HELD_LOADING = 4;
const HELD = 8;
const BUSY = 10_000;
const SEEN = 100;

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
      MOST,
    ),
    compared(
      'page-load-none',
      'the same on a page without a patient',
      { ours: work('oursNone'), floor: work('lookingNone') },
      MOST_FOR_NOBODY,
    ),
    {
      ...compared(
        'page-load-hold',
        'ms for which our scripts held up the slower of these pages longest',
        { ours: holds(longer), floor: [HELD_LOADING] },
        1,
      ),
      least: median(holds('looking')) / HELD_LOADING,
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
  // What observing costs the page's own changes counts too.
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
      { ours: seen, floor: [SEEN] },
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
  const steps = times.slice(1).map((time, at) => time / (times[at] as number) / 10);
  const longest = Math.max(...taken.map((each) => each.longest));
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
      what: `ms for which a page was held up longest; by size: ${taken.map((each) => Math.round(each.longest)).join(', ')}`,
      ours: longest,
      floor: HELD,
      ratio: longest / HELD,
      target: 1,
      least: Math.max(...least.map((each) => each.longest)) / HELD,
    },
  ];
}
