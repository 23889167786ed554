import { showBadge } from '../browser/badge.ts';
import { onIconClick } from '../browser/icon.ts';
import { onPageNotice } from '../browser/notices.ts';

/** The background: opens the panel, and marks the icon of tabs that show a patient. It is never told who. */

onIconClick();
onPageNotice((notice, tab) => {
  if (notice !== 'here') showBadge(tab, notice === 'spotted');
});
