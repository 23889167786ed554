import { rulesForOrigin } from '../../core/page-rule/rules-for-origin.ts';
import { isoDate } from '../../core/patient/dates.ts';
import { none, type Reading } from '../../core/patient/reading.ts';
import { isExtensionThere } from '../../extension/page/extension-api.ts';
import { openRoot } from '../../extension/page/open-shadow-root.ts';
import { onPageRules } from '../../extension/page/receive-page-rules.ts';
import { onSiteStopped } from '../../extension/page/receive-stop.ts';
import { notify, notifyRuleFit } from '../../extension/page/send-page-notice.ts';
import { sendReadings } from '../../extension/page/send-readings.ts';
import type { OpenRoot } from '../dom/element.ts';
import { cachedVisibility } from '../dom/visibility.ts';
import { glance } from '../glance/glance.ts';
import { spot } from '../spot/spot.ts';
import { isUnchanged, startVisibilityCheck, type WatchedText } from '../spot/watched-texts.ts';
import { LONGEST_LOADING } from '../watch/pace.ts';
import { TOO_LARGE, watch } from '../watch/watch.ts';
import { framesIn, isFrameShown, watchFrame } from './frame.ts';
import { recheckWhile } from './recheck.ts';
import { followRuleFit } from './rule-fit.ts';
import { type RunningScript, register, scriptIn, unregister } from './running-script.ts';

/**
 * The content script. It watches one frame, tells the panel who the frame's patient is, and tells the
 * background only that there is a patient. On most pages a quick glance shows that there is none.
 */

const NOT_SHOWN = none('This part of the page cannot be seen.');
const NOTHING_FOUND = {
  empty: none('There is nothing to read on this page.'),
  'no number': none('This page has no NHS number that could be read.'),
  'too large': TOO_LARGE,
};
/** The browser shows a PDF in its own viewer. Extensions cannot read the text in there. */
const PDF = none('This page is a PDF, which is not read.');

/**
 * The script starts when the page has loaded, but after this
 * long at the latest (ms), so that it does not slow loading.
 */
const LONGEST_DELAY = 100;

function start(): RunningScript {
  const ended = new AbortController();
  const ownNodes = new WeakSet<Node>();
  const openPageRoot: OpenRoot = (element) => (ownNodes.has(element) ? null : openRoot(element));
  let rules = rulesForOrigin(origin, PAGE_RULES, NAMED_SITES);
  let patient: string | null = null;
  /** The texts that the last reading took the patient from. */
  let watched: readonly WatchedText[] = [];
  /** Elements that the last reading skipped because styles hide them. */
  let hidden: ReadonlySet<Element> = new Set();

  function* read(open: OpenRoot): Generator<unknown, Reading> {
    watched = [];
    hidden = new Set();
    if (!isFrameShown()) return NOT_SHOWN;
    if (document.contentType === 'application/pdf') return PDF;
    const glanced = yield* glance(document, rules, open);
    if (typeof glanced === 'string') return NOTHING_FOUND[glanced];
    const today = isoDate(new Date());
    const spotted = yield* spot(document, {
      rules,
      openRoot: open,
      startVisibilityCheck: () => startVisibilityCheck(openPageRoot),
      today,
      elementsToRead: glanced.elementsToRead,
    });
    ({ watched, hidden } = spotted);
    return spotted.reading;
  }

  const watching = watch(window, {
    openRoot: openPageRoot,
    isOwn: (node) => ownNodes.has(node),
    read,
    report(reading) {
      panels.send(reading);
      const before = patient;
      patient = reading.kind === 'patient' ? reading.patient.nhsNumber : null;
      if (patient !== before) notify(patient === null ? 'gone' : 'spotted');
    },
    afterReading(roots) {
      ruleFit.check(rules);
      // A change in this document may have shown or hidden
      // its frames. The scripts in them cannot notice that.
      for (const frame of framesIn([document, ...roots])) scriptIn(frame)?.checkFrame();
      addEventListener('pageshow', announceAgain, { signal: ended.signal });
    },
    isWanted() {
      const isThere = isExtensionThere();
      if (!isThere) frame.stop();
      return isThere;
    },
  });
  const panels = sendReadings(watching, () => {
    // Notify again, so that the page's button is removed while the panel is open.
    if (patient !== null) notify('spotted');
    recheck.start();
  });
  const recheck = recheckWhile(
    () => panels.isOpen(),
    () => {
      frame.check();
      const whyUnseen = startVisibilityCheck(openPageRoot);
      const isVisible = cachedVisibility();
      const areUnchanged = watched.every((text) => isUnchanged(text, whyUnseen, isVisible));
      // Read now: a page that never settles would wait for its turn, with the former patient in the panel.
      if (!areUnchanged || [...hidden].some(isVisible)) void watching.ask();
    },
  );
  const ruleFit = followRuleFit(document, notifyRuleFit);
  const frame = watchFrame(watching.noteChange);
  const stopReceivingRules = onPageRules(({ rules: added, sites }) => {
    rules = rulesForOrigin(origin, [...added, ...PAGE_RULES], [...sites, ...NAMED_SITES]);
    watching.noteChange();
  });

  // When the page returns from the back/forward cache, its ports are closed. The panel has to connect again.
  function announceAgain({ persisted }: PageTransitionEvent) {
    if (persisted) notify('here');
    if (persisted && patient !== null) notify('spotted');
  }

  const stopReceivingStops = onSiteStopped(() => {
    if (patient !== null) notify('gone');
    stop();
    unregister();
  });

  function stop() {
    ended.abort();
    recheck.stop();
    ruleFit.stop();
    watching.stop();
    panels.stop();
    frame.stop();
    stopReceivingRules();
    stopReceivingStops();
  }

  // Wait for the page to load: this notice wakes the background, whose work would slow the page down.
  whenLoaded(() => notify('here'), LONGEST_LOADING, ended.signal);
  return {
    patient: () => patient,
    ownNodes,
    isInPanel: panels.isOpen,
    checkFrame: frame.check,
    stop,
  };
}

/**
 * Calls `act` once the page has loaded, or after the timeout
 * (ms). Does nothing if `signal` is aborted by then.
 */
function whenLoaded(act: () => void, timeout: number, signal?: AbortSignal): void {
  if (document.readyState === 'complete') {
    act();
    return;
  }
  const run = () => {
    clearTimeout(timer);
    removeEventListener('load', run);
    if (!signal?.aborted) act();
  };
  const timer = setTimeout(run, timeout);
  addEventListener('load', run);
}

function takeOver() {
  // The script may be injected a second time, as when the
  // icon is clicked again. The newer instance takes over.
  scriptIn(globalThis)?.stop();
  register(start());
}

// Nobody sees a prerendered page until it is activated.
if ((document as Document & { prerendering?: boolean }).prerendering === true)
  document.addEventListener('prerenderingchange', takeOver, { once: true });
else whenLoaded(takeOver, LONGEST_DELAY);
