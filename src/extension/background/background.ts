import { forPages } from '../../settings/for-pages.ts';
import { sitesToSpotOn } from '../../settings/sites.ts';
import { onPageNotice } from '../notices.ts';
import { readSettings } from '../settings.ts';
import { keepSpotting } from '../sites.ts';
import { showBadge } from './badge.ts';
import { giveChangedRules, giveRules } from './give-rules.ts';
import { onIconClick } from './icon.ts';
import { onPageButton, refreshPageButton } from './page-button.ts';
import { removeWhenSet } from './reset-badges.ts';

/**
 * The background: opens the panel, marks tabs that show a patient, keeps sites. It is never told who it is.
 */

const settings = async () => {
  const { managed, local } = await readSettings();
  return forPages(managed, local);
};

async function setForPages() {
  const { pageRules, sites } = await settings();
  return { rules: pageRules, sites };
}

onIconClick();
onPageButton();
onPageNotice(async (notice, tab, frame, site) => {
  if (notice === 'here') return giveRules(await setForPages(), tab, frame);
  // Read for either notice, so that 'gone' cannot overtake 'spotted'.
  const { mark } = await settings();
  showBadge(tab, notice === 'spotted' && mark !== 'neither');
  if (mark === 'button') await refreshPageButton(tab, frame, site);
});
removeWhenSet(async () => (await settings()).mark);
giveChangedRules(setForPages);
keepSpotting(async (allowed) => {
  const { sites, areSitesLocked } = await settings();
  return sitesToSpotOn(allowed, { sites, areLocked: areSitesLocked });
});
