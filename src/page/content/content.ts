import { rulesFor } from '../../core/page-rule/rule-sites.ts';
import { isoDate } from '../../core/patient/dates.ts';
import { none, type Reading } from '../../core/patient/reading.ts';
import { isExtensionThere } from '../../extension/page/native-events.ts';
import { hearPageRules } from '../../extension/page/page-rules.ts';
import { answerPanels, notify, openRoot } from '../../extension/page/panel-ports.ts';
import type { OpenRoot } from '../dom/element.ts';
import { openEyes } from '../dom/visibility.ts';
import { glance } from '../glance/glance.ts';
import { beginLook, isAsRead, type Watched } from '../spot/seen.ts';
import { spot } from '../spot/spot.ts';
import { LOADING } from '../watch/pace.ts';
import { TOO_LARGE, watch } from '../watch/watch.ts';
import { beatWhile } from './beat.ts';
import { framesIn, isFrameShown, watchFrame } from './frame.ts';
import { type RunningScript, register, scriptIn } from './running-script.ts';

/**
 * The content script: watches one frame, tells the panel who its patient is and the background that there is one. On
 * most pages a glance shows that there is none.
 */

const NOT_SHOWN = none('This part of the page cannot be seen.');
const NOTHING = {
  empty: none('There is nothing to read on this page.'),
  'no number': none('This page has no NHS number that could be read.'),
  'too large': TOO_LARGE,
};
/** The browser shows a PDF with a program of its own, whose text no extension sees. */
const PDF = none('This page is a PDF, which is not read.');

/** A page that still loads is not held up to make this script ready, until it has loaded or for this long (ms). */
const PREPARING = 100;

function start(): RunningScript {
  const ended = new AbortController();
  const own = new WeakSet<Node>();
  const openOther: OpenRoot = (element) => (own.has(element) ? null : openRoot(element));
  let rules = rulesFor(origin, PAGE_RULES, NAMED_SITES);
  let patient: string | null = null;
  /** The texts that the last reading rests on. */
  let watched: readonly Watched[] = [];
  /** Elements that the last reading passed over because style hides them. */
  let hidden: ReadonlySet<Element> = new Set();

  function* read(open: OpenRoot): Generator<unknown, Reading> {
    watched = [];
    hidden = new Set();
    if (!isFrameShown()) return NOT_SHOWN;
    if (document.contentType === 'application/pdf') return PDF;
    const seen = yield* glance(document, rules, open);
    if (typeof seen === 'string') return NOTHING[seen];
    const today = isoDate(new Date());
    const spotted = yield* spot(document, {
      rules,
      openRoot: open,
      beginLook: () => beginLook(openOther),
      today,
      wanted: seen.wanted,
    });
    ({ watched, hidden } = spotted);
    return spotted.reading;
  }

  const watching = watch(window, {
    openRoot: openOther,
    isOwn: (node) => own.has(node),
    read,
    report(reading) {
      panels.tell(reading);
      const before = patient;
      patient = reading.kind === 'patient' ? reading.patient.nhsNumber : null;
      if (patient !== before) notify(patient === null ? 'gone' : 'spotted');
    },
    done(roots) {
      // What changed here may have shown or hidden frames, which do not notice by themselves.
      for (const frame of framesIn([document, ...roots])) scriptIn(frame)?.look();
      addEventListener('pageshow', announce, { signal: ended.signal });
    },
    isWanted() {
      const isThere = isExtensionThere();
      if (!isThere) frame.stop();
      return isThere;
    },
  });
  const panels = answerPanels(watching, () => {
    // Notify again, so that the page's button is removed while the panel is open.
    if (patient !== null) notify('spotted');
    beat.begin();
  });
  const beat = beatWhile(
    () => panels.isOpen(),
    () => {
      frame.look();
      const look = beginLook(openOther);
      const isAsBefore = watched.every((text) => isAsRead(text, look)) && ![...hidden].some(openEyes());
      if (!isAsBefore) watching.note();
    },
  );
  const frame = watchFrame(watching.note);
  const unfollow = hearPageRules(({ rules: set, sites }) => {
    rules = rulesFor(origin, [...set, ...PAGE_RULES], [...sites, ...NAMED_SITES]);
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
    stop() {
      ended.abort();
      beat.stop();
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

function begin() {
  // Injected a second time, as when the icon is clicked again, the newer copy takes over.
  scriptIn(globalThis)?.stop();
  register(start());
}

// A page that is loaded ahead is nobody's page until it is shown.
if ((document as Document & { prerendering?: boolean }).prerendering === true)
  document.addEventListener('prerenderingchange', begin, { once: true });
else onceLoaded(begin, PREPARING);
