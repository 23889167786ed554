import { browser } from './extension.ts';

/** Settings as the browser holds them, unread: to be judged by `settings/`. */
export interface Held {
  /** The organisation's policy; undefined where there is none. */
  readonly managed: unknown;
  /** What the user set in the options. */
  readonly local: unknown;
}

/** Under this one name the user's settings are stored. */
const OWN = 'settings';

/** The settings as they are now. */
export async function readSettings(): Promise<Held> {
  const [managed, local] = await Promise.all([
    // Firefox rejects where there is no policy.
    browser.storage.managed.get().catch(() => undefined),
    browser.storage.local.get(OWN).catch(() => ({})),
  ]);
  return { managed, local: (local as Record<string, unknown>)[OWN] };
}

/**
 * Calls back with the settings as they are, and each time they change: a policy may arrive long after the start.
 * Not called where nothing is set, until something is.
 */
export function followSettings(heed: (held: Held) => void): void {
  let wasSet = false;
  const read = () =>
    readSettings().then((held) => {
      if (!wasSet && isEmpty(held.managed) && isEmpty(held.local)) return;
      wasSet = true;
      heed(held);
    });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed' || (area === 'local' && OWN in changes)) void read();
  });
  void read();
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0);

/** Stores the user's own settings, in place of those before. */
export async function keepSettings(own: Readonly<Record<string, unknown>>): Promise<void> {
  await browser.storage.local.set({ [OWN]: own });
}
