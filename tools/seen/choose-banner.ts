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

/** The requirements for a banner, whose other properties are chosen at random. */
export interface Wanted {
  readonly person: Person;
  readonly way: Way;
  /** The colours of the page. */
  readonly page: Theme;
  /** A class name that no other element of the page has. */
  readonly id: string;
  /** Whether the page has a second patient. */
  readonly isOneOfTwo: boolean;
  readonly mayBeFixed?: boolean;
}

/** Chooses a layout, a shell, colours and a level at random, such that the way works with them. */
export function chooseBanner(
  random: Random,
  { person, way, page, id, isOneOfTwo, mayBeFixed }: Wanted,
): Banner {
  while (true) {
    const layout = random.pick(LAYOUTS);
    const shell = random.pick(SHELLS);
    // With a modal dialog, other rules decide which of the two patients counts.
    if (isOneOfTwo && shell.name === 'modal dialog') continue;
    // Two banners fixed to the bottom would cover each other.
    if (isOneOfTwo && shell.name === 'fixed' && !mayBeFixed) continue;
    const theme = way.whiteOnly ? WHITE : random.chance(0.5) ? page : random.pick(THEMES);
    const fits = (level: Level) =>
      // The second of two patients is hidden together with their name, or not at all.
      !(isOneOfTwo && (level === 'number' || level === 'date')) &&
      !(way.whiteOnly && level === 'outside' && page.ground !== WHITE.ground);
    const levels = levelsFor(way, layout, shell).filter(fits);
    if (levels.length === 0) continue;
    const number = way.spacesOnly ? person.digits.replace(/(...)(...)/, '$1 $2 ') : person.number;
    return { person: { ...person, number }, layout, shell, way, level: random.pick(levels), theme, page, id };
  }
}

/** Describes a banner in words. */
export const describe = ({ layout, shell, way, level }: Banner): string =>
  `${layout.name} in ${shell.name}, ${way.name} (${level})`;
