import type { Detail, Mention } from '../../core/patient/mention.ts';
import type { OpenRoot } from '../dom/element.ts';
import { elementOf, isGenerated, type Source, textOf } from '../dom/source.ts';
import { openEyes } from '../dom/visibility.ts';
import type { PageLine } from '../lines/page-text.ts';
import { locate } from '../paint/locate.ts';
import { look } from '../paint/look.ts';
import type { Piece } from '../paint/piece.ts';
import { sceneFor } from '../paint/scene.ts';
import type { Unseen } from '../paint/unseen.ts';

/** Says why a person cannot see a text; undefined where they can. @param keepsOrder whether its order matters */
export type Look = (pieces: readonly Piece[], keepsOrder: boolean) => Unseen | undefined;

/** Begins to look with the browser's eyes at the texts of one reading; those of the next may be shown otherwise. */
export function beginLook(openRoot: OpenRoot): Look {
  const scene = sceneFor(openRoot);
  return (pieces, keepsOrder) => look(pieces, keepsOrder, scene);
}

/** A text that a reading rests on, at all places where it stands, and whether a person could see it when it was read. */
export interface Watched {
  readonly of: Detail;
  readonly keepsOrder: boolean;
  readonly places: readonly (readonly Piece[])[];
  /** Why nobody could; undefined where somebody could. */
  readonly why: Unseen | undefined;
  /** What its sources showed. */
  readonly text: string;
}

/**
 * Holds the texts that a reading rests on against what the browser paints. A text that stands in several places is seen
 * where it is seen in one. Yields after each, so that the caller can give the page its turn.
 */
export function* watchTexts(
  mentions: readonly Mention[],
  lines: readonly PageLine[],
  lookAt: Look,
): Generator<void, Watched[]> {
  const watched: Watched[] = [];
  for (const same of alike(mentions)) {
    yield;
    const [first] = same;
    const places = same
      .flatMap(({ line, text }) => locate(lines[line]?.sources ?? [], text))
      .filter((pieces) => pieces.length > 0);
    if (!first || places.length === 0) continue;
    const keepsOrder = first.of === 'NHS number' || first.of === 'date of birth';
    const why = whyUnseen(places, keepsOrder, lookAt);
    watched.push({ of: first.of, keepsOrder, places, why, text: textAt(places) });
  }
  return watched;
}

/** Whether a text that was read is still where it was, and seen or hidden as it was. */
export function isAsRead({ places, keepsOrder, why, text }: Watched, lookAt: Look): boolean {
  const isVisible = openEyes();
  const areThere = places.flat().every(({ source }) => {
    const element = elementOf(source);
    return nodeOf(source).isConnected && element !== null && isVisible(element);
  });
  return areThere && textAt(places) === text && whyUnseen(places, keepsOrder, lookAt) === why;
}

/** What shows the parts of a text that nobody can see; all that shows it where it cannot be seen as a whole. */
export function hiddenSourcesOf({ places, keepsOrder }: Watched, lookAt: Look): Source[] {
  return places.flatMap((pieces) => {
    const hidden = pieces.filter((piece) => lookAt([piece], keepsOrder));
    return (hidden.length > 0 ? hidden : pieces).map(({ source }) => source);
  });
}

const nodeOf = (source: Source): Node => (isGenerated(source) ? source.element : source);

const textAt = (places: readonly (readonly Piece[])[]): string =>
  places.map((pieces) => pieces.map(({ source }) => textOf(source)).join()).join();

function whyUnseen(
  places: readonly (readonly Piece[])[],
  keepsOrder: boolean,
  lookAt: Look,
): Unseen | undefined {
  let why: Unseen | undefined;
  for (const pieces of places) {
    why = lookAt(pieces, keepsOrder);
    if (!why) return undefined;
  }
  return why;
}

/** The mentions of one detail with the same text, together. */
function alike(mentions: readonly Mention[]): Mention[][] {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const key = `${mention.of} ${mention.text}`;
    const group = groups.get(key);
    if (group) group.push(mention);
    else groups.set(key, [mention]);
  }
  return [...groups.values()];
}
