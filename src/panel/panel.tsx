import initialBoroughs from 'virtual:few-boroughs';
import guidance from 'virtual:guidance';
import { hydrate, render } from 'preact';
import type { Borough } from '../core/guidance/schema.ts';
import { isoDate } from '../core/patient/dates.ts';
import { openOptions } from '../extension/panel/open-options.ts';
import { type Pages, receiveReadings } from '../extension/panel/receive-readings.ts';
import { followSettings, type StoredSettings } from '../extension/stored-settings.ts';
import type { PanelSettings } from '../settings/panel-settings.ts';
import { applyEvent, type ConsultationEvent } from './consultation/apply-event.ts';
import { noticeToShow, READING_TIME, type Shown } from './consultation/cleared-notice.ts';
import { isAboutAnother, isUnexpected, outdatesMessage } from './consultation/compare-consultations.ts';
import { type Consultation, NEW } from './consultation/consultation-state.ts';
import { knownAtFirst, staysOpen, type Walk, walk } from './consultation/question-walk.ts';
import { copyIfUnchanged } from './copying.ts';
import { onFailure } from './failure.ts';
import { moveFocus, rescueFocus } from './focus.ts';
import { followDay } from './follow-day.ts';
import { onKeys } from './keys.ts';
import { loadApplySettings, loadBoroughs, loadReader, loadRoutes, loadTables, onceLoader } from './load.ts';
import { Panel } from './PanelView.tsx';
import { onPaste } from './paste.ts';
import { offerSites } from './site-offer.ts';
import type { Act } from './view/actions.ts';
import { findsPractice, whatToLoad } from './what-to-load.ts';

/** The panel's entry point: passes events from pages, clinician and clock on, and renders the result. */

const root = document.getElementById('panel') as HTMLElement;
const today = () => isoDate(new Date());

let consultation: Consultation = NEW;
let known = knownAtFirst(guidance, today());
let boroughs: readonly Borough[] = initialBoroughs;
let status = '';
let pages: Pages | undefined;
/** The settings from policy and options; undefined while nothing is set. */
let settings: PanelSettings | undefined;
/** The notice about the last change of patient. */
let notice: Shown | null = null;
let currentWalk: Walk = walk(consultation, known);
/** Hydrates first: the built page contains the first question (see tools/build/first-question.ts). */
let renderPanel = hydrate;

const areKeysOn = () => settings?.areKeysOn ?? true;
const siteOffer = offerSites(draw, showStatus);

function draw() {
  const before = currentWalk;
  known = { ...known, today: today() };
  currentWalk = walk(consultation, known);
  loadMissing();
  updateNotice();
  const hadFocus = root.contains(document.activeElement);
  renderPanel(
    <Panel
      guidance={known.guidance}
      boroughs={boroughs}
      consultation={consultation}
      walk={currentWalk}
      cleared={notice?.cleared ?? null}
      practices={findsPractice(currentWalk, settings, known.changing) ? known.tables?.practices : undefined}
      links={settings?.linksAt(currentWalk.place) ?? {}}
      referrer={settings?.referrer}
      today={known.today}
      status={status}
      notice={settings?.notice ?? ''}
      offer={settings?.areSitesLocked ? null : siteOffer.origin()}
      areKeysOn={areKeysOn()}
      organisation={settings?.organisation ?? ''}
      act={act}
    />,
    root,
  );
  renderPanel = render;
  moveFocus(root, before, currentWalk);
  if (hadFocus) rescueFocus(root);
}

/** Keeps the notice of a change until it had time to be read. After an answer it then disappears. */
function updateNotice(before = notice) {
  notice = noticeToShow(before, currentWalk.cleared, performance.now());
  if (notice !== null && notice !== before) setTimeout(draw, READING_TIME);
}

function dispatch(event: ConsultationEvent) {
  const before = consultation;
  consultation = applyEvent(consultation, event);
  if (consultation === before) return;
  if (isUnexpected(event, before, consultation)) patientChanged();
  const isAnother = isAboutAnother(before, consultation);
  known = { ...known, changing: isAnother ? null : known.changing };
  if (outdatesMessage(event, before, consultation)) status = '';
  if (isAnother) void siteOffer.update(() => consultation);
  draw();
}

const act: Act = {
  answer(answers) {
    if (!staysOpen(known.changing, answers)) known = { ...known, changing: null };
    dispatch({ type: 'answered', answers });
    void pages?.ask();
  },
  choosePlace(place) {
    known = { ...known, changing: null };
    dispatch({ type: 'chose place', place });
  },
  draft: (draft) => dispatch({ type: 'drafted', draft }),
  // An emptied box waits for the reader too. Otherwise a text pasted before would be applied after it.
  paste: (text) =>
    void loadReader().then((read) =>
      dispatch(text.trim() === '' ? { type: 'emptied' } : { type: 'pasted', reading: read(text, today()) }),
    ),
  change(step) {
    known = { ...known, changing: known.changing === step ? null : step };
    draw();
    root.querySelector<HTMLElement>(`[data-step="${step}"] h2`)?.focus();
  },
  copy: (text, label) => void copy(text, label),
  openReferrer: () => void openOptions('referrer'),
  allowSite: siteOffer.accept,
  declineSite: siteOffer.decline,
  startAgain: () => dispatch({ type: 'started again' }),
};

async function copy(text: string, label: string) {
  const situation = () => ({ consultation, settings, today: known.today });
  const before = situation();
  // Removes the message about the last copy, and updates the date.
  showStatus('');
  const ask = async () => (await pages?.ask()) ?? true;
  showStatus(await copyIfUnchanged(text, label, before, situation, ask));
}

function showStatus(words: string) {
  status = words;
  draw();
}

const loadOnce = onceLoader(draw);

/** Loads the data that the walk now needs. */
function loadMissing() {
  const { place } = currentWalk;
  const needed = whatToLoad(currentWalk, consultation, settings, known.changing);
  if (needed.boroughs && boroughs.length === 0)
    loadOnce('boroughs', loadBoroughs, (loaded) => {
      boroughs = loaded;
    });
  if (needed.tables)
    loadOnce('tables', loadTables, (tables) => {
      known = { ...known, tables, usual: settings?.usual(tables.practices) };
    });
  if (place)
    loadOnce(
      `routes ${place.borough}`,
      () => loadRoutes(place.borough),
      (routes) => {
        known = { ...known, routes: { ...known.routes, [place.borough]: routes } };
      },
    );
}

/** Applies settings. A consultation in progress goes on. A message says if its outcome changes. */
async function applySettings({ managed, local }: StoredSettings) {
  const { changesBySettings, outcomeDiffers, parsePanelSettings } = await loadApplySettings();
  const next = parsePanelSettings(managed, local);
  const before = currentWalk.outcome;
  const { events, isBegun } = changesBySettings(consultation, known.guidance, next.guidance);
  settings = next;
  const usual = known.tables ? next.usual(known.tables.practices) : undefined;
  known = { ...known, guidance: next.guidance, usual, routesAt: next.routesAt };
  for (const event of events) dispatch(event);
  if (events.length === 0) draw();
  if (isBegun && outcomeDiffers(before, currentWalk.outcome))
    showStatus('The settings have changed, and with them what is shown here. Please look again.');
}

onFailure(root);
const patientChanged = onKeys(root, {
  areOn: areKeysOn,
  ignored: () =>
    showStatus('The patient has just changed, so this key was not used. Look, then press it again.'),
});
// Ask the pages before the first render, so that the reply arrives sooner.
receiveReadings({
  tab: (tab) => dispatch({ type: 'tab', tab }),
  reading: (tab, frame, reading) => dispatch({ type: 'read', tab, frame, reading }),
  left: (tab, frame) => dispatch({ type: 'left', tab, frame }),
  unreadable: (tab, why) => dispatch({ type: 'unreadable', tab, why }),
}).then((followed) => {
  pages = followed;
});
draw();
onPaste(root);
// Ages and review dates depend on the day.
followDay(() => {
  if (known.today !== today()) draw();
});
followSettings(applySettings);
