import { expect, test } from 'vitest';
import { listenToPage, listenToRoot, mayChangePage } from '../../src/page/watch/page-events.ts';
import { openPage } from './page.ts';

/** Events that report changes which cause no DOM mutation. */

const PAGE =
  '<link id="link"><img id="img"><div id="host"></div><script>document.getElementById("host").attachShadow({ mode: "open" })</script>';

/** A page, and a listener that records the types of its events. */
async function pageWithListener() {
  const { document } = await openPage(PAGE);
  const view = document.defaultView as Window & typeof globalThis & { navigation?: EventTarget };
  const types: string[] = [];
  const ended = new AbortController();
  const record = (event: Event) => types.push(event.type);
  const dispatch = (target: EventTarget, eventTypes: readonly string[]) => {
    for (const type of eventTypes) target.dispatchEvent(new view.Event(type));
  };
  return { document, view, types, ended, record, dispatch };
}

const OF_ROOT = ['toggle', 'change', 'slotchange', 'transitionend', 'animationend', 'load'];

test.each([
  ['window', ['pageshow', 'load', 'resize', 'hashchange', 'popstate']],
  ['document', ['DOMContentLoaded', 'resume', 'visibilitychange', ...OF_ROOT]],
  ['history', ['currententrychange', 'navigatesuccess']],
])('are heard from the %s, until listening ends: %j', async (name, events) => {
  const { view, document, types, ended, record, dispatch } = await pageWithListener();
  const targets: Record<string, EventTarget> = { window: view, document, history: new view.EventTarget() };
  const target = targets[name] as EventTarget;
  Object.assign(view, { navigation: targets.history });
  listenToPage(view, record, ended.signal);
  // Listening again, as after `document.open()`, must not record events twice.
  listenToPage(view, record, ended.signal);
  dispatch(target, events);
  expect(types).toEqual(events);
  dispatch(target, ['click', 'input', 'scroll']);
  ended.abort();
  dispatch(target, events);
  expect(types).toEqual(events);
});

test('are heard from elements too, even if the page stops their propagation', async () => {
  const { view, document, types, ended, record } = await pageWithListener();
  listenToPage(view, record, ended.signal);
  const image = document.getElementById('img') as Element;
  image.addEventListener('change', (event) => event.stopPropagation());
  image.dispatchEvent(new view.Event('change', { bubbles: true }));
  image.dispatchEvent(new view.Event('load'));
  expect(types).toEqual(['change', 'load']);
});

test('are heard from shadow roots, one by one', async () => {
  const { document, types, ended, record, dispatch } = await pageWithListener();
  const root = document.getElementById('host')?.shadowRoot as ShadowRoot;
  listenToRoot(root, record, ended.signal);
  dispatch(root, OF_ROOT);
  expect(types).toEqual(OF_ROOT);
});

test('all may change the page, except loads of pictures and transitions of colours', async () => {
  const { view, document } = await pageWithListener();
  const isRelevant = (type: string, target: EventTarget = document, more = {}) => {
    const event = Object.assign(new view.Event(type), more);
    let mayChange: boolean | undefined;
    target.addEventListener(
      type,
      (received) => {
        mayChange = mayChangePage(received);
      },
      { once: true },
    );
    target.dispatchEvent(event);
    return mayChange;
  };
  const element = (id: string) => document.getElementById(id) as Element;
  expect(isRelevant('load', element('img'))).toBe(false);
  expect(isRelevant('load', element('link'))).toBe(true);
  expect(isRelevant('load', view)).toBe(true);
  expect(isRelevant('change', element('img'))).toBe(true);
  expect(isRelevant('transitionend', element('img'), { propertyName: 'color' })).toBe(false);
  const showing =
    'opacity visibility display width max-height transform left top right bottom inset clip-path translate scale';
  for (const propertyName of showing.split(' '))
    expect([propertyName, isRelevant('transitionend', element('img'), { propertyName })]).toEqual([
      propertyName,
      true,
    ]);
});
