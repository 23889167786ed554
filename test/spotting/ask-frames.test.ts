import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { none, type Reading } from '../../src/core/patient/reading.ts';
import { askFrames } from '../../tools/spot/ask-frames.ts';

/** How `npm run spot` waits for the frames of a page. The content script in each frame may be slow to answer. */

const TAB = 7;
type Listener = (message: object, sender: object) => void;

/** A tab whose frames answer after these times (ms), and then give a reading that names the frame. */
function tabWith(answers: Readonly<Record<number, number>>) {
  const listeners = new Set<Listener>();
  const notify = (frameId: number) => {
    for (const listener of listeners) listener({ notice: 'here' }, { tab: { id: TAB }, frameId });
  };
  vi.stubGlobal('chrome', {
    runtime: {
      onMessage: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
    tabs: {
      sendMessage: async () => {
        for (const [frame, time] of Object.entries(answers)) setTimeout(notify, time, Number(frame));
      },
      connect: (_tab: number, { frameId }: { frameId: number }) => {
        let answer = (_: object) => {};
        return {
          onDisconnect: { addListener() {} },
          onMessage: { addListener: (listener: typeof answer) => (answer = listener) },
          postMessage: ({ ask }: { ask: number }) => answer({ reading: readingOf(frameId), answers: ask }),
        };
      },
    },
  });
}

const readingOf = (frame: number): Reading => none(`Frame ${frame}`);

async function readingsFrom(answers: Readonly<Record<number, number>>): Promise<Reading[]> {
  tabWith(answers);
  const readings = askFrames(TAB);
  await vi.advanceTimersByTimeAsync(30_000);
  return readings;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('frames that answer at once are read, the top frame first', async () => {
  expect(await readingsFrom({ 4: 5, 0: 10 })).toEqual([readingOf(0), readingOf(4)]);
});

test('a page on a busy computer, which answers after seconds, is read', async () => {
  expect(await readingsFrom({ 0: 4000 })).toEqual([readingOf(0)]);
});

test('frames that answer one after another are all read', async () => {
  expect(await readingsFrom({ 0: 3000, 1: 3150, 2: 3300 })).toEqual([0, 1, 2].map(readingOf));
});

test('a top frame that answers long after another frame is read too', async () => {
  expect(await readingsFrom({ 4: 10, 0: 4000 })).toEqual([readingOf(0), readingOf(4)]);
});

test('a page that never answers gives no reading', async () => {
  expect(await readingsFrom({})).toEqual([]);
});
