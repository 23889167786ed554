import { browser } from './browser.ts';

/** Settings as the browser stores them, not validated yet: `src/settings` does that. */
export interface StoredSettings {
  /** The organisation's policy; undefined if there is none. */
  readonly managed: unknown;
  /** The settings from the options page. */
  readonly local: unknown;
}

/** The storage key of the user's settings. */
const KEY = 'settings';

/**
 * How long to wait for the browser to return the policy
 * (ms). After that, the user's settings apply without it.
 */
const LONGEST_WAIT = 1000;

/**
 * Reads the settings. `managed` is undefined if the browser does not return the policy in time.
 * @param onLatePolicy called with the policy if the browser returns it later
 */
export async function readSettings(
  onLatePolicy: (managed: unknown) => void = () => undefined,
): Promise<StoredSettings> {
  // Firefox rejects if there is no policy.
  const policy = browser.storage.managed.get().catch(() => undefined);
  const [managed, local] = await Promise.all([Promise.race([policy, waitForPolicy()]), readLocal()]);
  if (managed !== LATE) return { managed, local };
  void policy.then(onLatePolicy);
  return { managed: undefined, local };
}

const LATE = Symbol('late');
const waitForPolicy = () => new Promise<typeof LATE>((resolve) => setTimeout(resolve, LONGEST_WAIT, LATE));

const readLocal = async (): Promise<unknown> =>
  ((await browser.storage.local.get(KEY).catch(() => ({}))) as Record<string, unknown>)[KEY];

/**
 * Calls back with the current settings, and each time they change: a policy may arrive long after the start.
 * Does not call back while nothing is set and nothing has been.
 */
export function followSettings(callback: (settings: StoredSettings) => void): void {
  let wasSet = false;
  let latestRead = 0;
  const readAndReport = async () => {
    latestRead += 1;
    const thisRead = latestRead;
    const report = (settings: StoredSettings) => {
      // A read that waits for the policy can end after a later read. Its settings would undo a change.
      if (thisRead !== latestRead) return;
      if (!wasSet && isEmpty(settings.managed) && isEmpty(settings.local)) return;
      wasSet = true;
      callback(settings);
    };
    report(await readSettings(async (managed) => report({ managed, local: await readLocal() })));
  };
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed' || (area === 'local' && KEY in changes)) void readAndReport();
  });
  void readAndReport();
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0);

let lastChange: Promise<void> = Promise.resolve();

/**
 * Changes some of the user's settings and keeps the others. An empty text removes a setting, so that a later
 * change of its default applies. Changes are made one after the other: each starts from what is stored, so
 * that two in quick succession do not undo each other.
 */
export function changeSettings(changed: Readonly<Record<string, unknown>>): Promise<void> {
  lastChange = lastChange
    .catch(() => undefined)
    .then(async () => browser.storage.local.set({ [KEY]: withChanges(await readLocal(), changed) }));
  return lastChange;
}

/** The user's settings with changes; what is stored in another form is dropped. */
export function withChanges(
  local: unknown,
  changed: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const before = typeof local === 'object' && !Array.isArray(local) ? local : {};
  return Object.fromEntries(Object.entries({ ...before, ...changed }).filter(([, value]) => value !== ''));
}
