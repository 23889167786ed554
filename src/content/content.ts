import { answerPanels, isExtensionThere, notify, openRoot } from '../browser/page.ts';
import { hearPageRules } from '../browser/page-rules.ts';
import { isoDate } from '../patient/dates.ts';
import { none, type Reading } from '../patient/reading.ts';
import type { OpenRoot } from '../spotting/element.ts';
import { spot } from '../spotting/spot.ts';
import { watch } from '../spotting/watch.ts';
import { isFrameShown, watchFrame } from './frame.ts';

/** The content script: spots the patient in one frame, tells the panel who it is and the background that it is. */

/** This copy of the script, as another copy finds it: a later one in this frame, or the one in the frame above. */
interface Copy {
  /** The NHS number of the patient of this frame, for the button on the page. */
  patient(): string | null;
  /** This frame may have been shown or hidden. */
  look(): void;
  stop(): void;
}
type Scope = { socialPrescribingNavigator?: Copy };

const NOT_SHOWN = none('This part of the page cannot be seen.');

/** The page rules that are built in, after those that are set. */
let rules = PAGE_RULES;

function* read(open: OpenRoot): Generator<number, Reading> {
  if (!isFrameShown()) return NOT_SHOWN;
  return yield* spot(document, { rules, today: () => isoDate(new Date()), openRoot: open });
}

function start(): Copy {
  const ended = new AbortController();
  let patient: string | null = null;

  const watching = watch(window, {
    openRoot,
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
  const panels = answerPanels(watching);
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

  notify('here');
  return {
    patient: () => patient,
    look: frame.look,
    stop() {
      ended.abort();
      watching.stop();
      panels.stop();
      frame.stop();
      unfollow();
    },
  };
}

/** What changed here may have shown or hidden frames, which do not notice by themselves. */
function lookAtFrames() {
  for (let at = 0; at < window.length; at++) {
    try {
      (window[at] as Scope).socialPrescribingNavigator?.look();
    } catch {
      // A frame of another origin.
    }
  }
}

function begin() {
  const scope = globalThis as Scope;
  // Injected a second time, as when the icon is clicked again, the newer copy takes over.
  // An element of the page by that name is not one.
  if (Object.hasOwn(scope, 'socialPrescribingNavigator')) scope.socialPrescribingNavigator?.stop();
  scope.socialPrescribingNavigator = start();
}

// A page that is loaded ahead is nobody's page until it is shown.
if ((document as Document & { prerendering?: boolean }).prerendering === true)
  document.addEventListener('prerenderingchange', begin, { once: true });
else begin();
