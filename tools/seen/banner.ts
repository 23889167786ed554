import type { Layout } from './layouts.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import type { Shell } from './shells.ts';
import type { Level, Way } from './ways/way.ts';

/** The colours behind and of the text, as `#rrggbb`. */
export interface Theme {
  readonly ground: string;
  readonly ink: string;
}

/** A banner to make: who, how it is set out, where it stands, and what is done to it. */
export interface Banner {
  readonly person: Person;
  readonly layout: Layout;
  readonly shell: Shell;
  readonly way: Way;
  readonly level: Level;
  /** The colours of the banner and of the page. */
  readonly theme: Theme;
  readonly page: Theme;
  /** A word that no other element of the page has as its class. */
  readonly id: string;
}

/** The levels at which a way can be put around such a banner. */
export function levelsFor(way: Way, layout: Layout, shell: Shell): Level[] {
  if ((way.textOnly && !layout.text) || (way.wholePage && !shell.plain)) return [];
  const all = way.at ?? (['number', 'date', 'banner', 'outside'] as const);
  return all.filter(
    (level) =>
      !(layout.whole && (level === 'number' || level === 'date')) && !(shell.apart && level === 'outside'),
  );
}

/** The HTML of a banner. */
export function bannerHtml(banner: Banner, random: Random): string {
  const { person, layout, shell, way, level, theme, page, id } = banner;
  const put = (at: Level, html: string) => {
    if (at !== level) return html;
    const { ground, ink } = at === 'outside' ? page : theme;
    return way.html({ random, html, ground, ink, id, inline: at === 'number' || at === 'date' });
  };
  const nest = (html: string) => (random.chance(0.3) ? `<div>${html}</div>` : html);
  const inner = nest(put('banner', nest(layout.html(person, put, random))));
  return nest(put('outside', shell.html(inner, `background:${theme.ground};color:${theme.ink}`, random)));
}
