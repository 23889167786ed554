import boroughs from 'virtual:boroughs';
import builtIn from 'virtual:guidance';
import { render } from 'preact';
import { isoDate } from '../core/patient/dates.ts';
import type { PracticeTable } from '../core/places/practices.ts';
import type { Provenance } from '../core/places/provenance.ts';
import { hiddenSites, showPageButtonAgain } from '../extension/background/page-button.ts';
import { browser } from '../extension/browser.ts';
import { isSelector } from '../extension/page/selector.ts';
import { followSettings, type StoredSettings, saveSettings } from '../extension/settings.ts';
import { readShortcut } from '../extension/shortcut.ts';
import { allowSite, forgetSite, onSitesChanged, readSites, type Sites } from '../extension/sites.ts';
import { withOrganisation } from '../settings/overrides.ts';
import { type Parsed, parseSettings } from '../settings/parse.ts';
import { hostOf } from '../settings/sites.ts';
import { About } from './view/About.tsx';
import type { Act } from './view/act.ts';
import { Keys } from './view/Keys.tsx';
import { Marks } from './view/Marks.tsx';
import { SitesView } from './view/SitesView.tsx';
import { UsualPlace } from './view/UsualPlace.tsx';

/** The options page: shows what is set and by whom, and keeps what the user changes. */

const root = document.getElementById('options') as HTMLElement;
const { version } = browser.runtime.getManifest();

const parse = ({ managed, local }: StoredSettings): Parsed =>
  parseSettings(managed, local, { boroughs: boroughs.map(({ id }) => id), isSelector });

let held: StoredSettings = { managed: undefined, local: undefined };
let parsed: Parsed = parse(held);
let practices: PracticeTable | null = null;
let tables: readonly (Provenance & { of: string })[] = [];
let sites: Sites = { builtIn: [], allowed: [] };
let hidden: readonly string[] = [];
let shortcut = '';
let said = '';

const act: Act = {
  setUsual: (usual) => void keep(usual, 'Saved: your usual place'),
  setMark: (markOnPages) => void keep({ markOnPages }, 'Saved: how pages are marked'),
  setKeys: (singleKeys) => void keep({ singleKeys }, 'Saved: single keys'),
  showPageButtonAgain() {
    void showPageButtonAgain().then(async () => {
      hidden = await hiddenSites();
      say('The button is shown again');
      document.getElementById('marks')?.focus();
    });
  },
  allow(site) {
    void allowSite(site).then(
      (isAllowed) => say(isAllowed ? `Allowed: ${hostOf(site)}` : `Not allowed: ${hostOf(site)}`),
      (error: Error) => say(`The browser did not allow ${hostOf(site)}: ${error.message}`),
    );
  },
  forget(site) {
    void forgetSite(site).then(
      () => {
        say(`Removed: ${hostOf(site)}`);
        // Its button is gone, and the focus with it.
        document.getElementById('sites')?.focus();
      },
      (error: Error) => say(`The browser did not take ${hostOf(site)} back: ${error.message}`),
    );
  },
};

/** Shows what was chosen at once, then stores it. */
async function keep(changed: Readonly<Record<string, unknown>>, words: string) {
  const { local } = held;
  const before = typeof local === 'object' && !Array.isArray(local) ? local : {};
  // What is not set is not stored either, so that it follows a default that changes.
  const own = Object.entries({ ...before, ...changed }).filter(([, value]) => value !== '');
  show({ ...held, local: Object.fromEntries(own) });
  await saveSettings(Object.fromEntries(own)).then(
    () => say(words),
    (error: Error) => say(`Could not be saved: ${error.message}`),
  );
}

function show(now: StoredSettings) {
  held = now;
  parsed = parse(held);
  draw();
}

function say(words: string) {
  said = words;
  draw();
}

function draw() {
  const { settings } = parsed;
  render(
    <div class="page">
      <main>
        <h1>Social Prescribing Navigator: options</h1>
        <UsualPlace parsed={parsed} boroughs={boroughs} practices={practices} act={act} />
        <SitesView settings={settings} sites={sites} act={act} />
        <Marks parsed={parsed} hidden={hidden} act={act} />
        <Keys parsed={parsed} shortcut={shortcut} act={act} />
        <About
          version={version}
          guidance={withOrganisation(settings.guidance ?? builtIn, settings)}
          isFromPolicy={settings.guidance !== null}
          tables={tables}
          support={settings.supportContact}
          today={isoDate(new Date())}
        />
      </main>
      <p class="said" role="status">
        {said}
      </p>
    </div>,
    root,
  );
}

async function showSites() {
  [sites, hidden] = await Promise.all([readSites(), hiddenSites()]);
  draw();
}

draw();
followSettings(show);
onSitesChanged(() => void showSites());
void showSites();
void readShortcut().then((keys) => {
  shortcut = keys;
  draw();
});
// To search for a practice, and for the attribution that their licences ask for; after the first paint, as they
// are large.
void Promise.all([import('virtual:practices'), import('virtual:postcodes')]).then(
  ([{ default: ofPractices }, { default: ofPostcodes }]) => {
    tables = [
      { of: 'Practices', ...provenance(ofPractices) },
      { of: 'Postcodes', ...provenance(ofPostcodes) },
    ];
    practices = ofPractices;
    draw();
  },
);

function provenance({ source, edition, attribution }: Provenance): Provenance {
  return { source, edition, attribution };
}
