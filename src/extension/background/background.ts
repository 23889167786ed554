import { parsePageSettings } from '../../settings/page-settings.ts';
import { sitesToSpotOn } from '../../settings/sites-to-spot-on.ts';
import { onPageNotice } from '../receive-page-notices.ts';
import { isManagedBuild } from '../site-permissions.ts';
import { showBadge } from './badge.ts';
import { onIconClick } from './icon-click.ts';
import { onPageButtonNotice, refreshPageButton } from './page-button.ts';
import { readSettings } from './read-settings.ts';
import { onRuleFitNotice } from './receive-rule-fits.ts';
import { keepContentScriptRegistered } from './register-content-script.ts';
import { removeWhenUnwanted } from './remove-button-and-badge.ts';
import { sendChangedPageRules, sendPageRules } from './send-page-rules.ts';

/**
 * The background script. It opens the panel, shows the badge and the page button on tabs with a patient, and
 * keeps the content script registered. It never learns who the patient is.
 */

/** Reads the settings. In the managed build only policy names sites. @param onLatePolicy see `readSettings` */
async function readPageSettings(onLatePolicy?: () => void) {
  const { managed, local } = await readSettings(onLatePolicy);
  const settings = parsePageSettings(managed, local);
  if (!isManagedBuild()) return settings;
  return { ...settings, sites: parsePageSettings(managed, undefined).sites, areSitesLocked: true };
}

async function readRulesNotice() {
  const { pageRules, sites } = await readPageSettings();
  return { rules: pageRules, sites };
}

onIconClick();
onPageButtonNotice();
onPageNotice(async (notice, tab, frame, site) => {
  if (notice === 'here') return sendPageRules(await readRulesNotice(), tab, frame);
  // Read the settings for both notices, so that 'gone' cannot overtake 'spotted'.
  const { mark: markOnPages } = await readPageSettings();
  showBadge(tab, notice === 'spotted' && markOnPages !== 'neither');
  if (markOnPages === 'button') await refreshPageButton(tab, frame, site);
});
onRuleFitNotice(async () =>
  [...PAGE_RULES, ...(await readPageSettings()).pageRules].map(({ system }) => system),
);
removeWhenUnwanted(async () => (await readPageSettings()).mark);
sendChangedPageRules(readRulesNotice);
keepContentScriptRegistered(async (granted, onLatePolicy) => {
  const { sites, areSitesLocked } = await readPageSettings(onLatePolicy);
  return sitesToSpotOn(granted, { sites, areLocked: areSitesLocked });
});
