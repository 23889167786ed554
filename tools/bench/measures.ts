import { type Extensions, withStopwatch } from './extensions.ts';
import { loadedBytes } from './measures/bytes.ts';
import { busy, largeLoad, loads, switching } from './measures/page.ts';
import { answering, answeringPlain, memory, opening } from './measures/panel.ts';
import { compared, type Result } from './result.ts';
import { inTurns, median, quantile } from './rounds.ts';

/** What a measure is given: the extensions, and the site of the bench's pages. */
export interface Bench {
  readonly extensions: Extensions;
  readonly site: string;
}

/** How often a panel is opened, in a browser of its own each time. */
const OPENINGS = 11;
/** How often a page is loaded in one browser, and in how many browsers. */
const LOADS = 6;
const BROWSERS = 3;
/** The same where what is compared differs by a few milliseconds only. */
const BROWSERS_FOR_LOADS = 5;
const CONSULTATIONS = 30;
const SIZES = [1000, 10_000, 100_000, 1_000_000];
/** A frame at 60 Hz, and for how long one may be held up (ms). */
const FRAME = 1000 / 60;
const HELD = 8;
const BUSY = 10_000;
const SEEN = 100;

/** Each measure by name; what is compared, and with what, is in `docs/performance.md`. */
export const measures: Record<string, (bench: Bench) => Promise<Result[]>> = {
  async 'panel-open'({ extensions: { ours, floor } }) {
    const [our, empty] = [await withStopwatch(ours, true), await withStopwatch(floor, true)];
    const open = (extension: string) => opening(extension, 'about:blank', 'question', 'answered');
    const samples = await inTurns(
      OPENINGS,
      () => open(our),
      () => open(empty),
    );
    return [compared('panel-open', 'ms to the first question, answering a key', samples, 1.2)];
  },

  async 'panel-patient'({ extensions: { ours, floor }, site }) {
    const [our, empty] = [await withStopwatch(ours, false), await withStopwatch(floor, false)];
    const page = `${site}/record-1000.html`;
    const samples = await inTurns(
      OPENINGS,
      () => opening(our, page, 'banner'),
      () => opening(empty, page, 'question'),
    );
    return [
      compared('panel-patient', 'ms to the patient’s banner; the floor’s to its question', samples, 1.35),
    ];
  },

  async 'page-load'({ extensions: { ours, floor, looking, none }, site }) {
    const page = `${site}/record-5000.html`;
    const taken: Record<'ours' | 'floor' | 'looking' | 'none', Awaited<ReturnType<typeof loads>>> = {
      ours: [],
      floor: [],
      looking: [],
      none: [],
    };
    for (let round = 0; round < BROWSERS_FOR_LOADS; round++) {
      taken.none.push(...(await loads(none, page, LOADS)));
      taken.ours.push(...(await loads(ours, page, LOADS)));
      taken.floor.push(...(await loads(floor, page, LOADS)));
      taken.looking.push(...(await loads(looking, page, LOADS)));
      process.stderr.write('.');
    }
    const script = {
      ours: taken.ours.map(({ extension }) => extension),
      floor: taken.none.map(({ work }) => work),
    };
    const empty = { ours: taken.floor.map(({ extension }) => extension), floor: script.floor };
    const whole = {
      ours: taken.ours.map((each) => each.whole),
      floor: taken.floor.map((each) => each.whole),
    };
    return [
      {
        ...compared('page-load', 'ms of our scripts; the floor: the page’s own work', script, 0.01),
        least: median(taken.looking.map(({ extension }) => extension)) / median(script.floor),
      },
      compared(
        'page-load-empty',
        'ms of an empty content script; the floor: the page’s own work',
        empty,
        0.01,
      ),
      compared(
        'page-load-whole',
        'ms to the load event; the floor: with an empty content script',
        whole,
        1.02,
      ),
    ];
  },

  async 'page-busy'({ extensions: { ours, none }, site }) {
    const page = `${site}/busy.html`;
    const [our, their] = [await busy(ours, page, BUSY), await busy(none, page, BUSY)];
    // What observing costs the page's own changes counts too.
    const extra = our.extension + Math.max(0, our.own - their.own);
    const seen = await inTurns(
      3,
      async () => switching(await withStopwatch(ours, false), page),
      async () => SEEN,
    );
    return [
      {
        name: 'page-busy',
        what: `ms of ours in ${BUSY} ms of changes`,
        ours: extra,
        floor: BUSY,
        ratio: extra / BUSY,
        target: 0.01,
      },
      compared('page-busy-switch', 'ms from the last change to the new patient’s banner', seen, 1),
    ];
  },

  async 'page-growth'({ extensions: { ours, looking }, site }) {
    const taken = [];
    const least = [];
    for (const size of SIZES) {
      const page = `${site}/record-${size}.html`;
      taken.push(await largeLoad(ours, page, 1500 + size / 60));
      least.push(await largeLoad(looking, page, 1500 + size / 60));
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
  },

  async answer({ extensions: { ours, floor }, site }) {
    const our = await withStopwatch(ours, false);
    const times = { ours: [] as number[], floor: [] as number[] };
    for (let round = 0; round < BROWSERS; round++) {
      times.ours.push(...(await answering(our, `${site}/record-1000.html`, CONSULTATIONS)));
      times.floor.push(...(await answeringPlain(floor, `${site}/plain.html`, CONSULTATIONS)));
      process.stderr.write('.');
    }
    const [mine, plain] = [quantile(times.ours, 0.95), quantile(times.floor, 0.95) + FRAME];
    const what = 'ms from a key to the next step, p95; the floor: a plain page’s, and a frame';
    return [{ name: 'answer', what, ours: mine, floor: plain, ratio: mine / plain, target: 1 }];
  },

  async 'rules-growth'({ extensions: { ours, grown } }) {
    const [three, many] = [await withStopwatch(ours, true), await withStopwatch(grown, true)];
    const open = (extension: string) => opening(extension, 'about:blank', 'question', 'answered');
    const samples = await inTurns(
      OPENINGS,
      () => open(many),
      () => open(three),
    );
    const bytes = { ours: [await loadedBytes(grown)], floor: [await loadedBytes(ours)] };
    return [
      compared('rules-growth', 'ms to open with 400 boroughs; the floor: with 3', samples, 1.05),
      compared('rules-growth-bytes', 'bytes loaded to open, and by pages', bytes, 1.05),
    ];
  },

  async memory({ extensions: { ours, floor }, site }) {
    const page = `${site}/record-1000.html`;
    const samples = await inTurns(
      3,
      () => memory(ours, page),
      () => memory(floor, page),
    );
    const inMegabytes = (figures: readonly number[]) => figures.map((bytes) => bytes / 1e6);
    const scaled = { ours: inMegabytes(samples.ours), floor: inMegabytes(samples.floor) };
    return [compared('memory', 'MB of scripts in panel and worker, with a patient', scaled, 3)];
  },
};

/** The sizes of the record pages that they load. */
export const PAGES = [...new Set([...SIZES, 5000])];
