import { browser } from './browser.ts';

/** Settings as the browser holds them, unread: to be judged by `settings/`. */
export interface Held {
  /** The organisation's policy; undefined where there is none. */
  readonly managed: unknown;
  /** What the user set in the options. */
  readonly local: unknown;
}

/** Under this one name the user's settings are stored. */
const OWN = 'settings';

/** How long the browser may take to tell the policy before the user's own options count without it (ms). */
const LONGEST_WAIT = 1000;

/**
 * The settings as they are now. Where the browser does not tell the policy in time, `managed` is undefined.
 * @param late called with the policy once the browser has told it after all
 */
export async function readSettings(late: (managed: unknown) => void = () => undefined): Promise<Held> {
  // Firefox rejects where there is no policy.
  const policy = browser.storage.managed.get().catch(() => undefined);
  const [managed, local] = await Promise.all([Promise.race([policy, waited()]), readOwn()]);
  if (managed !== LATE) return { managed, local };
  void policy.then(late);
  return { managed: undefined, local };
}

const LATE = Symbol('late');
const waited = () => new Promise<typeof LATE>((resolve) => setTimeout(resolve, LONGEST_WAIT, LATE));

const readOwn = async (): Promise<unknown> =>
  ((await browser.storage.local.get(OWN).catch(() => ({}))) as Record<string, unknown>)[OWN];

/**
 * Calls back with the settings as they are, and each time they change: a policy may arrive long after the
 * start. Not called where nothing is set, until something is.
 */
export function followSettings(heed: (held: Held) => void): void {
  let wasSet = false;
  const tell = (held: Held) => {
    if (!wasSet && isEmpty(held.managed) && isEmpty(held.local)) return;
    wasSet = true;
    heed(held);
  };
  const read = async () =>
    tell(await readSettings(async (managed) => tell({ managed, local: await readOwn() })));
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
