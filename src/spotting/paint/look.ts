import type { OpenRoot } from '../element.ts';
import { isText } from '../source.ts';
import { drawnIn, frameOf, outwards } from './ancestors.ts';
import { BLACK, type Colour, contrast, over, WHITE } from './colours.ts';
import { scrolledOver } from './covers-scrolled.ts';
import { spoiltByStyle } from './effects.ts';
import { blended } from './filters.ts';
import { generatedCovers } from './generated-covers.ts';
import { groundOf } from './ground.ts';
import { holdersOver } from './holders.ts';
import { inkOf } from './ink.ts';
import type { Layer } from './layer.ts';
import { passesBy } from './passing.ts';
import { areasOf, type Piece, styledBy } from './piece.ts';
import { type Reached, reach } from './reach.ts';
import { around, centreOf, holds, type Rectangle } from './rectangle.ts';
import { type Scene, sceneFor } from './scene.ts';
import { stackAt } from './stack.ts';
import { isTurned } from './turned.ts';
import type { Unseen } from './unseen.ts';
import { coversAt, untouchableOver } from './untouchable.ts';

/** Text with less contrast to its ground than this cannot be read: light grey (#d9d9d9) on white has 1.4. */
const LEAST_CONTRAST = 1.35;
/** Where the ground is a picture, how opaque the text must be. */
const LEAST_ALPHA = 0.3;
/** A character as small as this cannot be read (pixels, its longer and its shorter side). */
const LEAST_LENGTH = 6;
const LEAST_BREADTH = 1;
/** At how many of its characters it is asked what is painted there. */
const MOST_POINTS = 12;
/** The same where the browser cannot be asked, and all elements have to be gone through. */
const FEW_POINTS = 3;

/**
 * Holds a text against what the browser paints.
 * @param pieces of the text, in the order in which it is written
 * @param keepsOrder whether the text means something else in another order, as a number or a date does
 * @returns why a person cannot see it as it is written; undefined where they can, now or by scrolling
 */
export function look(pieces: readonly Piece[], keepsOrder: boolean, openRoot: OpenRoot): Unseen | undefined {
  const scene = sceneFor(openRoot);
  const characters: Rectangle[] = [];
  for (const piece of pieces) {
    const element = styledBy(piece);
    const areas = areasOf(piece);
    if (!element || areas.length === 0 || areas.some((area) => isTooSmall(area, piece))) return 'too small';
    const spoilt = spoiltByStyle(element) ?? lookThrough(piece, element, areas, scene);
    if (spoilt) return spoilt;
    if (keepsOrder && isTurned(element, areas)) return 'turned';
    characters.push(...areas);
  }
  const [first] = pieces;
  const element = first && styledBy(first);
  return keepsOrder && element && isTurned(element, characters) ? 'turned' : undefined;
}

function isTooSmall({ left, top, right, bottom }: Rectangle, { source }: Piece): boolean {
  const sides = [right - left, bottom - top].sort((a, b) => b - a);
  // Of a control there is only the box, which is longer than a character.
  const [long = 0, short = 0] = isText(source) ? sides : [bottom - top, Math.min(...sides)];
  return long < LEAST_LENGTH || short < LEAST_BREADTH;
}

/** A text's colour and its ground's, as they are painted in a document; undefined where a picture is. */
interface Shown {
  readonly ink: Colour | undefined;
  readonly ground: Colour | undefined;
}

/** Looks through all that may stand before a text: in its own document, then in those whose frames hold it. */
function lookThrough(
  piece: Piece,
  own: Element,
  areas: readonly Rectangle[],
  scene: Scene,
): Unseen | undefined {
  let element = own;
  const ink = inkOf(piece.source, own, scene);
  let shown: Shown = { ink, ground: undefined };
  let seen = areas;
  for (;;) {
    const reached = reach(element, around(seen));
    if (typeof reached === 'string') return reached;
    const holders = holdersOver(element, scene);
    const generated = generatedCovers(element, scene);
    const areasIn = reached.isScrolled ? [reached.area] : seen;
    const isInView = holds(windowOf(element), ...placeOf(reached.area));
    const unasked = isInView
      ? untouchableOver(element, around(areasIn))
      : scrolledOver(element, around(areasIn));
    const points = some(areasIn, isInView ? MOST_POINTS : FEW_POINTS).map(centreOf);
    let stood: readonly Element[] | undefined;
    for (const [at, { x, y }] of points.entries()) {
      const { over: asked, under } = isInView
        ? stackAt(element, x, y, scene)
        : { over: [], under: undefined };
      const covers = [...coversAt(unasked, x, y, scene), ...asked];
      const layers = [
        ...holders,
        ...generated.filter(({ area }) => holds(area, x, y)).map(({ layer }) => layer),
        ...covers
          .filter((cover) => cover.isWhole || !passesBy(cover.element, element, y))
          .map(({ layer }) => layer),
      ];
      if (element === own && (at === 0 || !isSame(under, stood)))
        shown = blendedIn(own, { ink, ground: groundOf(own, scene, under) }, scene);
      stood = under;
      const spoilt = through(layers, shown);
      if (spoilt) return spoilt;
    }
    const frame = frameOf(element.ownerDocument);
    if (!frame) return undefined;
    const spoilt = spoiltByStyle(frame) ?? (isTurned(frame, []) ? 'turned' : undefined);
    if (spoilt) return spoilt;
    seen = [inFrame(frame, reached)];
    shown = faded(shown, frame, scene);
    element = frame;
  }
}

/** What is blended with the ground that it is drawn on, as far as the mode is known. */
function blendedIn(own: Element, shown: Shown, scene: Scene): Shown {
  let { ink, ground } = shown;
  for (const each of outwards(own)) {
    const { mixBlendMode } = getComputedStyle(each);
    if (!mixBlendMode || mixBlendMode === 'normal' || !ink || !ground) continue;
    const outside = groundOf(drawnIn(each) ?? each, scene);
    if (!outside) continue;
    ink = blended(mixBlendMode, over(ink, ground), outside) ?? ink;
    ground = blended(mixBlendMode, ground, outside) ?? ground;
  }
  return { ink, ground };
}

const windowOf = (element: Element): Rectangle => {
  const { innerWidth, innerHeight } = element.ownerDocument.defaultView as Window;
  return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
};

const placeOf = (area: Rectangle): [x: number, y: number] => {
  const { x, y } = centreOf(area);
  return [x, y];
};

/** So many of the areas, from the first to the last. */
const some = (areas: readonly Rectangle[], most: number): Rectangle[] =>
  areas.filter((_, at) => at === areas.length - 1 || at % Math.ceil(areas.length / most) === 0);

const isSame = (some: readonly Element[] = [], others: readonly Element[] = []): boolean =>
  some.length === others.length && some.every((each, at) => each === others[at]);

/** What layers leave of a text. */
function through(layers: readonly Layer[], { ink, ground }: Shown): Unseen | undefined {
  if (ink && ink.alpha < LEAST_ALPHA && !ground) return 'too faint';
  let text = ink && ground && over(ink, ground);
  let back = ground;
  if (text && back && contrast(text, back) < LEAST_CONTRAST) return 'too faint';
  for (const { colour, alpha, blurs } of [...layers].reverse()) {
    if (blurs) return 'blurred';
    if (alpha >= (colour && text ? 0.98 : 0.7)) return 'covered';
    if (!colour || !text || !back) continue;
    text = over({ ...colour, alpha }, text);
    back = over({ ...colour, alpha }, back);
  }
  return text && back && contrast(text, back) < LEAST_CONTRAST ? 'covered' : undefined;
}

/** A text in a frame as the document shows it that holds the frame. */
function faded({ ink, ground }: Shown, frame: Element, scene: Scene): Shown {
  const alpha = scene.opacityOf(frame);
  const outside = groundOf(frame.parentElement ?? frame, scene) ?? WHITE;
  const inside = ground ?? WHITE;
  return {
    ink: over({ ...over(ink ?? BLACK, inside), alpha }, outside),
    ground: over({ ...inside, alpha }, outside),
  };
}

/** Where a part of a frame's document stands in the document that holds it; all of the frame once it was scrolled. */
function inFrame(frame: Element, { area, isScrolled }: Reached): Rectangle {
  const { left, top, right, bottom } = frame.getBoundingClientRect();
  if (isScrolled) return { left, top, right, bottom };
  const [x, y] = [left + frame.clientLeft, top + frame.clientTop];
  return { left: area.left + x, top: area.top + y, right: area.right + x, bottom: area.bottom + y };
}
