import { frameOf, outwards } from './ancestors.ts';
import { groundOf } from './background.ts';
import { coversAt, untouchableOver } from './click-through-covers.ts';
import { type Reached, reach } from './clipping-and-scrolling.ts';
import { blendedIn, coloursInParentDocument, hiddenBy, type Shown } from './contrast.ts';
import { scrolledOver } from './covers-scrolled.ts';
import { spoiltByStyle } from './effects.ts';
import { generatedLayers } from './generated-layers.ts';
import { inkOf } from './ink.ts';
import { holdersOver } from './negative-levels.ts';
import { around, centreOf, holds, overlap, type Rectangle } from './rectangle.ts';
import type { Scene } from './scene.ts';
import { type Cover, stackAt } from './stack.ts';
import { canScrollClearOf } from './sticky-covers.ts';
import type { Piece } from './text-piece.ts';
import { isTurned } from './turned.ts';
import type { Unseen } from './unseen-reasons.ts';

/** At how many characters of a text to check what is painted there. */
const MOST_POINTS = 12;
/** A character in a scaled-down frame cannot be read if it is less high than this (pixels). */
const LEAST_HEIGHT = 6;

/**
 * Checks everything that may be painted over a text: first in its
 * own document, then in each document that contains its frame.
 */
export function lookThrough(
  piece: Piece,
  own: Element,
  areas: readonly Rectangle[],
  scene: Scene,
): Unseen | undefined {
  const ink = inkOf(piece.source, own, scene);
  let element = own;
  let seen = areas;
  let shown: Shown = { ink, ground: undefined };
  let height = Math.max(...areas.map((area) => Math.max(area.bottom - area.top, area.right - area.left)));
  for (;;) {
    const reached = reach(element, around(seen));
    if (typeof reached === 'string') return reached;
    const holders = holdersOver(element, scene);
    const generated = generatedLayers(element, scene);
    for (const { x, y, covers, under } of pointsOf(element, seen, reached, scene)) {
      const here = generated.filter(({ area }) => holds(area, x, y));
      if (element === own) shown = blendedIn(own, { ink, ground: groundOf(own, scene, under, here) }, scene);
      const staying = covers.filter(
        (cover) => cover.isWhole || !canScrollClearOf(cover.element, element, { x, y }),
      );
      const over = [...here.filter(({ at }) => at === 'over text'), ...staying].map(({ layer }) => layer);
      const hidden = hiddenBy([...holders, ...over], shown);
      if (hidden) return hidden;
    }
    const frame = frameOf(element.ownerDocument);
    if (!frame) return undefined;
    const spoilt = spoiltByStyle(frame) ?? (isTurned(frame, []) ? 'turned' : undefined);
    if (spoilt) return spoilt;
    height *= scaleOf(frame);
    if (height < LEAST_HEIGHT) return 'too small';
    seen = [inFrame(frame, reached)];
    shown = coloursInParentDocument(shown, frame, scene);
    element = frame;
  }
}

/** A point of a text, with what covers it there, and what is under it if that is known. */
interface Point {
  readonly x: number;
  readonly y: number;
  readonly covers: readonly Cover[];
  readonly under?: readonly Element[] | undefined;
}

/**
 * The points of a text to check: where it is now and, if the user has to scroll it into view, where it is
 * inside each scrolled element.
 */
function* pointsOf(
  element: Element,
  areas: readonly Rectangle[],
  { area, scrolled }: Reached,
  scene: Scene,
): Generator<Point> {
  const page = element.ownerDocument;
  const pointsIn = (within: Element | Document, places: readonly Rectangle[]): Point[] => {
    const over = scrolledOver(element, around(places), within);
    return some(places)
      .map(centreOf)
      .map(({ x, y }) => ({ x, y, covers: coversAt(over, x, y, scene) }));
  };
  for (const [at, { within, area: place }] of scrolled.entries())
    yield* pointsIn(within, at === 0 ? areas : [place]);
  const isInView = isIn(windowOf(page), area);
  if (!isInView) return yield* pointsIn(page, scrolled.length > 0 ? [area] : areas);
  const places = scrolled.length > 0 ? [area] : areas;
  const untouchable = untouchableOver(element, around(places), scene);
  for (const { x, y } of some(places).map(centreOf)) {
    const { over, under } = stackAt(element, x, y, scene);
    const covers = [...coversAt(untouchable, x, y, scene), ...over].filter(
      (cover) => !scrolled.some(({ within }) => scrollsWithin(cover.element, within)),
    );
    yield { x, y, covers, under };
  }
}

/** Whether an element moves with the content that the user scrolls: it is now where the text will be. */
function scrollsWithin(element: Element, within: Element): boolean {
  const chain = outwards(element);
  const end = chain.indexOf(within);
  return end > 0 && !chain.slice(0, end).some((each) => /fixed|sticky/.test(getComputedStyle(each).position));
}

const windowOf = ({ defaultView }: Document): Rectangle => {
  const { innerWidth, innerHeight } = defaultView as Window;
  return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
};

const isIn = (window: Rectangle, area: Rectangle): boolean => {
  const { x, y } = centreOf(area);
  return holds(window, x, y);
};

/** The factor by which a frame is scaled. */
function scaleOf(frame: Element): number {
  const { offsetWidth } = frame as HTMLElement;
  return offsetWidth > 0 ? frame.getBoundingClientRect().width / offsetWidth : 1;
}

/** A sample of the areas, including the first and the last. */
const some = (areas: readonly Rectangle[]): Rectangle[] =>
  areas.filter((_, at) => at === areas.length - 1 || at % Math.ceil(areas.length / MOST_POINTS) === 0);

/**
 * Converts an area in a frame's document to the document that contains the frame. If the user has to scroll
 * inside the frame, returns the whole frame.
 */
function inFrame(frame: Element, { area }: Reached): Rectangle {
  const { left, top, right, bottom } = frame.getBoundingClientRect();
  const [x, y] = [left + frame.clientLeft, top + frame.clientTop];
  const moved = { left: area.left + x, top: area.top + y, right: area.right + x, bottom: area.bottom + y };
  const { left: from, right: to, top: above, bottom: below } = overlap(moved, { left, top, right, bottom });
  return from < to && above < below ? moved : { left, top, right, bottom };
}
