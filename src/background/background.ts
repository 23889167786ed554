import { showBadge } from '../browser/badge.ts';
import { giveChangedRules, giveRules } from '../browser/give-rules.ts';
import { onIconClick } from '../browser/icon.ts';
import { onMark, refreshMark } from '../browser/mark.ts';
import { onPageNotice } from '../browser/notices.ts';
import { readSettings } from '../browser/settings.ts';
import { keepSpotting } from '../browser/sites.ts';
import { unmarkWhenSet } from '../browser/unmark.ts';
import { forPages } from '../settings/for-pages.ts';
import { sitesToSpotOn } from '../settings/sites.ts';

/** The background: opens the panel, marks tabs that show a patient, keeps sites. It is never told who it is. */

const settings = async () => {
  const { managed, local } = await readSettings();
  return forPages(managed, local);
};

async function setForPages() {
  const { pageRules, sites } = await settings();
  return { rules: pageRules, sites };
}

onIconClick();
onMark();
onPageNotice(async (notice, tab, frame, site) => {
  if (notice === 'here') return giveRules(await setForPages(), tab, frame);
  // Read for either notice, so that 'gone' cannot overtake 'spotted'.
  const { mark } = await settings();
  showBadge(tab, notice === 'spotted' && mark !== 'neither');
  if (mark === 'button') await refreshMark(tab, frame, site);
});
unmarkWhenSet(async () => (await settings()).mark);
giveChangedRules(setForPages);
keepSpotting(async (allowed) => {
  const { sites, areSitesLocked } = await settings();
  return sitesToSpotOn(allowed, { sites, areLocked: areSitesLocked });
});
