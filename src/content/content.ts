import { isExtensionThere } from '../browser/native.ts';
import { answerPanels, notify, openRoot } from '../browser/page.ts';
import { hearPageRules } from '../browser/page-rules.ts';
import { isoDate } from '../patient/dates.ts';
import { none, type Reading } from '../patient/reading.ts';
import type { OpenRoot } from '../spotting/element.ts';
import { glance } from '../spotting/glance.ts';
import { LOADING } from '../spotting/pace.ts';
import { TOO_LARGE, UNREADABLE, watch } from '../spotting/watch.ts';
import { type Copy, copyIn, type Reader, settle } from './copy.ts';
import { isFrameShown, watchFrame } from './frame.ts';

/**
 * The content script: watches one frame, tells the panel who its patient is and the background that there is one.
 * On most pages a glance shows that there is none; only where there may be one is the reader asked for.
 */

const NOT_SHOWN = none('This part of the page cannot be seen.');
const NOTHING = {
  empty: none('There is nothing to read on this page.'),
  'no number': none('This page has no NHS number that could be read.'),
  'too large': TOO_LARGE,
};

/** How long the reader may take to come (ms). */
const LONGEST_WAIT = 5000;

/** A page that still loads is not held up to make this script ready, until it has loaded or for this long (ms). */
const PREPARING = 100;

/** The page rules that are built in, after those that are set. */
let rules = PAGE_RULES;
let reader: Reader | undefined;
let hasCome = () => {};

function* read(open: OpenRoot): Generator<unknown, Reading> {
  if (!isFrameShown()) return NOT_SHOWN;
  const seen = yield* glance(document, rules, open);
  if (typeof seen === 'string') return NOTHING[seen];
  if (!reader) yield askForReader();
  if (!reader) return UNREADABLE;
  return yield* reader(document, {
    rules: seen.isRecord ? rules : [],
    wanted: seen.wanted,
    today: isoDate(new Date()),
    openRoot: open,
  });
}

/** Has the background put the reader into this frame; kept once it is there, or does not come. */
function askForReader(): Promise<void> {
  notify('unread');
  return new Promise((resolve) => {
    const late = setTimeout(resolve, LONGEST_WAIT);
    hasCome = () => {
      clearTimeout(late);
      resolve();
    };
  });
}

function start(): Copy {
  const ended = new AbortController();
  const own = new WeakSet<Node>();
  let patient: string | null = null;

  const watching = watch(window, {
    openRoot: (element) => (own.has(element) ? null : openRoot(element)),
    isOwn: (node) => own.has(node),
    read,
    report(reading) {
      panels.tell(reading);
      const before = patient;
      patient = reading.kind === 'patient' ? reading.patient.nhsNumber : null;
      if (patient !== before) notify(patient === null ? 'gone' : 'spotted');
    },
    done() {
      lookAtFrames();
      addEventListener('pageshow', announce, { signal: ended.signal });
    },
    isWanted() {
      const isThere = isExtensionThere();
      if (!isThere) frame.stop();
      return isThere;
    },
  });
  const panels = answerPanels(watching, () => {
    // Said again, so that the button on the page goes: beside an open panel it is one too many.
    if (patient !== null) notify('spotted');
  });
  const frame = watchFrame(watching.note);
  const unfollow = hearPageRules((set) => {
    rules = [...set, ...PAGE_RULES];
    watching.note();
  });

  // Back from the back/forward cache, the ports are closed and the panel must be told of this page again.
  function announce({ persisted }: PageTransitionEvent) {
    if (persisted) notify('here');
    if (persisted && patient !== null) notify('spotted');
  }

  // What the background, just woken, does of it would take the page's turn.
  onceLoaded(() => notify('here'), LOADING, ended.signal);
  return {
    patient: () => patient,
    own,
    isInPanel: panels.isOpen,
    look: frame.look,
    take(given) {
      reader = given;
      hasCome();
    },
    stop() {
      ended.abort();
      watching.stop();
      panels.stop();
      frame.stop();
      unfollow();
    },
  };
}

/** Does something once the page has loaded, or after so long (ms), unless it has ended by then. */
function onceLoaded(act: () => void, longest: number, ended?: AbortSignal): void {
  if (document.readyState === 'complete') {
    act();
    return;
  }
  const begin = () => {
    clearTimeout(late);
    removeEventListener('load', begin);
    if (!ended?.aborted) act();
  };
  const late = setTimeout(begin, longest);
  addEventListener('load', begin);
}

/** What changed here may have shown or hidden frames, which do not notice by themselves. */
function lookAtFrames() {
  for (let at = 0; at < window.length; at++) {
    try {
      copyIn(window[at] as Window)?.look();
    } catch {
      // A frame of another origin.
    }
  }
}

function begin() {
  // Injected a second time, as when the icon is clicked again, the newer copy takes over.
  copyIn(globalThis)?.stop();
  settle(start());
}

// A page that is loaded ahead is nobody's page until it is shown.
if ((document as Document & { prerendering?: boolean }).prerendering === true)
  document.addEventListener('prerenderingchange', begin, { once: true });
else onceLoaded(begin, PREPARING);
