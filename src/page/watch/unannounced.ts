import { readOnlyValue } from '../dom/control.ts';
import type { OpenRoot } from '../dom/element.ts';

/** How often values are compared (ms): no event is fired when a script sets a value. */
const COMPARE_EVERY = 50;
/** How soon values are compared again after a script set one (ms): it may set others. */
const COMPARE_SOON = 10;
/**
 * The first check for shadow roots attached late (ms).
 * Each further check waits twice as long, up to the last.
 */
const FIRST_LOOK = 100;
const LAST_LOOK = 6400;

const READ_ONLY = ':is(input, textarea)[readonly], :is(input, textarea, select):disabled';
const MOST_CONTROLS = 200;
const MOST_HOSTS = 200;
/** Documents of more elements are not searched for form controls: it would take too long. */
const MOST_ELEMENTS = 50_000;

/** Watches for changes that no observer and no event announces. */
export interface Unannounced {
  /** Adds an element without a shadow root that may get one later. */
  addPossibleHost(element: Element): void;
  /** Forgets what was watched and starts again. @returns a function: has a script set values since? */
  begin(roots: Iterable<Document | ShadowRoot>): () => boolean;
  /** Call when a reading has finished: watches the possible hosts that it found. */
  watch(): void;
  stop(): void;
}

interface UnannouncedOptions {
  readonly openRoot: OpenRoot;
  readonly isWanted: () => boolean;
}

/**
 * Watches for two kinds of change that the browser does not announce.
 *
 * A script sets the value of a read-only control. Such values are compared twenty times a second, only while
 * the page has such controls and its tab is visible. In this folder, no other timer runs for ever while nothing
 * changes.
 *
 * A script attaches a shadow root to an existing element, as when a custom
 * element is upgraded late. A change of the host's size shows that. For hosts
 * of fixed size, the browser is asked a few times, at growing intervals.
 */
export function watchUnannounced(
  view: Window,
  { openRoot, isWanted }: UnannouncedOptions,
  noteChange: () => void,
): Unannounced {
  let controls: Element[] = [];
  let hosts = new Set<Element>();
  let lastValues = '';
  let compareTimer: ReturnType<typeof setTimeout> | undefined;
  let lookTimer: ReturnType<typeof setTimeout> | undefined;
  const sizes = new Map<Element, string>();
  const resizes = new ResizeObserver((entries) => {
    let hasChanged = false;
    for (const { target, contentRect } of entries) {
      const size = `${contentRect.width} ${contentRect.height}`;
      const before = sizes.get(target);
      sizes.set(target, size);
      if (before) hasChanged ||= before !== size;
    }
    // The observer reports the first sizes a frame after the
    // reading. A root may have been attached in between.
    if (hasChanged || hasNewRoot()) noteChange();
  });
  const hasNewRoot = () => [...hosts].some((host) => openRoot(host));

  function watchSizes() {
    // An inline host has no size of its own: its parent grows.
    const watched = new Set([...hosts].flatMap((host) => [host, host.parentElement ?? host]));
    for (const element of sizes.keys()) {
      if (watched.has(element)) continue;
      sizes.delete(element);
      resizes.unobserve(element);
    }
    for (const element of watched) {
      if (sizes.has(element)) continue;
      sizes.set(element, '');
      resizes.observe(element);
    }
  }

  const valuesNow = () => controls.map((control) => readOnlyValue(control)?.slice(0, 100)).join('\n');

  function compare(after: number) {
    clearTimeout(compareTimer);
    compareTimer = setTimeout(() => {
      if (view.document.hidden || !isWanted()) return;
      const now = valuesNow();
      if (now === lastValues) return compare(COMPARE_EVERY);
      lastValues = now;
      noteChange();
      compare(COMPARE_SOON);
    }, after);
  }

  function lookForRoots(wait: number) {
    lookTimer = setTimeout(() => {
      if (hasNewRoot()) noteChange();
      else if (wait < LAST_LOOK) lookForRoots(wait * 2);
    }, wait);
  }

  function stopTimers() {
    clearTimeout(compareTimer);
    clearTimeout(lookTimer);
  }

  return {
    addPossibleHost(element) {
      if (hosts.size < MOST_HOSTS && !element.firstElementChild && !/\S/.test(element.textContent ?? ''))
        hosts.add(element);
    },
    begin(roots) {
      stopTimers();
      hosts = new Set();
      controls = [];
      for (const root of roots) controls.push(...controlsIn(root));
      controls.length = Math.min(controls.length, MOST_CONTROLS);
      const before = valuesNow();
      lastValues = before;
      if (controls.length > 0) compare(COMPARE_EVERY);
      return () => valuesNow() !== before;
    },
    watch() {
      watchSizes();
      if (hosts.size > 0) lookForRoots(FIRST_LOOK);
    },
    stop() {
      stopTimers();
      resizes.disconnect();
    },
  };
}

function controlsIn(root: Document | ShadowRoot): Element[] {
  if (root instanceof Document && root.getElementsByTagName('*').item(MOST_ELEMENTS)) return [];
  return [...root.querySelectorAll(READ_ONLY)].filter((control) => readOnlyValue(control) !== undefined);
}
