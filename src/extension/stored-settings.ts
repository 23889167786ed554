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
export const LONGEST_WAIT = 1000;

/** Reads the policy. Firefox rejects if there is none. */
export const readPolicy = (): Promise<unknown> => browser.storage.managed.get();

/** Reads the user's settings. */
export const readLocal = async (): Promise<unknown> =>
  ((await browser.storage.local.get(KEY).catch(() => ({}))) as Record<string, unknown>)[KEY];

/**
 * Calls back with the current settings, and each time they change: a policy may arrive long after the start.
 * The first call waits until something is set. Later calls also report that nothing is set any more. The policy and the
 * user's settings are read apart, so that neither holds up or undoes the other.
 */
export function followSettings(callback: (settings: StoredSettings) => void): void {
  let wasSet = false;
  let known: Partial<StoredSettings> = {};
  const report = (read: Partial<StoredSettings>) => {
    known = { ...known, ...read };
    if (!('managed' in known && 'local' in known)) return;
    const { managed, local } = known;
    if (!wasSet && isEmpty(managed) && isEmpty(local)) return;
    wasSet = true;
    callback({ managed, local });
  };
  // A policy that is known stays if the browser fails to read it again.
  const readAgain = () => readPolicy().catch(() => known.managed);
  const updatePolicy = latestOf(readAgain, (managed) => report({ managed }));
  const updateLocal = latestOf(readLocal, (local) => report({ local }));
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed') updatePolicy();
    if (area === 'local' && KEY in changes) updateLocal();
  });
  updatePolicy();
  updateLocal();
  setTimeout(() => {
    if (!('managed' in known)) report({ managed: undefined });
  }, LONGEST_WAIT);
}

/** Makes a function that reads a value and reports it, unless a later read has already reported a newer one. */
function latestOf<Value>(read: () => Promise<Value>, report: (value: Value) => void): () => void {
  let begun = 0;
  let reported = 0;
  return () => {
    begun += 1;
    const thisRead = begun;
    void read().then((value) => {
      if (thisRead < reported) return;
      reported = thisRead;
      report(value);
    });
  };
}

const isEmpty = (value: unknown): boolean => Object.keys(value ?? {}).length === 0;

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
