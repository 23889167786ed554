import { showBadge } from '../browser/badge.ts';
import { onIconClick } from '../browser/icon.ts';
import { onPageNotice } from '../browser/notices.ts';
import { readSettings } from '../browser/settings.ts';
import { keepSpotting } from '../browser/sites.ts';
import { forPages } from '../settings/for-pages.ts';
import { sitesToSpotOn } from '../settings/sites.ts';

/** The background: opens the panel, marks the icon of tabs that show a patient, keeps sites. It is never told who. */

const settings = async () => {
  const { managed, local } = await readSettings();
  return forPages(managed, local);
};

onIconClick();
onPageNotice(async (notice, tab) => {
  if (notice === 'here') return;
  // Read for either notice, so that 'gone' cannot overtake 'spotted'.
  const { mark } = await settings();
  showBadge(tab, notice === 'spotted' && mark !== 'neither');
});
keepSpotting(async (allowed) => {
  const { sites, areSitesLocked } = await settings();
  return sitesToSpotOn(allowed, { sites, areLocked: areSitesLocked });
});
