import few from 'virtual:few-boroughs';
import guidance from 'virtual:guidance';
import { hydrate, render } from 'preact';
import type { Borough } from '../core/guidance/schema.ts';
import { isoDate } from '../core/patient/dates.ts';
import { followPages, type Pages } from '../extension/panel/page-ports.ts';
import { followSettings } from '../extension/settings.ts';
import type { ForPanel } from '../settings/for-panel.ts';
import { isUnexpected } from './consultation/changes.ts';
import { type Consultation, type ConsultationEvent, consult, NEW } from './consultation/consultation.ts';
import { noticeNow, type Shown, TO_READ } from './consultation/notice.ts';
import { knownAtFirst, stepId, type Walk, walk } from './consultation/walk.ts';
import { copyWhileStill } from './copying.ts';
import { onFailure } from './failure.ts';
import { moveFocus, rescueFocus } from './focus.ts';
import { followDay } from './follow-day.ts';
import { onKeys } from './keys.ts';
import { loadBoroughs, loadingOnce, loadReader, loadRoutes, loadTables } from './load.ts';
import { Panel } from './PanelView.tsx';
import { onPaste } from './paste.ts';
import type { Act } from './view/act.ts';

/** The panel's entry: wires pages, clinician and clock to the consultation, and draws what comes of it. */

const root = document.getElementById('panel') as HTMLElement;
const today = () => isoDate(new Date());

let consultation: Consultation = NEW;
let known = knownAtFirst(guidance, today());
let boroughs: readonly Borough[] = few;
let said = '';
let pages: Pages | undefined;
/** What policy and options set; undefined while nothing is set. */
let set: ForPanel | undefined;
/** The notice of the last change of patient. */
let notice: Shown | null = null;
let walked: Walk = walk(consultation, known);
/** The first question stands in the page since it was built (see tools/build/first-question.ts). */
let put = hydrate;

const areKeysOn = () => set?.areKeysOn ?? true;

function draw() {
  const before = walked;
  known = { ...known, today: today() };
  walked = walk(consultation, known);
  loadMissing(walked);
  noteChange();
  const hadFocus = root.contains(document.activeElement);
  put(
    <Panel
      guidance={known.guidance}
      boroughs={boroughs}
      consultation={consultation}
      walk={walked}
      cleared={notice?.cleared ?? null}
      practices={findsPractice(walked) ? known.tables?.practices : undefined}
      links={set?.linksAt(walked.place) ?? {}}
      today={known.today}
      said={said}
      notice={set?.notice ?? ''}
      areKeysOn={areKeysOn()}
      organisation={set?.organisation ?? ''}
      act={act}
    />,
    root,
  );
  put = render;
  moveFocus(root, before, walked);
  if (hadFocus) rescueFocus(root);
}

/** Keeps the notice of a change until it could be read; then it goes by itself, where an answer was given. */
function noteChange() {
  const at = performance.now();
  const before = notice;
  notice = noticeNow(before, walked.cleared, at);
  if (notice !== null && notice !== before) setTimeout(draw, TO_READ);
}

function happen(event: ConsultationEvent) {
  const before = consultation;
  consultation = consult(consultation, event);
  if (consultation === before) return;
  if (isUnexpected(event, before, consultation)) patientChanged();
  const isAnother =
    consultation.patient?.nhsNumber !== before.patient?.nhsNumber || consultation.cleared !== before.cleared;
  known = { ...known, changing: isAnother ? null : known.changing };
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
  paste(text) {
    if (text.trim() === '') happen({ type: 'noticed' });
    else void loadReader().then((read) => happen({ type: 'pasted', reading: read(text, today()) }));
  },
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

async function copy(text: string, what: string) {
  const day = known.today;
  // What was said of the last copy is not said of this one.
  say('');
  if (known.today !== day) return say('Nothing was copied: the date has changed. Look again.');
  const ask = async () => (await pages?.ask()) ?? true;
  say(await copyWhileStill(text, what, () => consultation, ask));
}

function say(words: string) {
  said = words;
  draw();
}

/** Whether a practice may be looked for: where its route may differ from its borough's, and where asked again. */
const findsPractice = ({ steps }: Pick<Walk, 'steps'>): boolean =>
  (set?.hasRoutesOfPractices || known.changing === 'place') &&
  steps.some(({ ask, open }) => ask === 'place' && open);

const once = loadingOnce(draw);

/** Loads what the walk has come to need. */
function loadMissing({ place, steps }: Walk) {
  const asksPlace = steps.some((step) => stepId(step) === 'place');
  if (boroughs.length === 0 && (asksPlace || consultation.patient))
    once('boroughs', loadBoroughs, (loaded) => {
      boroughs = loaded;
    });
  if (consultation.patient || place?.practice || set?.hasUsual || findsPractice({ steps }))
    once('tables', loadTables, (tables) => {
      known = { ...known, tables, usual: set?.usual(tables.practices) };
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

/** Puts settings into effect, under a consultation in progress too: it stays, and what they change in it is said. */
function apply(settings: ForPanel, { lapsed, isOther }: typeof import('./settings.ts')) {
  const before = walked.outcome;
  const { answers, chosen } = consultation;
  const again = lapsed(answers, known.guidance, settings.guidance);
  set = settings;
  const usual = known.tables ? settings.usual(known.tables.practices) : undefined;
  known = { ...known, guidance: settings.guidance, usual, routesAt: settings.routesAt };
  if (again) happen({ type: 'answered', answers: again });
  else draw();
  const isBegun = chosen !== null || Object.values(answers).some((answer) => answer !== undefined);
  if (isBegun && isOther(before, walked.outcome))
    say('The settings have changed, and with them what is shown here. Please look again.');
}

onFailure(root);
const patientChanged = onKeys(root, {
  areOn: areKeysOn,
  ignored: () => say('The patient has just changed, so this key was not used. Look, then press it again.'),
});
// Asked before anything is drawn: the answer is on its way meanwhile.
followPages({
  tab: (tab) => happen({ type: 'tab', tab }),
  reading: (tab, frame, reading) => happen({ type: 'read', tab, frame, reading }),
  left: (tab, frame) => happen({ type: 'left', tab, frame }),
  unreadable: (tab, why) => happen({ type: 'unreadable', tab, why }),
}).then((followed) => {
  pages = followed;
});
draw();
onPaste(root);
// Ages and reviews are worked out anew.
followDay(() => {
  if (known.today !== today()) draw();
});
followSettings(({ managed, local }) => {
  void import('./settings.ts').then((module) => apply(module.forPanel(managed, local), module));
});
