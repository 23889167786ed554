import type { Detail, Mention } from '../../core/patient/mention.ts';
import type { OpenRoot } from '../dom/element.ts';
import { elementOf, isGenerated, type Source, textOf } from '../dom/source.ts';
import type { IsVisible } from '../dom/visibility.ts';
import type { PageLine } from '../lines/page-text.ts';
import { locate } from '../paint/locate.ts';
import { sceneFor } from '../paint/scene.ts';
import type { Piece } from '../paint/text-piece.ts';
import type { Unseen } from '../paint/unseen-reasons.ts';
import { reasonUnseen } from '../paint/why-unseen.ts';

/**
 * Why a person cannot see a text; undefined where they can.
 * @param keepsOrder whether the order of its characters matters
 */
export type WhyUnseen = (pieces: readonly Piece[], keepsOrder: boolean) => Unseen | undefined;

/** Starts a check of the texts of one reading. It caches styles, so each reading needs a new one. */
export function startVisibilityCheck(openRoot: OpenRoot): WhyUnseen {
  const scene = sceneFor(openRoot);
  return (pieces, keepsOrder) => reasonUnseen(pieces, keepsOrder, scene);
}

/**
 * A text that a reading was taken from, everywhere it occurs,
 * and whether a person could see it when it was read.
 */
export interface WatchedText {
  readonly detail: Detail;
  readonly keepsOrder: boolean;
  readonly places: readonly (readonly Piece[])[];
  /** Why nobody could see it when it was read; undefined where somebody could. */
  readonly unseen: Unseen | undefined;
  /** The text of its sources when it was read. */
  readonly text: string;
}

/**
 * Checks the texts that a reading was taken from against what the browser paints. A text that occurs several
 * times is visible if one occurrence is. Yields before each text, so that the caller can let the page run.
 */
export function* watchTexts(
  mentions: readonly Mention[],
  lines: readonly PageLine[],
  whyUnseen: WhyUnseen,
): Generator<void, WatchedText[]> {
  const watched: WatchedText[] = [];
  for (const same of groupByText(mentions)) {
    yield;
    const [first] = same;
    const places = same
      .flatMap(({ line, text }) => locate(lines[line]?.sources ?? [], text))
      .filter((pieces) => pieces.length > 0);
    if (!first || places.length === 0) continue;
    const keepsOrder = first.of === 'NHS number' || first.of === 'date of birth';
    const unseen = whyUnseenAnywhere(places, keepsOrder, whyUnseen);
    watched.push({ detail: first.of, keepsOrder, places, unseen, text: textAt(places) });
  }
  return watched;
}

/**
 * Whether a text is still where it was when it was read, says the same, and is visible or hidden as before.
 */
export function isUnchanged(
  { places, keepsOrder, unseen, text }: WatchedText,
  whyUnseen: WhyUnseen,
  isVisible: IsVisible,
): boolean {
  const areInPage = places.flat().every(({ source }) => {
    const element = elementOf(source);
    return nodeOf(source).isConnected && element !== null && isVisible(element);
  });
  return areInPage && textAt(places) === text && whyUnseenAnywhere(places, keepsOrder, whyUnseen) === unseen;
}

/**
 * The sources of the parts of a text that nobody can see;
 * all its sources where only the whole cannot be seen.
 */
export function hiddenSourcesOf({ places, keepsOrder }: WatchedText, whyUnseen: WhyUnseen): Source[] {
  return places.flatMap((pieces) => {
    const hidden = pieces.filter((piece) => whyUnseen([piece], keepsOrder));
    return (hidden.length > 0 ? hidden : pieces).map(({ source }) => source);
  });
}

const nodeOf = (source: Source): Node => (isGenerated(source) ? source.element : source);

const textAt = (places: readonly (readonly Piece[])[]): string =>
  places.map((pieces) => pieces.map(({ source }) => textOf(source)).join()).join();

function whyUnseenAnywhere(
  places: readonly (readonly Piece[])[],
  keepsOrder: boolean,
  whyUnseen: WhyUnseen,
): Unseen | undefined {
  let unseen: Unseen | undefined;
  for (const pieces of places) {
    unseen = whyUnseen(pieces, keepsOrder);
    if (!unseen) return undefined;
  }
  return unseen;
}

/** Groups mentions of the same detail with the same text. */
function groupByText(mentions: readonly Mention[]): Mention[][] {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const key = `${mention.of} ${mention.text}`;
    const group = groups.get(key);
    if (group) group.push(mention);
    else groups.set(key, [mention]);
  }
  return [...groups.values()];
}
