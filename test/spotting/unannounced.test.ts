import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchUnannounced } from '../../src/page/watch/unannounced.ts';
import { fakeObservers } from './observers.ts';
import { openPage } from './page.ts';

/**
 * Changes that neither an observer nor an event reports: values set by scripts, and shadow roots attached
 * late.
 */

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
  const inputById = (id: string) => document.getElementById(id) as HTMLInputElement;
  return { document, unannounced, state, opened, hasNewValues, inputById };
}

const pass = (time: number) => vi.advanceTimersByTime(time);

describe('the value of a control that takes no input', () => {
  const FIELD =
    '<input id="a" readonly value="1"><input id="b" value="1"><select id="c" disabled><option>x</select>';

  test('is noted within 50 ms once a script sets it, and once only', async () => {
    const { state, inputById } = await watched(FIELD);
    pass(500);
    expect(state.noted).toBe(0);
    inputById('a').value = '2';
    pass(50);
    expect(state.noted).toBe(1);
    pass(500);
    expect(state.noted).toBe(1);
  });
  test('is compared more often once one was set, as others may follow', async () => {
    const { state, inputById } = await watched(FIELD);
    inputById('a').value = '2';
    pass(50);
    inputById('a').value = '3';
    pass(10);
    expect(state.noted).toBe(2);
  });
  test('is ignored if a user can type into it', async () => {
    const { state, inputById } = await watched(FIELD);
    inputById('b').value = '2';
    pass(500);
    expect(state.noted).toBe(0);
  });
  test('is also reported at the end of a reading', async () => {
    const { hasNewValues, inputById } = await watched(FIELD);
    expect(hasNewValues()).toBe(false);
    inputById('a').value = '2';
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
    page.inputById('a').value = '2';
    pass(500);
    expect(page.state.noted).toBe(0);
  });
  test('is reported as gone if the control now takes input', async () => {
    const { state, inputById } = await watched(FIELD);
    inputById('a').removeAttribute('readonly');
    pass(500);
    expect(state.noted).toBe(1);
  });
  test('is distinguished from the next control’s', async () => {
    const { state, inputById } = await watched(
      '<input id="a" readonly value="1"><input id="b" readonly value="2">',
    );
    inputById('a').value = '12';
    inputById('b').value = '';
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
    const { document, unannounced, state, inputById } = await watched(FIELD);
    inputById('a').value = '2';
    unannounced.begin([document]);
    pass(500);
    expect(state.noted).toBe(0);
    const many = await watched(
      `${'<input readonly>'.repeat(199)}<input id="a" readonly><input id="b" readonly>`,
    );
    many.inputById('b').value = '2';
    pass(500);
    expect(many.state.noted).toBe(0);
    many.inputById('a').value = '2';
    pass(50);
    expect(many.state.noted).toBe(1);
  });
  test('is compared no further than its first hundred characters', async () => {
    const { state, inputById } = await watched(`<input id="a" readonly value="${'x'.repeat(100)}">`);
    inputById('a').value = `${'x'.repeat(100)}y`;
    pass(500);
    expect(state.noted).toBe(0);
    inputById('a').value = `${'x'.repeat(99)}y`;
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
    const { state, inputById } = await hosted();
    observers.resize([inputById('host'), 0, 0], [inputById('parent'), 10, 10]);
    expect(state.noted).toBe(0);
    observers.resize([inputById('host'), 0, 0]);
    expect(state.noted).toBe(0);
    observers.resize([inputById('host'), 10, 0]);
    expect(state.noted).toBe(1);
    observers.resize([inputById('host'), 10, 5]);
    expect(state.noted).toBe(2);
    // An inline host has no size of its own, so the element around it grows.
    observers.resize([inputById('parent'), 10, 20]);
    expect(state.noted).toBe(3);
  });
  test('is noticed with the first sizes if it came before them', async () => {
    const { state, opened, inputById } = await hosted(`${HOST}<x-host></x-host>`);
    opened.add(inputById('host'));
    observers.resize([inputById('host'), 0, 0]);
    expect(state.noted).toBe(1);
  });
  test('is checked a few times, less and less often', async () => {
    const { state, opened, inputById } = await hosted();
    pass(99);
    opened.add(inputById('host'));
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
    const { inputById } = await hosted();
    expect(observers.observesSize(inputById('host'))).toBe(true);
    expect(observers.observesSize(inputById('full'))).toBe(false);
    const nested = await hosted('<x-host id="host"><b></b></x-host>');
    expect(observers.observesSize(nested.inputById('host'))).toBe(false);
    const many = await hosted(
      `<div>${'<x-host> </x-host>'.repeat(199)}<x-host id="a"></x-host><x-host id="b"></x-host></div>`,
    );
    expect(observers.observesSize(many.inputById('a'))).toBe(true);
    expect(observers.observesSize(many.inputById('b'))).toBe(false);
  });
  test('is no longer looked for if the next reading finds no such element, or after the stop', async () => {
    const { document, unannounced, inputById } = await hosted();
    unannounced.begin([document]);
    unannounced.watch();
    expect(observers.observesSize(inputById('host'))).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
    const other = await hosted();
    other.unannounced.stop();
    expect(observers.observesSize(other.inputById('host'))).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });
  test('keeps known sizes from one reading to the next', async () => {
    const { document, unannounced, state, inputById } = await hosted();
    observers.resize([inputById('host'), 0, 0]);
    unannounced.begin([document]);
    unannounced.addPossibleHost(inputById('host'));
    unannounced.watch();
    observers.resize([inputById('host'), 10, 10]);
    expect(state.noted).toBe(1);
  });
});
