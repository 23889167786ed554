import boroughs from 'virtual:boroughs';
import builtIn from 'virtual:guidance';
import { render } from 'preact';
import { hostOf } from '../core/page-rule/match-pattern.ts';
import { checkSite, readBlocked } from '../extension/blocked-sites.ts';
import { browser } from '../extension/browser.ts';
import { copyText } from '../extension/clipboard.ts';
import { isSelector } from '../extension/page/selector.ts';
import { onRuleFitsChanged, type RuleFit, readRuleFits } from '../extension/rule-fit-counts.ts';
import { NO_SITES, onSitesChanged, readSites, type Sites } from '../extension/site-permissions.ts';
import { followSettings, type StoredSettings } from '../extension/stored-settings.ts';
import { type Diagnostics, grantedSites, ticketText } from '../settings/diagnostics.ts';
import { addOrganisationSource } from '../settings/organisation-source.ts';
import { parseSettings } from '../settings/parse-settings.ts';
import { DiagnosticsView } from './view/DiagnosticsView.tsx';

/** The diagnostics page: helps IT support to find out why a setting does not work. */

const root = document.getElementById('diagnostics') as HTMLElement;
const { version } = browser.runtime.getManifest();

let held: StoredSettings = { managed: undefined, local: undefined };
let sites: Sites = NO_SITES;
let blocked: readonly string[] = [];
let ruleFits: readonly RuleFit[] = [];
let status = '';
/** ODS codes of the practices and networks in the tables; undefined until the table is loaded. */
let odsCodes: ReadonlySet<string> | undefined;

function collectDiagnostics(): Diagnostics {
  const parsed = parseSettings(held.managed, held.local, {
    boroughs: boroughs.map(({ id }) => id),
    odsCodes,
    isSelector,
  });
  return {
    version,
    extensionId: browser.runtime.id,
    browser: navigator.userAgent,
    at: new Date().toISOString(),
    ...held,
    parsed,
    ...sites,
    blocked,
    ruleFits,
    guidance: addOrganisationSource(parsed.settings.guidance ?? builtIn, parsed.settings),
  };
}

function draw() {
  const diagnostics = collectDiagnostics();
  const copy = () =>
    void copyText(ticketText(diagnostics)).then(
      () => showStatus('Copied. Paste it into your support ticket.'),
      () => showStatus('The browser did not allow copying. Select the text and press Ctrl+C.'),
    );
  render(
    <DiagnosticsView
      diagnostics={diagnostics}
      status={status}
      copy={copy}
      checkSites={() => void checkSites()}
    />,
    root,
  );
}

function showStatus(message: string) {
  status = message;
  draw();
}

async function updateFacts() {
  [sites, blocked, ruleFits] = await Promise.all([readSites(), readBlocked(), readRuleFits()]);
  draw();
}

/**
 * Checks the sites that are named and granted, one after the other, because each opens a tab. All others are
 * refused anyway.
 */
async function checkSites() {
  for (const site of grantedSites(collectDiagnostics())) {
    showStatus(`Opening ${hostOf(site)} …`);
    showStatus(`${hostOf(site)}: ${await checkSite(site)}`);
    await updateFacts();
  }
}

draw();
followSettings((now) => {
  held = now;
  draw();
});
void import('virtual:practices').then(({ default: { practices, pcns } }) => {
  odsCodes = new Set([...Object.keys(practices), ...Object.keys(pcns)]);
  draw();
});
onSitesChanged(() => void updateFacts());
onRuleFitsChanged(() => void updateFacts());
void updateFacts();
