import guidance from 'virtual:guidance';
import { render } from 'preact';
import { copyText } from '../browser/clipboard.ts';
import { followPages, type Pages } from '../browser/pages.ts';
import type { Borough } from '../guidance/schema.ts';
import { isoDate } from '../patient/dates.ts';
import { readPasted } from '../patient/read.ts';
import { samePerson } from '../patient/reading.ts';
import { type Consultation, type ConsultationEvent, consult, NEW } from './consultation.ts';
import { moveFocus } from './focus.ts';
import { onKeys } from './keys.ts';
import { loadBoroughs, loadRoutes, loadTables } from './load.ts';
import type { Act } from './view/act.ts';
import { Panel } from './view/Panel.tsx';
import { type Known, stepId, type Walk, walk } from './walk.ts';

/** The panel's entry: wires pages, clinician and clock to the consultation, and draws what comes of it. */

const root = document.getElementById('panel') as HTMLElement;
const today = () => isoDate(new Date());

let consultation: Consultation = NEW;
let known: Known = { guidance, tables: null, routes: {}, usual: undefined, today: today(), changing: null };
let boroughs: readonly Borough[] = [];
let said = '';
let pages: Pages | undefined;
let walked: Walk = walk(consultation, known);

function draw() {
  const before = walked;
  walked = walk(consultation, known);
  loadMissing(walked);
  render(
    <Panel
      guidance={guidance}
      boroughs={boroughs}
      consultation={consultation}
      walk={walked}
      links={{}}
      today={known.today}
      said={said}
      act={act}
    />,
    root,
  );
  moveFocus(root, before, walked);
}

function happen(event: ConsultationEvent) {
  const before = consultation;
  consultation = consult(consultation, event);
  if (consultation === before) return;
  const isOther =
    consultation.patient?.nhsNumber !== before.patient?.nhsNumber || consultation.cleared !== before.cleared;
  known = { ...known, today: today(), changing: isOther ? null : known.changing };
  said = '';
  draw();
}

const act: Act = {
  answer(answers) {
    // A list of several choices stays open while more are chosen; any other answer closes its question.
    const isList =
      known.changing === 'needs' || (known.changing === 'exclusions' && answers.exclusions?.length !== 0);
    if (!isList) known = { ...known, changing: null };
    happen({ type: 'answered', answers });
    void pages?.ask();
  },
  choosePlace(place) {
    known = { ...known, changing: null };
    happen({ type: 'chose place', place });
  },
  paste: (text) => happen({ type: 'pasted', reading: readPasted(text, today()) }),
  change(step) {
    known = { ...known, changing: known.changing === step ? null : step };
    draw();
    root.querySelector<HTMLElement>(`[data-step="${step}"] h2`)?.focus();
  },
  copy: (text, what) => void copy(text, what),
  beginAnew() {
    happen({ type: 'began anew' });
  },
};

/** Copies only while the patient is still the one the text was written for: the page is asked once more. */
async function copy(text: string, what: string) {
  const before = consultation;
  await pages?.ask();
  say(
    isStill(before, consultation) ? await copied(text, what) : 'Nothing was copied: the patient has changed.',
  );
}

const copied = (text: string, what: string) =>
  copyText(text).then(
    () => `Copied: ${what}`,
    () => `The browser did not allow copying the ${what}. Select it and press Ctrl+C.`,
  );

function isStill(before: Consultation, now: Consultation): boolean {
  if (now.cleared !== before.cleared || now.answers !== before.answers) return false;
  return before.patient && now.patient
    ? samePerson(before.patient, now.patient)
    : before.patient === now.patient;
}

function say(words: string) {
  said = words;
  draw();
}

const asked = new Set<string>();

/** Loads what the walk has come to need; each once. */
function loadMissing({ place, steps }: Walk) {
  const once = <Loaded,>(name: string, load: () => Promise<Loaded>, take: (loaded: Loaded) => void) => {
    if (asked.has(name)) return;
    asked.add(name);
    void load().then((loaded) => {
      take(loaded);
      draw();
    });
  };
  if (steps.some((step) => stepId(step) === 'place') || consultation.patient)
    once('boroughs', loadBoroughs, (loaded) => {
      boroughs = loaded;
    });
  if (consultation.patient)
    once('tables', loadTables, (tables) => {
      known = { ...known, tables };
    });
  if (place)
    once(
      `routes ${place.borough}`,
      () => loadRoutes(place.borough),
      (routes) => {
        known = { ...known, routes: { ...known.routes, [place.borough]: routes } };
      },
    );
}

draw();
onKeys(root);
followPages({
  tab: (tab) => happen({ type: 'tab', tab }),
  reading: (tab, frame, reading) => happen({ type: 'read', tab, frame, reading }),
  left: (tab, frame) => happen({ type: 'left', tab, frame }),
  unreadable: (tab, why) => happen({ type: 'unreadable', tab, why }),
}).then((followed) => {
  pages = followed;
});
