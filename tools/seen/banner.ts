import type { Layout } from './layouts.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import type { Shell } from './shells.ts';
import type { Level, Way } from './ways/way.ts';

/** The background colour and the text colour, as `#rrggbb`. */
export interface Theme {
  readonly ground: string;
  readonly ink: string;
}

/** A banner to make: the patient, its layout, its position on the page, and the way that is applied to it. */
export interface Banner {
  readonly person: Person;
  readonly layout: Layout;
  readonly shell: Shell;
  readonly way: Way;
  readonly level: Level;
  /** The colours of the banner and of the page. */
  readonly theme: Theme;
  readonly page: Theme;
  /** A class name that no other element of the page has. */
  readonly id: string;
}

/** Returns the levels at which a way can be applied to a banner with this layout and shell. */
export function levelsFor(way: Way, layout: Layout, shell: Shell): Level[] {
  if ((way.textOnly && !layout.text) || (way.wholePage && !shell.plain)) return [];
  const all = way.at ?? (['number', 'date', 'banner', 'outside'] as const);
  return all.filter(
    (level) =>
      !(layout.whole && (level === 'number' || level === 'date')) && !(shell.apart && level === 'outside'),
  );
}

/** Returns the HTML of a banner. */
export function bannerHtml(banner: Banner, random: Random): string {
  const { person, layout, shell, way, level, theme, page, id } = banner;
  const apply = (here: Level, html: string) => {
    if (here !== level) return html;
    const { ground, ink } = here === 'outside' ? page : theme;
    return way.html({ random, html, ground, ink, id, inline: here === 'number' || here === 'date' });
  };
  const nest = (html: string) => (random.chance(0.3) ? `<div>${html}</div>` : html);
  const inner = nest(apply('banner', nest(layout.html(person, apply, random))));
  return nest(apply('outside', shell.html(inner, `background:${theme.ground};color:${theme.ink}`, random)));
}
