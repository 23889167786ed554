import { type Banner, levelsFor, type Theme } from './banner.ts';
import { LAYOUTS } from './layouts.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import { SHELLS } from './shells.ts';
import type { Level, Way } from './ways/way.ts';

const WHITE: Theme = { ground: '#ffffff', ink: '#000000' };

export const THEMES: readonly Theme[] = [
  WHITE,
  WHITE,
  WHITE,
  { ground: '#f0f4f5', ink: '#212b32' },
  { ground: '#212b32', ink: '#ffffff' },
  { ground: '#ffeb3b', ink: '#111111' },
  { ground: '#003087', ink: '#ffffff' },
];

/** What is settled of a banner before the rest is chosen. */
export interface Wanted {
  readonly person: Person;
  readonly way: Way;
  /** The colours of the page. */
  readonly page: Theme;
  /** A word that no other element of the page has as its class. */
  readonly id: string;
  /** There is a second patient on the page. */
  readonly isOneOfTwo: boolean;
  readonly mayBeFixed?: boolean;
}

/** Chooses a layout, a place, colours and a level, such that the way can act there. */
export function chooseBanner(
  random: Random,
  { person, way, page, id, isOneOfTwo, mayBeFixed }: Wanted,
): Banner {
  while (true) {
    const layout = random.pick(LAYOUTS);
    const shell = random.pick(SHELLS);
    // A modal dialog over a page has its own rules about whose record counts.
    if (isOneOfTwo && shell.name === 'modal dialog') continue;
    // Two banners that are fixed to the bottom would cover each other.
    if (isOneOfTwo && shell.name === 'fixed' && !mayBeFixed) continue;
    const theme = way.whiteOnly ? WHITE : random.chance(0.5) ? page : random.pick(THEMES);
    const fits = (level: Level) =>
      // Of two patients, the second is hidden with their name or not at all.
      !(isOneOfTwo && (level === 'number' || level === 'date')) &&
      !(way.whiteOnly && level === 'outside' && page.ground !== WHITE.ground);
    const levels = levelsFor(way, layout, shell).filter(fits);
    if (levels.length === 0) continue;
    const number = way.spacesOnly ? person.digits.replace(/(...)(...)/, '$1 $2 ') : person.number;
    return { person: { ...person, number }, layout, shell, way, level: random.pick(levels), theme, page, id };
  }
}

/** A banner in words. */
export const describe = ({ layout, shell, way, level }: Banner): string =>
  `${layout.name} in ${shell.name}, ${way.name} (${level})`;
