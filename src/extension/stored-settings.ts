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
 * @param onLatePolicy called if the browser returns the policy later
 */
export async function readSettings(onLatePolicy: () => void = () => undefined): Promise<StoredSettings> {
  const policy = readPolicy();
  const [managed, local] = await Promise.all([Promise.race([policy, waitForPolicy()]), readLocal()]);
  if (managed !== LATE) return { managed, local };
  void policy.then(onLatePolicy);
  return { managed: undefined, local };
}

const LATE = Symbol('late');
const waitForPolicy = () => new Promise<typeof LATE>((resolve) => setTimeout(resolve, LONGEST_WAIT, LATE));

// Firefox rejects if there is no policy.
const readPolicy = (): Promise<unknown> => browser.storage.managed.get().catch(() => undefined);

const readLocal = async (): Promise<unknown> =>
  ((await browser.storage.local.get(KEY).catch(() => ({}))) as Record<string, unknown>)[KEY];

/**
 * Calls back with the current settings, and each time they change: a policy may arrive long after the start.
 * Does not call back while nothing is set and nothing has been.
 */
export function followSettings(callback: (settings: StoredSettings) => void): void {
  let wasSet = false;
  let known: Partial<StoredSettings> = {};
  const report = (read: Partial<StoredSettings>) => {
    known = { ...known, ...read };
    if (!isComplete(known)) return;
    if (!wasSet && isEmpty(known.managed) && isEmpty(known.local)) return;
    wasSet = true;
    callback(known);
  };
  const updatePolicy = latestOf(readPolicy, (managed) => report({ managed }));
  const updateLocal = latestOf(readLocal, (local) => report({ local }));
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed') updatePolicy();
    if (area === 'local' && KEY in changes) updateLocal();
  });
  updatePolicy();
  updateLocal();
  void waitForPolicy().then(() => {
    if (!('managed' in known)) report({ managed: undefined });
  });
}

const isComplete = (known: Partial<StoredSettings>): known is StoredSettings =>
  'managed' in known && 'local' in known;

/** Makes a function that reads a value and reports it, unless a later read has started: its value is newer. */
function latestOf<Value>(read: () => Promise<Value>, report: (value: Value) => void): () => void {
  let latest = 0;
  return () => {
    latest += 1;
    const thisRead = latest;
    void read().then((value) => {
      if (thisRead === latest) report(value);
    });
  };
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
