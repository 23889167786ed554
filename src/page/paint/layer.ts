import { type Colour, contrast, over, readColour } from './colours.ts';
import { filtered } from './filters.ts';
import type { GlassOf } from './glass.ts';

/** What an element paints besides its text: its background or a picture. */
export interface Layer {
  /** Undefined for a picture, a gradient, or a colour that is not supported here. */
  readonly colour: Colour | undefined;
  readonly alpha: number;
  /** Whether it blurs what is under it. */
  readonly blurs: boolean;
}

const PICTURE = /^(?:IMG|VIDEO|CANVAS|IFRAME|FRAME|OBJECT|EMBED)$/;
const SHAPE = /^(?:rect|circle|ellipse|path|polygon|image|use)$/;

/** What an element paints, or one of its pseudo-elements. */
export function layerOf(element: Element, glassOf: GlassOf, pseudo?: string): Layer {
  const style = getComputedStyle(element, pseudo);
  const glass = glassOf(element);
  const opacity = glass.opacity * (pseudo ? Number(style.opacity || 1) : 1);
  const blurs = /blur\((?:[2-9]|\d\d|1\.[5-9])/.test(
    (style as CSSStyleDeclaration & { backdropFilter?: string }).backdropFilter ?? '',
  );
  const isPicture =
    !pseudo && (PICTURE.test(element.tagName) || (SHAPE.test(element.localName) && style.fill !== 'none'));
  if (isPicture) return { colour: undefined, alpha: opacity, blurs };
  const inset = insetColour(style.boxShadow, pseudo ? undefined : element);
  const own = inset ?? readColour(style.backgroundColor || 'transparent');
  const ground = inset ?? groundIn(style.backgroundImage, own);
  return {
    colour: ground && filtered(ground, glass.filters),
    alpha: (ground?.alpha ?? Math.max(densest(style.backgroundImage), own?.alpha ?? 1)) * opacity,
    blurs,
  };
}

/**
 * The colour of an inset shadow that fills the element, over its background. Pages use one to recolour form fields that
 * the browser has filled in. A narrower one is a ring.
 */
function insetColour(shadows = '', element?: Element): Colour | undefined {
  if (!shadows.includes('inset')) return undefined;
  const { width, height } = element?.getBoundingClientRect() ?? { width: Infinity, height: 2 * LEAST_SPREAD };
  for (const shadow of shadows.split(/,(?![^(]*\))/)) {
    const [, colour = '', spread = ''] = /^\s*(\S*\(.*?\)) 0px 0px 0px ([\d.]+)px inset/.exec(shadow) ?? [];
    const ink = readColour(colour);
    // A translucent one tints the background a little, as frameworks do with the rows of a table.
    if (ink && ink.alpha >= 0.98 && Number(spread) * 2 >= Math.min(width, height)) return ink;
  }
  return undefined;
}

/** The spread of an inset shadow that fills a line of text from both sides (pixels). */
const LEAST_SPREAD = 20;

/** A gradient counts as one colour if its colours differ by no more than this contrast ratio. */
const ONE_COLOUR = 1.2;

/** The colour of a background; undefined if it is a picture, or a gradient of several colours. */
function groundIn(image: string, own: Colour | undefined): Colour | undefined {
  if (!image || image === 'none') return own;
  if (image.includes('url(')) return own?.alpha === 1 ? own : undefined;
  const [first, ...others] = stopsOf(image);
  const isOne =
    first && others.every((stop) => stop.alpha === first.alpha && contrast(stop, first) < ONE_COLOUR);
  return isOne ? first : undefined;
}

/** The colours of a gradient, as far as they can be read. */
const stopsOf = (gradient: string): Colour[] =>
  (gradient.match(/(?:rgba?|color|ok(?:lab|lch)|lab|lch)\([^)]*\)|transparent/g) ?? []).flatMap(
    (stop) => readColour(stop) ?? [],
  );

/** The highest opacity of a background image (0 to 1). For a gradient, that of its most opaque colour. */
export function densest(image: string): number {
  if (!image || image === 'none') return 0;
  return image.includes('url(') ? 1 : Math.max(...stopsOf(image).map(({ alpha }) => alpha), 0);
}

/** Paints layers in order over a background colour; undefined if a picture hides the result. */
export function paint(layers: readonly Layer[], ground: Colour | undefined): Colour | undefined {
  let painted = ground;
  for (const { colour, alpha } of layers) {
    if (alpha < 0.02) continue;
    if (!colour) painted = alpha > 0.5 ? undefined : painted;
    else painted = painted && over({ ...colour, alpha }, painted);
    if (!painted && colour && alpha > 0.98) painted = colour;
  }
  return painted;
}
