import { type Banner, bannerHtml, levelsFor, type Theme } from './banner.ts';
import { LAYOUTS } from './layouts.ts';
import { invent, type Person } from './people.ts';
import { type Random, randomFrom } from './random.ts';
import { EXPLAINED, type Second, SHOWN, UNSEEN } from './second.ts';
import { SHELLS, type Shell } from './shells.ts';
import type { Kind, SeenPage } from './truth.ts';
import { HIDE } from './ways/all.ts';
import { KEEP } from './ways/keep.ts';
import type { Way } from './ways/way.ts';

const WHITE: Theme = { ground: '#ffffff', ink: '#000000' };
const THEMES: readonly Theme[] = [
  WHITE,
  WHITE,
  WHITE,
  { ground: '#f0f4f5', ink: '#212b32' },
  { ground: '#212b32', ink: '#ffffff' },
  { ground: '#ffeb3b', ink: '#111111' },
  { ground: '#003087', ink: '#ffffff' },
];
const FONTS = ['16px Arial', '17px Arial', '18px Georgia', '16px Verdana', '20px Arial'];
const KINDS: readonly Kind[] = [
  'hidden',
  'hidden',
  'hidden',
  'kept',
  'kept',
  'second shown',
  'second hidden',
  'second hidden',
  'second explained',
];

const NOTHING = KEEP[0] as Way;

/**
 * Makes one page of a series.
 * @param seed the series
 * @param place the place in the series, from 0; ways take turns, so that a long series has them all
 */
export function writePage(seed: number, place: number): SeenPage {
  const random = randomFrom(Math.imul(seed, 100_003) + place);
  const kind = KINDS[place % KINDS.length] as Kind;
  const turn = turnOf(kind, place);
  const page = random.pick(THEMES);
  const first = invent(random);
  const second = invent(random);
  const alone = kind === 'hidden' || kind === 'kept';
  const way = alone ? nextWay(kind === 'hidden' ? HIDE : KEEP, seed, turn) : NOTHING;
  const one = banner(random, first, way, page, !alone, 'a');
  const other = alone ? undefined : secondOf(kind, random, second, page, seed, turn);

  const body = [
    '<h1 style="font-size:1.4em">Practice record</h1><p>The clinic list was printed this morning.</p>',
    bannerHtml(one, random),
    noise(random),
    other?.html ?? '',
    random.chance(0.5) ? noise(random) : '',
  ].join('\n');
  const hidden = kind === 'hidden';
  const noNumber = hidden && one.level !== 'date';
  const both = kind === 'second shown' || kind === 'second explained';
  const shown = [...(noNumber ? [] : [first.digits]), ...(both ? [second.digits] : [])];
  return {
    name: `seed-${seed}-page-${place}`,
    html: document(body, page, random.pick(FONTS)),
    kind,
    way: other?.way ?? way.name,
    made: [kind, other?.made, describe(one)].filter(Boolean).join('; '),
    numbers: alone ? [first.digits] : [first.digits, second.digits],
    truth: {
      taken: kind === 'second shown' || noNumber ? null : first.digits,
      born: hidden ? null : first.bornIso,
      shown: way.notInPicture || other?.notInPicture ? null : shown,
    },
    bornAs: one.level === 'date' ? first.born : null,
  };
}

/** How many pages of this kind come before a place in the series. */
function turnOf(kind: Kind, place: number): number {
  const among = (kinds: readonly Kind[]) => kinds.filter((other) => other === kind).length;
  return Math.floor(place / KINDS.length) * among(KINDS) + among(KINDS.slice(0, place % KINDS.length));
}

/** Ways take turns in an order that depends on the seed. */
function nextWay(ways: readonly Way[], seed: number, turn: number): Way {
  return randomFrom(seed).shuffle(ways)[turn % ways.length] as Way;
}

const describe = ({ layout, shell, way, level }: Banner) =>
  `${layout.name} in ${shell.name}, ${way.name} (${level})`;

/** A banner with random layout and place, such that the way can act on it. */
function banner(
  random: Random,
  person: Person,
  way: Way,
  page: Theme,
  oneOfTwo: boolean,
  id: string,
): Banner {
  while (true) {
    const layout = random.pick(LAYOUTS);
    const shell = random.pick(SHELLS);
    const theme = way.whiteOnly ? WHITE : random.chance(0.5) ? page : random.pick(THEMES);
    const levels = levelsFor(way, layout, shell).filter((level) => level !== 'date' || !oneOfTwo);
    if (levels.length === 0 || (oneOfTwo && !fitsBeside(shell))) continue;
    if (way.whiteOnly && page.ground !== WHITE.ground && levels.includes('outside'))
      levels.splice(levels.indexOf('outside'), 1);
    if (levels.length === 0) return banner(random, person, way, WHITE, oneOfTwo, id);
    const spaced = { ...person, number: person.digits.replace(/(...)(...)/, '$1 $2 ') };
    return {
      person: way.spacesOnly ? spaced : person,
      layout,
      shell,
      way,
      level: random.pick(levels),
      theme,
      page,
      id,
    };
  }
}

/** A modal dialog over a page has its own rules about whose record counts. */
const fitsBeside = (shell: Shell) => shell.name !== 'modal dialog';

interface Other {
  readonly html: string;
  readonly way: string;
  readonly made: string;
  readonly notInPicture?: boolean | undefined;
}

/** A second patient: where they stand, and how they are hidden. */
function secondOf(
  kind: Kind,
  random: Random,
  person: Person,
  page: Theme,
  seed: number,
  turn: number,
): Other {
  const place = ({ name, html }: Second) => ({
    html: html(person, random),
    way: name,
    made: `second in ${name}`,
  });
  if (kind === 'second explained') return place(random.pick(EXPLAINED));
  if (kind === 'second shown' && random.chance(0.6)) return place(random.pick(SHOWN));
  if (kind === 'second hidden' && random.chance(0.1)) return place(random.pick(UNSEEN));
  const ways = kind === 'second shown' ? [NOTHING] : HIDE.filter(({ wholePage }) => !wholePage);
  const made = banner(random, person, nextWay(ways, seed, turn), page, true, 'b');
  return {
    html: bannerHtml(made, random),
    way: made.way.name,
    made: `second ${describe(made)}`,
    notInPicture: made.way.notInPicture,
  };
}

function noise(random: Random): string {
  const row = (line: number) =>
    `<tr><td>0${line + 1}-Mar-2025</td><td>${random.pick(['Blood pressure', 'Flu vaccine', 'Repeat script', 'Telephone call'])}</td><td>Done</td></tr>`;
  return `<table cellpadding="4">${Array.from({ length: random.between(1, 4) }, (_, line) => row(line)).join('')}</table>`;
}

function document(body: string, { ground, ink }: Theme, font: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Record</title>
<style>body{margin:0;padding:16px 16px 140px;background:${ground};color:${ink};font:${font}}</style></head>
<body>
${body}
</body></html>
`;
}
