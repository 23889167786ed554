import { bannerHtml, type Theme } from './banner.ts';
import { chooseBanner, describe, THEMES, type Wanted } from './choose-banner.ts';
import { invent } from './people.ts';
import { type Random, randomFrom } from './random.ts';
import { EXPLAINED, type Second, SHOWN, UNSEEN } from './second.ts';
import type { Kind, SeenPage } from './truth.ts';
import { HIDE } from './ways/all.ts';
import { KEEP } from './ways/keep.ts';
import type { Way } from './ways/way.ts';

/** The kinds of pages in a series, repeated in this order. */
const KINDS: readonly Kind[] = [
  ...(['hidden', 'hidden', 'hidden', 'hidden', 'kept', 'kept'] as const),
  ...(['second shown', 'second hidden', 'second hidden', 'second explained'] as const),
];
const NOTHING = KEEP[0] as Way;
/** Ways that hide a second patient without a trace and do not affect the first patient. */
const HIDE_SECOND = HIDE.filter(
  ({ wholePage, leavesTrace, at }) =>
    !wholePage && !leavesTrace && (!at || at.some((level) => level === 'banner' || level === 'outside')),
);
const FONTS = ['16px Arial', '17px Arial', '18px Georgia', '16px Verdana', '20px Arial'];

/**
 * Makes a page of a series.
 * @param seed the seed of the series
 * @param index the page's number in the series, from 0. Kinds and ways rotate, so that a long series has them
 * all
 */
export function writePage(seed: number, index: number): SeenPage {
  const random = randomFrom(Math.imul(seed, 100_003) + index);
  const kind = KINDS[index % KINDS.length] as Kind;
  const page = random.pick(THEMES);
  const [first, second] = [invent(random), invent(random)];
  const isOneOfTwo = kind !== 'hidden' && kind !== 'kept';
  const next = (ways: readonly Way[]) =>
    randomFrom(seed).shuffle(ways)[turnOf(kind, index) % ways.length] as Way;
  const way = isOneOfTwo ? NOTHING : next(kind === 'hidden' ? HIDE : KEEP);
  const banner = chooseBanner(random, { person: first, way, page, id: 'a', isOneOfTwo });
  const other = isOneOfTwo
    ? secondPatient(kind, random, { person: second, way: next(HIDE_SECOND), page, id: 'b', isOneOfTwo })
    : undefined;
  const body = [
    '<h1 style="font-size:1.4em">Practice record</h1><p>The clinic list was printed this morning.</p>',
    bannerHtml(banner, random),
    entries(random),
    other?.html ?? '',
    random.chance(0.5) ? entries(random) : '',
  ];

  const isHidden = kind === 'hidden';
  const isNumberHidden = isHidden && banner.level !== 'date';
  const areBoth = kind === 'second shown' || kind === 'second explained';
  const shown = [...(isNumberHidden ? [] : [first.digits]), ...(areBoth ? [second.digits] : [])];
  return {
    name: `seed-${seed}-page-${index}`,
    html: documentOf(body.join('\n'), page, random.pick(FONTS)),
    kind,
    way: other?.way ?? way.name,
    made: [kind, other?.made, describe(banner)].filter(Boolean).join('; '),
    numbers: isOneOfTwo ? [first.digits, second.digits] : [first.digits],
    truth: {
      taken: kind === 'second shown' || isNumberHidden ? null : first.digits,
      born: isHidden ? null : first.bornIso,
      shown: way.notInPicture ? null : shown,
    },
    bornAs: banner.level === 'date' ? first.born : null,
  };
}

/** Returns the number of pages of a kind before an index in the series. */
function turnOf(kind: Kind, index: number): number {
  const count = (kinds: readonly Kind[]) => kinds.filter((other) => other === kind).length;
  return Math.floor(index / KINDS.length) * count(KINDS) + count(KINDS.slice(0, index % KINDS.length));
}

/** Makes the HTML of a second patient, shown or hidden according to the kind of page. */
function secondPatient(kind: Kind, random: Random, wanted: Wanted) {
  const stand = ({ name, html }: Second) => ({
    html: html(wanted.person, random),
    way: name,
    made: `second in ${name}`,
  });
  if (kind === 'second explained') return stand(random.pick(EXPLAINED));
  if (kind === 'second shown' && random.chance(0.6)) return stand(random.pick(SHOWN));
  if (kind === 'second hidden' && random.chance(0.1)) return stand(random.pick(UNSEEN));
  const way = kind === 'second shown' ? NOTHING : wanted.way;
  const banner = chooseBanner(random, { ...wanted, way, mayBeFixed: true });
  const where = kind === 'second shown' ? banner.shell.name : way.name;
  return { html: bannerHtml(banner, random), way: where, made: `second ${describe(banner)}` };
}

/** Makes a few entries of the record. */
function entries(random: Random): string {
  const events = ['Blood pressure', 'Flu vaccine', 'Repeat script', 'Telephone call'];
  const rows = Array.from(
    { length: random.between(1, 4) },
    (_, line) => `<tr><td>0${line + 1}-Mar-2025</td><td>${random.pick(events)}</td><td>Done</td></tr>`,
  );
  return `<table cellpadding="4">${rows.join('')}</table>`;
}

function documentOf(body: string, { ground, ink }: Theme, font: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Record</title>
<style>body{margin:0;padding:16px 16px 140px;background:${ground};color:${ink};font:${font}}</style></head>
<body>
${body}
</body></html>
`;
}
