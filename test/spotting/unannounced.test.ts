import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchUnannounced } from '../../src/page/watch/unannounced.ts';
import { fakeObservers } from './observers.ts';
import { openPage } from './page.ts';

/** What no observer and no event tells of: values set by scripts, and shadow roots attached late. */

let observers: ReturnType<typeof fakeObservers>;
beforeEach(() => {
  observers = fakeObservers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function watched(html: string) {
  const { document } = await openPage(html);
  const opened = new Set<Element>();
  const state = { isWanted: true, noted: 0 };
  vi.useFakeTimers();
  const unannounced = watchUnannounced(
    { document } as Window,
    {
      openRoot: (element) => (opened.has(element) ? ({} as ShadowRoot) : null),
      isWanted: () => state.isWanted,
    },
    () => state.noted++,
  );
  const hasNewValues = unannounced.begin([document]);
  const get = (id: string) => document.getElementById(id) as HTMLInputElement;
  return { document, unannounced, state, opened, hasNewValues, get };
}

const pass = (time: number) => vi.advanceTimersByTime(time);

describe('the value of a control that takes no input', () => {
  const FIELD =
    '<input id="a" readonly value="1"><input id="b" value="1"><select id="c" disabled><option>x</select>';

  test('is noted within 50 ms once a script sets it, and once only', async () => {
    const { state, get } = await watched(FIELD);
    pass(500);
    expect(state.noted).toBe(0);
    get('a').value = '2';
    pass(50);
    expect(state.noted).toBe(1);
    pass(500);
    expect(state.noted).toBe(1);
  });
  test('is compared more often once one was set, as others may follow', async () => {
    const { state, get } = await watched(FIELD);
    get('a').value = '2';
    pass(50);
    get('a').value = '3';
    pass(10);
    expect(state.noted).toBe(2);
  });
  test('is ignored if a user can type into it', async () => {
    const { state, get } = await watched(FIELD);
    get('b').value = '2';
    pass(500);
    expect(state.noted).toBe(0);
  });
  test('is also reported at the end of a reading', async () => {
    const { hasNewValues, get } = await watched(FIELD);
    expect(hasNewValues()).toBe(false);
    get('a').value = '2';
    expect(hasNewValues()).toBe(true);
  });
  test('is not compared on a page without such controls', async () => {
    await watched('<input value="1"><input type="checkbox" disabled>');
    expect(vi.getTimerCount()).toBe(0);
  });
  test.each<[string, (page: Awaited<ReturnType<typeof watched>>) => void]>([
    ['in a hidden tab', ({ document }) => Object.defineProperty(document, 'hidden', { value: true })],
    [
      'for nobody',
      ({ state }) => {
        state.isWanted = false;
      },
    ],
    ['once stopped', ({ unannounced }) => unannounced.stop()],
  ])('is not compared %s', async (_, make) => {
    const page = await watched(FIELD);
    make(page);
    page.get('a').value = '2';
    pass(500);
    expect(page.state.noted).toBe(0);
  });
  test('is reported as gone if the control now takes input', async () => {
    const { state, get } = await watched(FIELD);
    get('a').removeAttribute('readonly');
    pass(500);
    expect(state.noted).toBe(1);
  });
  test('is distinguished from the next control’s', async () => {
    const { state, get } = await watched(
      '<input id="a" readonly value="1"><input id="b" readonly value="2">',
    );
    get('a').value = '12';
    get('b').value = '';
    pass(50);
    expect(state.noted).toBe(1);
  });
  test('is compared in a shadow root, too', async () => {
    const { document, unannounced, state } = await watched('<div id="host"></div>');
    const root = (document.getElementById('host') as Element).attachShadow({ mode: 'open' });
    root.innerHTML = '<input readonly value="1">';
    unannounced.begin([document, root]);
    (root.firstElementChild as HTMLInputElement).value = '2';
    pass(50);
    expect(state.noted).toBe(1);
  });
  test('is listed again at each reading, among at most 200', async () => {
    const { document, unannounced, state, get } = await watched(FIELD);
    get('a').value = '2';
    unannounced.begin([document]);
    pass(500);
    expect(state.noted).toBe(0);
    const many = await watched(
      `${'<input readonly>'.repeat(199)}<input id="a" readonly><input id="b" readonly>`,
    );
    many.get('b').value = '2';
    pass(500);
    expect(many.state.noted).toBe(0);
    many.get('a').value = '2';
    pass(50);
    expect(many.state.noted).toBe(1);
  });
  test('is compared no further than its first hundred characters', async () => {
    const { state, get } = await watched(`<input id="a" readonly value="${'x'.repeat(100)}">`);
    get('a').value = `${'x'.repeat(100)}y`;
    pass(500);
    expect(state.noted).toBe(0);
    get('a').value = `${'x'.repeat(99)}y`;
    pass(50);
    expect(state.noted).toBe(1);
  });
});

describe('a shadow root that is attached late', () => {
  const HOST = '<p id="parent"><x-host id="host"></x-host></p><x-full id="full">text</x-full>';

  async function hosted(html = HOST) {
    const all = await watched(html);
    for (const element of all.document.querySelectorAll('x-host, x-full'))
      all.unannounced.addPossibleHost(element);
    all.unannounced.watch();
    return all;
  }

  test('is noticed when its host grows', async () => {
    const { state, get } = await hosted();
    observers.resize([get('host'), 0, 0], [get('parent'), 10, 10]);
    expect(state.noted).toBe(0);
    observers.resize([get('host'), 0, 0]);
    expect(state.noted).toBe(0);
    observers.resize([get('host'), 10, 0]);
    expect(state.noted).toBe(1);
    observers.resize([get('host'), 10, 5]);
    expect(state.noted).toBe(2);
    // In a line of text, what it stands in grows.
    observers.resize([get('parent'), 10, 20]);
    expect(state.noted).toBe(3);
  });
  test('is noticed with the first sizes if it came before them', async () => {
    const { state, opened, get } = await hosted(`${HOST}<x-host></x-host>`);
    opened.add(get('host'));
    observers.resize([get('host'), 0, 0]);
    expect(state.noted).toBe(1);
  });
  test('is checked a few times, less and less often', async () => {
    const { state, opened, get } = await hosted();
    pass(99);
    opened.add(get('host'));
    expect(state.noted).toBe(0);
    pass(1);
    expect(state.noted).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });
  test('is no longer checked after some thirteen seconds', async () => {
    await hosted();
    const waits: number[] = [];
    while (vi.getTimerCount() > 0) {
      const before = performance.now();
      vi.advanceTimersToNextTimer();
      waits.push(performance.now() - before);
    }
    expect(waits).toEqual([100, 200, 400, 800, 1600, 3200, 6400]);
  });
  test('is looked for only in empty elements, and in at most 200', async () => {
    const { get } = await hosted();
    expect(observers.measures(get('host'))).toBe(true);
    expect(observers.measures(get('full'))).toBe(false);
    const nested = await hosted('<x-host id="host"><b></b></x-host>');
    expect(observers.measures(nested.get('host'))).toBe(false);
    const many = await hosted(
      `<div>${'<x-host> </x-host>'.repeat(199)}<x-host id="a"></x-host><x-host id="b"></x-host></div>`,
    );
    expect(observers.measures(many.get('a'))).toBe(true);
    expect(observers.measures(many.get('b'))).toBe(false);
  });
  test('is no longer looked for if the next reading finds no such element, or after the stop', async () => {
    const { document, unannounced, get } = await hosted();
    unannounced.begin([document]);
    unannounced.watch();
    expect(observers.measures(get('host'))).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
    const other = await hosted();
    other.unannounced.stop();
    expect(observers.measures(other.get('host'))).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });
  test('keeps known sizes from one reading to the next', async () => {
    const { document, unannounced, state, get } = await hosted();
    observers.resize([get('host'), 0, 0]);
    unannounced.begin([document]);
    unannounced.addPossibleHost(get('host'));
    unannounced.watch();
    observers.resize([get('host'), 10, 10]);
    expect(state.noted).toBe(1);
  });
});
