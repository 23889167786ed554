import boroughs from 'virtual:boroughs';
import builtIn from 'virtual:guidance';
import recordSystems from 'virtual:record-systems';
import { render } from 'preact';
import { isoDate } from '../core/patient/dates.ts';
import type { PracticeTable } from '../core/places/practices.ts';
import type { Provenance } from '../core/places/provenance.ts';
import { hiddenSites, showPageButtonAgain } from '../extension/background/page-button.ts';
import { browser } from '../extension/browser.ts';
import { isSelector } from '../extension/page/selector.ts';
import { readShortcut } from '../extension/shortcut.ts';
import {
  allowSites,
  forgetSites,
  NO_SITES,
  onSitesChanged,
  readSites,
  type Sites,
} from '../extension/site-permissions.ts';
import {
  changeSettings,
  followSettings,
  type StoredSettings,
  withChanges,
} from '../extension/stored-settings.ts';
import { addOrganisationSource } from '../settings/organisation-source.ts';
import { type Parsed, parseSettings } from '../settings/parse-settings.ts';
import { About } from './view/About.tsx';
import type { Act } from './view/actions.ts';
import { Keys } from './view/Keys.tsx';
import { PageMarks } from './view/PageButtonSetting.tsx';
import { SitesView } from './view/SitesView.tsx';
import { UsualPlace } from './view/UsualPlace.tsx';
import { WhoRefers } from './view/WhoRefers.tsx';

/** The options page: shows each setting and who set it, and stores the user's changes. */

const root = document.getElementById('options') as HTMLElement;
const { version } = browser.runtime.getManifest();

const parse = ({ managed, local }: StoredSettings): Parsed =>
  parseSettings(managed, local, { boroughs: boroughs.map(({ id }) => id), isSelector });

let held: StoredSettings = { managed: undefined, local: undefined };
let parsed: Parsed = parse(held);
let practices: PracticeTable | null = null;
let tables: readonly (Provenance & { name: string })[] = [];
/** Those that can be offered: others have addresses that only an organisation knows. */
const systems = recordSystems.filter((system) => system.sites.length > 0);
let sites: Sites = NO_SITES;
let buttonHiddenOn: readonly string[] = [];
let shortcut = '';
let status = '';

const act: Act = {
  setUsualPlace: (usual) => void save(usual, 'Saved: your usual place'),
  setReferrer: (referrer) => void save(referrer, 'Saved: who refers'),
  setMark: (markOnPages) => void save({ markOnPages }, 'Saved: how pages are marked'),
  setKeys: (singleKeys) => void save({ singleKeys }, 'Saved: single keys'),
  showPageButtonAgain() {
    void showPageButtonAgain().then(async () => {
      buttonHiddenOn = await hiddenSites();
      showStatus('The button is shown again');
      document.getElementById('marks')?.focus();
    });
  },
  allow(asked, name) {
    void allowSites(asked).then(
      (isAllowed) => showStatus(isAllowed ? `Allowed: ${name}` : `Not allowed: ${name}`),
      (error: Error) => showStatus(`The browser did not allow ${name}: ${error.message}`),
    );
  },
  forget(removed, name) {
    void forgetSites(removed).then(
      () => {
        showStatus(`Removed: ${name}`);
        // The focus was on the site's Remove button, which is gone.
        document.getElementById('sites')?.focus();
      },
      (error: Error) => showStatus(`The browser did not remove ${name}: ${error.message}`),
    );
  },
};

/** Shows a change at once, then stores it. The message is shown once the change is stored. */
async function save(changed: Readonly<Record<string, unknown>>, message: string) {
  show({ ...held, local: withChanges(held.local, changed) });
  await changeSettings(changed).then(
    () => showStatus(message),
    (error: Error) => showStatus(`Could not be saved: ${error.message}`),
  );
}

function show(now: StoredSettings) {
  held = now;
  parsed = parse(held);
  draw();
}

function showStatus(message: string) {
  status = message;
  draw();
}

function draw() {
  const { settings } = parsed;
  render(
    <div class="page">
      <main>
        <h1>Social Prescribing Navigator: options</h1>
        <UsualPlace parsed={parsed} boroughs={boroughs} practices={practices} act={act} />
        <WhoRefers parsed={parsed} act={act} />
        <SitesView settings={settings} sites={sites} systems={systems} act={act} />
        <PageMarks parsed={parsed} buttonHiddenOn={buttonHiddenOn} act={act} />
        <Keys parsed={parsed} shortcut={shortcut} act={act} />
        <About
          version={version}
          guidance={addOrganisationSource(settings.guidance ?? builtIn, settings)}
          isFromPolicy={settings.guidance !== null}
          tables={tables}
          support={settings.supportContact}
          today={isoDate(new Date())}
        />
      </main>
      <p class="said" role="status">
        {status}
      </p>
    </div>,
    root,
  );
}

async function updateSites() {
  [sites, buttonHiddenOn] = await Promise.all([readSites(), hiddenSites()]);
  draw();
}

draw();
followSettings(show);
onSitesChanged(() => void updateSites());
void updateSites();
void readShortcut().then((keys) => {
  shortcut = keys;
  draw();
});
// The search for a practice needs the tables, and their licences require an attribution. The tables are
// large, so they are loaded after the first paint.
void Promise.all([import('virtual:practices'), import('virtual:postcodes')]).then(
  ([{ default: practiceTable }, { default: postcodeTable }]) => {
    tables = [
      { name: 'Practices', ...provenance(practiceTable) },
      { name: 'Postcodes', ...provenance(postcodeTable) },
    ];
    practices = practiceTable;
    draw();
  },
);

function provenance({ source, edition, attribution }: Provenance): Provenance {
  return { source, edition, attribution };
}
