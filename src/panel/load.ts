import type { Borough, Route } from '../core/guidance/schema.ts';
import type { Tables } from '../core/places/where-registered.ts';

/** Loaders for what the panel needs only once a patient is known or the place is asked. */

export const loadBoroughs = async (): Promise<readonly Borough[]> =>
  (await import('virtual:boroughs')).default;

export async function loadTables(): Promise<Tables> {
  const [practices, postcodes] = await Promise.all([
    import('virtual:practices'),
    import('virtual:postcodes'),
  ]);
  return { practices: practices.default, postcodes: postcodes.default };
}

/** Loads the routes of a borough; an empty list if the rules have no such borough. */
export async function loadRoutes(borough: string): Promise<readonly Route[]> {
  const { default: routes } = await import('virtual:routes');
  return (await routes[borough]?.())?.default ?? [];
}

/** Loads the reader for pasted text, which is needed only after a paste. */
export const loadReader = loadedOnce(async () => (await import('../core/reader/read-pasted.ts')).readPasted);

/** Loads what only a panel with settings needs. */
export const loadApplySettings = loadedOnce(() => import('./apply-settings.ts'));

/**
 * Returns a function that loads something once. Callers share one promise, so they
 * resume in the order in which they called. With an import each, the order is undefined, and an older paste could
 * replace a newer one.
 */
export function loadedOnce<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  let loading: Promise<Loaded> | undefined;
  return () => {
    loading ??= load();
    return loading;
  };
}

/** Returns a function that loads each named item once, passes it to `store`, and then calls `onStored`. */
export function onceLoader(onStored: () => void) {
  const requested = new Set<string>();
  return <Loaded>(name: string, load: () => Promise<Loaded>, store: (loaded: Loaded) => void): void => {
    if (requested.has(name)) return;
    requested.add(name);
    void load().then((loaded) => {
      store(loaded);
      onStored();
    });
  };
}
