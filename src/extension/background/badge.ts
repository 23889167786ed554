import { browser } from '../browser.ts';

/** Marks the icon of a tab that shows a patient; its title says the same to a screen reader. */
export function showBadge(tabId: number, isPatient: boolean): void {
  const title = isPatient
    ? 'Social Prescribing Navigator: patient on this page'
    : 'Social Prescribing Navigator';
  const done = [
    browser.action.setBadgeText({ tabId, text: isPatient ? '1' : '' }),
    browser.action.setBadgeBackgroundColor({ tabId, color: '#005eb8' }),
    browser.action.setTitle({ tabId, title }),
  ];
  // The tab may be closed by now.
  for (const each of done) each.catch(() => undefined);
}
