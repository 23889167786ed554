import { browser } from '../browser.ts';

/** Shows or clears the badge on a tab's icon. The icon's title says the same for screen readers. */
export function showBadge(tabId: number, hasPatient: boolean): void {
  const title = hasPatient
    ? 'Social Prescribing Navigator: patient on this page'
    : 'Social Prescribing Navigator';
  const done = [
    browser.action.setBadgeText({ tabId, text: hasPatient ? '1' : '' }),
    browser.action.setBadgeBackgroundColor({ tabId, color: '#005eb8' }),
    browser.action.setTitle({ tabId, title }),
  ];
  // The tab may have been closed by now.
  for (const each of done) each.catch(() => undefined);
}
