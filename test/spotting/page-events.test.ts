import { expect, test } from 'vitest';
import { listenToPage, listenToRoot, mayChangePage } from '../../src/page/watch/page-events.ts';
import { openPage } from './page.ts';

/** The events that tell of a change which is no mutation. */

const PAGE =
  '<link id="link"><img id="img"><div id="host"></div><script>document.getElementById("host").attachShadow({ mode: "open" })</script>';

/** A page, its classes of events, and what is heard of it. */
async function heard() {
  const { document } = await openPage(PAGE);
  const view = document.defaultView as Window & typeof globalThis & { navigation?: EventTarget };
  const types: string[] = [];
  const ended = new AbortController();
  const heed = (event: Event) => types.push(event.type);
  const happen = (target: EventTarget, happening: readonly string[]) => {
    for (const type of happening) target.dispatchEvent(new view.Event(type));
  };
  return { document, view, types, ended, heed, happen };
}

const OF_ROOT = ['toggle', 'change', 'slotchange', 'transitionend', 'animationend', 'load'];

test.each([
  ['window', ['pageshow', 'load', 'resize', 'hashchange', 'popstate']],
  ['document', ['DOMContentLoaded', 'resume', 'visibilitychange', ...OF_ROOT]],
  ['history', ['currententrychange', 'navigatesuccess']],
])('of the %s: %j, until nobody is to hear any more', async (name, events) => {
  const { view, document, types, ended, heed, happen } = await heard();
  const targets: Record<string, EventTarget> = { window: view, document, history: new view.EventTarget() };
  const target = targets[name] as EventTarget;
  Object.assign(view, { navigation: targets.history });
  listenToPage(view, heed, ended.signal);
  // A second time, as after `document.open()`: it is not heard twice.
  listenToPage(view, heed, ended.signal);
  happen(target, events);
  expect(types).toEqual(events);
  happen(target, ['click', 'input', 'scroll']);
  ended.abort();
  happen(target, events);
  expect(types).toEqual(events);
});

test('are heard from elements too, even if the page stops their propagation', async () => {
  const { view, document, types, ended, heed } = await heard();
  listenToPage(view, heed, ended.signal);
  const image = document.getElementById('img') as Element;
  image.addEventListener('change', (event) => event.stopPropagation());
  image.dispatchEvent(new view.Event('change', { bubbles: true }));
  image.dispatchEvent(new view.Event('load'));
  expect(types).toEqual(['change', 'load']);
});

test('are heard from shadow roots, one by one', async () => {
  const { document, types, ended, heed, happen } = await heard();
  const root = document.getElementById('host')?.shadowRoot as ShadowRoot;
  listenToRoot(root, heed, ended.signal);
  happen(root, OF_ROOT);
  expect(types).toEqual(OF_ROOT);
});

test('all count, except loads of pictures and transitions of appearance', async () => {
  const { view, document } = await heard();
  const told = (type: string, target: EventTarget = document, more = {}) => {
    const event = Object.assign(new view.Event(type), more);
    let telling: boolean | undefined;
    target.addEventListener(
      type,
      (each) => {
        telling = mayChangePage(each);
      },
      { once: true },
    );
    target.dispatchEvent(event);
    return telling;
  };
  const element = (id: string) => document.getElementById(id) as Element;
  expect(told('load', element('img'))).toBe(false);
  expect(told('load', element('link'))).toBe(true);
  expect(told('load', view)).toBe(true);
  expect(told('change', element('img'))).toBe(true);
  expect(told('transitionend', element('img'), { propertyName: 'color' })).toBe(false);
  const showing =
    'opacity visibility display width max-height transform left top right bottom inset clip-path translate scale';
  for (const propertyName of showing.split(' '))
    expect([propertyName, told('transitionend', element('img'), { propertyName })]).toEqual([
      propertyName,
      true,
    ]);
});
