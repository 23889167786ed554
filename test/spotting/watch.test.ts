import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { none, type Reading } from '../../src/core/patient/reading.ts';
import { type Watch, watch } from '../../src/page/watch/watch.ts';
import { AMINA, JOHN, patient, twoPeople } from '../panel/people.ts';
import { fakeObservers } from './observers.ts';
import { openPage } from './page.ts';

/**
 * When the watch reads a page, and what it reports. `test/journeys/page-changes.test.ts` tests this in a
 * browser.
 */

let observers: ReturnType<typeof fakeObservers>;
beforeEach(() => {
  observers = fakeObservers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const smith = patient(JOHN);
const bello = patient(AMINA);
const nobody = none('Nobody is here.');

const PAGE =
  '<div id="host"></div><script>document.getElementById("host").attachShadow({ mode: "open" })</script>';

/**
 * A watched page. The test sets the reading that it gives, and how many slices of what length a reading
 * takes.
 */
async function watched(shows: Reading = smith, html = PAGE, prepare = (_: Document) => {}) {
  const { document, openRoot } = await openPage(html);
  prepare(document);
  const view = document.defaultView as Window & typeof globalThis;
  vi.useFakeTimers();
  const page = {
    document,
    view,
    shows,
    slices: 0,
    /** How long each slice takes (ms). */
    sliceTime: 10,
    throws: false,
    waitsFor: undefined as Promise<void> | undefined,
    isWanted: true,
    reads: 0,
    reported: [] as Reading[],
    finished: 0,
    /** The elements whose shadow roots a reading asks for. */
    hosts: [] as Element[],
    opened: 0,
    /** Called after the last slice of each reading. */
    beforeReadingEnds: () => {},
    watch: undefined as unknown as Watch,
    /** The extension's own node on the page. */
    ownNode: document.createElement('aside'),
    change: (...added: Node[]) => observers.change(document, ...added),
    event: (type: string, target: EventTarget = view) => target.dispatchEvent(new view.Event(type)),
  };
  let clock = 0;
  const { now } = performance;
  vi.spyOn(performance, 'now').mockImplementation(() => now.call(performance) + clock);
  page.watch = watch(view, {
    openRoot: (element) => {
      page.opened++;
      return openRoot(element);
    },
    isOwn: (node) => node === page.ownNode,
    *read(open) {
      page.reads++;
      if (page.throws) throw new Error('The page broke it.');
      const { shows, slices } = page;
      for (const element of page.hosts) open(element);
      if (page.waitsFor) yield page.waitsFor;
      for (let slice = 0; slice < slices; slice++) {
        clock += page.sliceTime;
        yield slice;
      }
      page.beforeReadingEnds();
      return shows;
    },
    report: (reading) => page.reported.push(reading),
    afterReading: () => page.finished++,
    isWanted: () => page.isWanted,
  });
  return page;
}

const pass = (time: number) => vi.advanceTimersByTime(time);

/** Asks the watch for a reading. Throws if there is no answer. */
async function asked(page: Awaited<ReturnType<typeof watched>>): Promise<Reading> {
  let answer: Reading | undefined;
  void page.watch.ask().then((reading) => {
    answer = reading;
  });
  await vi.advanceTimersByTimeAsync(100);
  if (!answer) throw new Error('Nothing was answered.');
  return answer;
}

describe('a page that has loaded', () => {
  test('is read and reported at once, and is then known', async () => {
    const page = await watched();
    expect(page.watch.current()).toBeUndefined();
    pass(0);
    expect(page).toMatchObject({ reported: [smith], finished: 1, reads: 1 });
    expect(page.watch.current()).toEqual(smith);
    pass(60_000);
    expect(page).toMatchObject({ reported: [smith], finished: 1, reads: 1 });
  });
  test('is read again after a change, and reported if the reading differs', async () => {
    const page = await watched();
    pass(0);
    page.change();
    expect(page.watch.current()).toBeUndefined();
    pass(25);
    expect(page).toMatchObject({ reported: [smith], finished: 2 });
    expect(page.watch.current()).toEqual(smith);
    page.shows = bello;
    page.change();
    pass(25);
    expect(page).toMatchObject({ reported: [smith, bello], finished: 3 });
    page.shows = nobody;
    page.watch.noteChange();
    pass(25);
    expect(page.reported).toEqual([smith, bello, nobody]);
  });
  test('is not read again when only the extension’s own node is added', async () => {
    const page = await watched();
    pass(0);
    page.change(page.ownNode);
    pass(25);
    expect(page.reads).toBe(1);
    page.change(page.ownNode, page.document.body);
    pass(25);
    expect(page.reads).toBe(2);
    page.change(page.document.body);
    pass(25);
    expect(page.reads).toBe(3);
  });
  test('is not read again when only that node is removed, but when other nodes change with it', async () => {
    const page = await watched();
    pass(0);
    observers.changeAtOnce(page.document, { removed: [page.ownNode] });
    observers.changeAtOnce(page.document, { added: [page.ownNode] }, { removed: [page.ownNode] });
    pass(25);
    expect(page.reads).toBe(1);
    observers.changeAtOnce(page.document, { added: [page.ownNode] }, { added: [page.document.body] });
    pass(25);
    expect(page.reads).toBe(2);
    observers.changeAtOnce(page.document, { added: [page.ownNode], removed: [page.document.body] });
    pass(25);
    expect(page.reads).toBe(3);
  });
  test('is still read if its fields cannot be listed', async () => {
    const page = await watched(smith, PAGE, (document) =>
      Object.defineProperty(document, 'querySelectorAll', { value: null }),
    );
    pass(1000);
    expect(page).toMatchObject({ reads: 1, reported: [smith] });
  });
  test('has no patient while its reading waits', async () => {
    const page = await watched();
    let goOn = () => {};
    page.waitsFor = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const answer = vi.fn();
    void page.watch.ask().then(answer);
    await vi.advanceTimersByTimeAsync(5000);
    expect(page).toMatchObject({ reads: 1, reported: [] });
    expect(page.watch.current()).toBeUndefined();
    expect(answer).not.toHaveBeenCalled();
    goOn();
    await vi.advanceTimersByTimeAsync(0);
    expect(answer).toHaveBeenCalledWith(smith);
    expect(page).toMatchObject({ reads: 1, reported: [smith] });
  });
  test('that changes while its reading waits is read again', async () => {
    const page = await watched();
    let goOn = () => {};
    page.waitsFor = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await vi.advanceTimersByTimeAsync(0);
    page.waitsFor = undefined;
    page.shows = bello;
    page.change();
    goOn();
    await vi.advanceTimersByTimeAsync(1000);
    expect(page).toMatchObject({ reads: 2, reported: [bello] });
  });
  test('is read after an event that may show new text', async () => {
    const page = await watched();
    pass(0);
    page.event('hashchange');
    page.event('click');
    pass(25);
    expect(page.reads).toBe(2);
    page.document.body.append(page.document.createElement('img'));
    page.event('load', page.document.querySelector('img') as Element);
    pass(25);
    expect(page.reads).toBe(2);
  });
  test('that rewrites its document is listened to again', async () => {
    const page = await watched();
    pass(0);
    const listened = vi.spyOn(page.view.EventTarget.prototype, 'addEventListener');
    page.change();
    pass(25);
    expect(listened).toHaveBeenCalledWith('hashchange', expect.anything(), expect.anything());
  });
});

describe('a page that changes while it is read', () => {
  test('is read once more after it stops changing, and the first reading is not reported', async () => {
    const page = await watched();
    let changes = 1;
    page.beforeReadingEnds = () => {
      if (changes-- > 0) page.change();
      page.shows = bello;
    };
    pass(0);
    expect(page).toMatchObject({ reported: [], reads: 1 });
    pass(49);
    expect(page.reads).toBe(1);
    pass(1000);
    expect(page).toMatchObject({ reported: [bello], reads: 2 });
  });
  test('is not read to the end', async () => {
    const page = await watched();
    page.slices = 50;
    const done = vi.fn();
    page.beforeReadingEnds = done;
    pass(3);
    page.change();
    pass(49);
    expect(done).not.toHaveBeenCalled();
    page.slices = 1;
    pass(100);
    expect(page).toMatchObject({ reported: [smith], reads: 2 });
  });
  test('is read again at once on request', async () => {
    const page = await watched();
    page.slices = 5;
    pass(1);
    const answer = page.watch.ask();
    page.change();
    page.slices = 0;
    pass(2);
    expect(page.reads).toBe(2);
    expect(await answer).toEqual(smith);
  });
  test('by a script that sets a value, is read once more', async () => {
    const page = await watched(smith, '<input id="a" readonly value="1">');
    const field = page.document.getElementById('a') as HTMLInputElement;
    page.beforeReadingEnds = () => {
      field.value = '2';
      page.shows = bello;
    };
    pass(1000);
    expect(page.reported).toEqual([bello]);
  });
});

describe('a page that never stops changing', () => {
  /** Makes the page change every few ms, and during each reading. */
  function restless(page: Awaited<ReturnType<typeof watched>>, change = () => {}) {
    setInterval(page.change, 5);
    page.beforeReadingEnds = () => {
      page.change();
      change();
    };
  }
  const KEEPS_CHANGING = none('This page keeps changing, so it could not be read.');

  test('is reported if it did not change during a reading', async () => {
    const page = await watched();
    pass(0);
    page.shows = bello;
    restless(page);
    page.beforeReadingEnds = () => {};
    pass(1100);
    expect(page).toMatchObject({ reported: [smith, bello], reads: 2 });
  });
  test('is reported if two readings in a row agree', async () => {
    const page = await watched();
    pass(0);
    page.shows = bello;
    restless(page);
    pass(1100);
    expect(page).toMatchObject({ reported: [smith, bello], reads: 3 });
    expect(page.watch.current()).toBeUndefined();
  });
  test('is given up if each reading differs', async () => {
    const page = await watched();
    pass(0);
    restless(page, () => {
      page.shows = none(`After reading ${page.reads}.`);
    });
    pass(1100);
    expect(page).toMatchObject({ reported: [smith, KEEPS_CHANGING], reads: 5 });
    expect(page.watch.current()).toBeUndefined();
  });
  test('is given up if it shows two people each time, because they may be parts of two states', async () => {
    const page = await watched();
    pass(0);
    page.shows = twoPeople;
    restless(page);
    pass(1100);
    expect(page).toMatchObject({ reported: [smith, KEEPS_CHANGING], reads: 5 });
  });
  test('gets as many tries the next time', async () => {
    const page = await watched();
    pass(0);
    restless(page, () => {
      page.shows = none(`After reading ${page.reads}.`);
    });
    pass(2200);
    expect(page).toMatchObject({ reported: [smith, KEEPS_CHANGING], reads: 9 });
  });
});

describe('a page that cannot be read', () => {
  test('because it is too large', async () => {
    const page = await watched();
    page.slices = 4000;
    pass(20_000);
    expect(page.reported).toEqual([none('This page is too large to read.')]);
    page.slices = 0;
    page.change();
    pass(25);
    expect(page.reported.at(-1)).toEqual(smith);
  });
  test('because the reading threw an error', async () => {
    const page = await watched();
    page.throws = true;
    pass(60_000);
    expect(page).toMatchObject({ reads: 1, reported: [none('This page could not be read.')] });
  });
});

describe('asked for', () => {
  test('the page is read again, and reported if the reading is new', async () => {
    const page = await watched();
    expect(await asked(page)).toEqual(smith);
    expect(await asked(page)).toEqual(smith);
    page.shows = bello;
    expect(await asked(page)).toEqual(bello);
    expect(page.reported).toEqual([smith, bello]);
  });
  test('the page is read again at once if it changed meanwhile', async () => {
    const page = await watched();
    let changes = 2;
    page.slices = 2;
    page.beforeReadingEnds = () => {
      if (changes-- > 0) page.change();
    };
    expect(await asked(page)).toEqual(smith);
  });
  test.each([
    ['the same', () => smith],
    ['otherwise each time', (count: number) => none(`After reading ${count}.`)],
  ])(
    'a page that changed during each reading, and read %s, is read again when it stops changing',
    async (_, reading) => {
      const page = await watched();
      pass(0);
      page.beforeReadingEnds = () => {
        page.change();
        page.shows = reading(page.reads);
      };
      void page.watch.ask();
      expect(page.watch.current()).toBeUndefined();
      page.beforeReadingEnds = () => {};
      page.shows = bello;
      pass(25);
      expect(page.watch.current()).toEqual(bello);
    },
  );
  test('there is an answer even if the watch ends', async () => {
    const page = await watched();
    page.slices = 50;
    const answer = page.watch.ask();
    page.watch.stop();
    expect(await answer).toEqual(none('This page could not be read.'));
    expect(page.reported).toEqual([]);
  });
});

describe('shadow roots', () => {
  test('are opened once for each reading, and watched', async () => {
    const page = await watched();
    const host = page.document.getElementById('host') as Element;
    page.hosts = [host, host];
    pass(0);
    expect(page.opened).toBe(1);
    expect(observers.observes(host.shadowRoot)).toBe(true);
    observers.change(host.shadowRoot);
    pass(25);
    expect(page).toMatchObject({ reads: 2, opened: 2 });
    page.event('toggle', host.shadowRoot as ShadowRoot);
    pass(25);
    expect(page.reads).toBe(3);
  });
  test('attached late are noticed when their host grows', async () => {
    const page = await watched(smith, '<x-host id="host"></x-host>');
    const host = page.document.getElementById('host') as Element;
    page.hosts = [host];
    pass(0);
    observers.resize([host, 0, 0]);
    observers.resize([host, 10, 10]);
    pass(25);
    expect(page.reads).toBe(2);
  });
});

describe('the page is observed', () => {
  test('as a whole', async () => {
    const page = await watched();
    const all = { subtree: true, childList: true, characterData: true, attributes: true };
    expect(observers.optionsOf(page.document)).toEqual(all);
  });
  test('from the start of loading, and read when it has loaded', async () => {
    const page = await watched(smith, PAGE, (document) =>
      Object.defineProperty(document, 'readyState', { value: 'loading', configurable: true }),
    );
    pass(300);
    expect(page.reads).toBe(0);
    Object.defineProperty(page.document, 'readyState', { value: 'complete' });
    pass(50);
    expect(page.reads).toBe(1);
  });
  /** Whether the watch ever stops observing a page that changes all the time. */
  async function pausesWith(hosts: number): Promise<boolean> {
    const host = '<div class="host"></div>';
    const script =
      '<script>for (const host of document.querySelectorAll(".host")) host.attachShadow({ mode: "open" })</script>';
    const page = await watched(smith, host.repeat(hosts) + script);
    page.hosts = [...page.document.querySelectorAll('.host')];
    pass(0);
    let pauses = false;
    for (let time = 0; time < 900; time += 5) {
      page.change();
      pass(5);
      pauses ||= !observers.observes(page.document);
    }
    return pauses;
  }
  test.each([0, 200])('with pauses if it never stops changing: %i shadow roots', async (hosts) => {
    expect(await pausesWith(hosts)).toBe(true);
  });
  test('without pauses if it has more than 200 shadow roots', async () => {
    expect(await pausesWith(201)).toBe(false);
  });
});

describe('the watch ends', () => {
  test('when it is stopped', async () => {
    const page = await watched();
    pass(0);
    page.change();
    page.watch.stop();
    expect(observers.observes(page.document)).toBe(false);
    page.event('hashchange');
    page.watch.noteChange();
    pass(5000);
    expect(page).toMatchObject({ reads: 1, reported: [smith] });
    expect(vi.getTimerCount()).toBe(0);
  });
  test('and no later change causes a reading', async () => {
    const page = await watched();
    pass(0);
    page.watch.stop();
    page.watch.noteChange();
    pass(5000);
    expect(page.reads).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });
  test('in the middle of a reading', async () => {
    const page = await watched();
    page.slices = 50;
    pass(1);
    page.watch.stop();
    pass(5000);
    expect(page).toMatchObject({ reads: 1, reported: [] });
  });
  test('when nothing needs it any more', async () => {
    const page = await watched();
    pass(0);
    page.isWanted = false;
    page.change();
    pass(25);
    expect(page.reads).toBe(1);
    expect(observers.observes(page.document)).toBe(false);
  });
});
