import type { Borough, Route } from '../core/guidance/schema.ts';
import type { Tables } from '../core/places/registration.ts';

/** What the panel needs only once it knows the patient, or asks where they are registered. */

export const loadBoroughs = async (): Promise<readonly Borough[]> =>
  (await import('virtual:boroughs')).default;

export async function loadTables(): Promise<Tables> {
  const [practices, postcodes] = await Promise.all([
    import('virtual:practices'),
    import('virtual:postcodes'),
  ]);
  return { practices: practices.default, postcodes: postcodes.default };
}

/** The routes of a borough; none for one that the rules do not have. */
export async function loadRoutes(borough: string): Promise<readonly Route[]> {
  const { default: routes } = await import('virtual:routes');
  return (await routes[borough]?.())?.default ?? [];
}

/** Reads pasted text: wanted only where something is pasted. */
export const loadReader = async () => (await import('../core/reader/read-pasted.ts')).readPasted;

/** A loader that loads each thing once, by its name, and calls `then` after it was taken. */
export function loadingOnce(then: () => void) {
  const asked = new Set<string>();
  return <Loaded>(name: string, load: () => Promise<Loaded>, take: (loaded: Loaded) => void): void => {
    if (asked.has(name)) return;
    asked.add(name);
    void load().then((loaded) => {
      take(loaded);
      then();
    });
  };
}
