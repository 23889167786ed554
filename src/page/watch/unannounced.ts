import { shownIn } from '../dom/control.ts';
import type { OpenRoot } from '../dom/element.ts';

/** How often values are compared (ms): nothing tells when a script sets one. */
const COMPARED = 50;
/** And once one was set: others may follow. */
const COMPARED_AGAIN = 10;
/** The first look for roots attached late (ms); each further one waits twice as long, to the last. */
const FIRST_LOOK = 100;
const LAST_LOOK = 6400;

const READ_ONLY = ':is(input, textarea)[readonly], :is(input, textarea, select):disabled';
const MOST_CONTROLS = 200;
const MOST_HOSTS = 200;
/** Documents of more elements are not searched for controls: it would take too long. */
const MOST_ELEMENTS = 50_000;

/** Changes that no observer and no event tells of. */
export interface Unannounced {
  /** An element without a shadow root: it may get one. */
  mayHost(element: Element): void;
  /** Begins anew with the page as it is; @returns whether values have been set since by a script */
  begin(roots: Iterable<Document | ShadowRoot>): () => boolean;
  /** The reading is done: from here on, its controls and hosts are watched. */
  watch(): void;
  stop(): void;
}

/** What it takes to watch for them. */
interface Means {
  readonly openRoot: OpenRoot;
  readonly isWanted: () => boolean;
}

/**
 * Watches for what changes silently.
 *
 * Values of read-only controls, set by a script: compared twenty times a second, only while the page has such
 * controls and its tab is in front. This is the one timer that runs while nothing changes.
 *
 * Shadow roots attached to elements that are there already, as when a custom element is upgraded late: seen as the
 * host grows; and asked for a few times, ever more rarely, where the host's size is fixed.
 */
export function watchUnannounced(view: Window, { openRoot, isWanted }: Means, note: () => void): Unannounced {
  let controls: Element[] = [];
  let hosts = new Set<Element>();
  let known = '';
  let comparing: ReturnType<typeof setTimeout> | undefined;
  let looking: ReturnType<typeof setTimeout> | undefined;
  const sizes = new Map<Element, string>();
  const resizes = new ResizeObserver((entries) => {
    let hasChanged = false;
    for (const { target, contentRect } of entries) {
      const size = `${contentRect.width} ${contentRect.height}`;
      const before = sizes.get(target);
      sizes.set(target, size);
      if (before) hasChanged ||= before !== size;
    }
    // The first sizes are told a frame after the reading: a root may have come in between.
    if (hasChanged || hasOpened()) note();
  });
  const hasOpened = () => [...hosts].some((host) => openRoot(host));

  function watchSizes() {
    // A host in a line of text has no size of its own: what it stands in grows.
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

  const valuesNow = () => controls.map((control) => shownIn(control)?.slice(0, 100)).join('\n');

  function compare(after: number) {
    clearTimeout(comparing);
    comparing = setTimeout(() => {
      if (view.document.hidden || !isWanted()) return;
      const now = valuesNow();
      if (now === known) return compare(COMPARED);
      known = now;
      note();
      compare(COMPARED_AGAIN);
    }, after);
  }

  function look(wait: number) {
    looking = setTimeout(() => {
      if (hasOpened()) note();
      else if (wait < LAST_LOOK) look(wait * 2);
    }, wait);
  }

  function rest() {
    clearTimeout(comparing);
    clearTimeout(looking);
  }

  return {
    mayHost(element) {
      if (hosts.size < MOST_HOSTS && !element.firstElementChild && !/\S/.test(element.textContent ?? ''))
        hosts.add(element);
    },
    begin(roots) {
      rest();
      hosts = new Set();
      controls = [];
      for (const root of roots) controls.push(...controlsIn(root));
      controls.length = Math.min(controls.length, MOST_CONTROLS);
      const before = valuesNow();
      known = before;
      if (controls.length > 0) compare(COMPARED);
      return () => valuesNow() !== before;
    },
    watch() {
      watchSizes();
      if (hosts.size > 0) look(FIRST_LOOK);
    },
    stop() {
      rest();
      resizes.disconnect();
    },
  };
}

function controlsIn(root: Document | ShadowRoot): Element[] {
  if (root instanceof Document && root.getElementsByTagName('*').item(MOST_ELEMENTS)) return [];
  return [...root.querySelectorAll(READ_ONLY)].filter((control) => shownIn(control) !== undefined);
}
