import { withStopwatch } from '../extensions.ts';
import type { Bench } from '../measures.ts';
import { compared, type Result } from '../result.ts';
import { inTurns, quantile } from '../rounds.ts';
import { loadedBytes } from '../takes/bytes.ts';
import { answering, answeringPlain, memoryUsed, opened } from '../takes/panel.ts';

/** The number of times that a panel is opened, each time in a new browser. */
const OPENINGS = 15;
const BROWSERS = 3;
const CONSULTATIONS = 30;
/** The duration of a frame at 60 Hz (ms). */
const FRAME = 1000 / 60;

export async function opening({ extensions: { ours, floor, grown } }: Bench): Promise<Result[]> {
  const open = async (extension: string) => {
    const pressed = await withStopwatch(extension, true);
    return () => opened(pressed, 'about:blank', 'question', 'answered');
  };
  const taken = await inTurns(OPENINGS, {
    floor: await open(floor),
    ours: await open(ours),
    grown: await open(grown),
  });
  const bytes = { ours: [await loadedBytes(grown)], floor: [await loadedBytes(ours)] };
  return [
    compared('panel-open', 'ms to the first question, answering a key', taken, 1.2),
    compared(
      'rules-growth',
      'ms to open with 400 boroughs; the floor: with 3',
      { ours: taken.grown, floor: taken.ours },
      1.05,
    ),
    compared('rules-growth-bytes', 'bytes loaded to open, and by pages', bytes, 1.05),
  ];
}

export async function patient({ extensions: { ours, floor }, site }: Bench): Promise<Result[]> {
  const [our, empty] = [await withStopwatch(ours, false), await withStopwatch(floor, false)];
  const page = `${site}/record-1000.html`;
  const taken = await inTurns(OPENINGS, {
    ours: () => opened(our, page, 'banner'),
    floor: () => opened(empty, page, 'question'),
  });
  return [compared('panel-patient', 'ms to the patient’s banner; the floor’s to its question', taken, 1.35)];
}

export async function answer({ extensions: { ours, floor }, site }: Bench): Promise<Result[]> {
  const our = await withStopwatch(ours, false);
  const taken = await inTurns(BROWSERS, {
    ours: () => answering(our, `${site}/record-1000.html`, CONSULTATIONS),
    floor: () => answeringPlain(floor, `${site}/plain.html`, CONSULTATIONS),
  });
  const [mine, plain] = [quantile(taken.ours.flat(), 0.95), quantile(taken.floor.flat(), 0.95) + FRAME];
  const what = 'ms from a key to the next step, p95; the floor: a plain page’s, and a frame';
  return [{ name: 'answer', what, ours: mine, floor: plain, ratio: mine / plain, target: 1 }];
}

export async function memory({ extensions: { ours, floor }, site }: Bench): Promise<Result[]> {
  const page = `${site}/record-1000.html`;
  const taken = await inTurns(3, {
    ours: () => memoryUsed(ours, page),
    floor: () => memoryUsed(floor, page),
  });
  const inMegabytes = (figures: readonly number[]) => figures.map((bytes) => bytes / 1e6);
  const scaled = { ours: inMegabytes(taken.ours), floor: inMegabytes(taken.floor) };
  return [compared('memory', 'MB of scripts in panel and worker, with a patient', scaled, 3)];
}
