import boroughs from 'virtual:boroughs';
import builtIn from 'virtual:guidance';
import { render } from 'preact';
import { browser } from '../extension/browser.ts';
import { copyText } from '../extension/clipboard.ts';
import { isSelector } from '../extension/page/selector.ts';
import { followSettings, type StoredSettings } from '../extension/settings.ts';
import { onSitesChanged, readSites, type Sites } from '../extension/sites.ts';
import { type Findings, ticketText } from '../settings/findings.ts';
import { withOrganisation } from '../settings/overrides.ts';
import { parseSettings } from '../settings/parse.ts';
import { FindingsView } from './view/FindingsView.tsx';

/** The diagnostics page: helps IT support to find out why a setting does not work. */

const root = document.getElementById('diagnostics') as HTMLElement;
const { version } = browser.runtime.getManifest();

let held: StoredSettings = { managed: undefined, local: undefined };
let sites: Sites = { builtIn: [], allowed: [] };
let status = '';
/** ODS codes of the practices and networks in the tables; undefined until the table is loaded. */
let odsCodes: ReadonlySet<string> | undefined;

function collectFindings(): Findings {
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
    guidance: withOrganisation(parsed.settings.guidance ?? builtIn, parsed.settings),
  };
}

function draw() {
  const findings = collectFindings();
  const copy = () =>
    void copyText(ticketText(findings)).then(
      () => showStatus('Copied. Paste it into your support ticket.'),
      () => showStatus('The browser did not allow copying. Select the text and press Ctrl+C.'),
    );
  render(<FindingsView findings={findings} status={status} copy={copy} />, root);
}

function showStatus(message: string) {
  status = message;
  draw();
}

async function updateSites() {
  sites = await readSites();
  draw();
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
onSitesChanged(() => void updateSites());
void updateSites();
