import { type Colour, contrast, over, readColour } from './colours.ts';
import { filtered } from './filters.ts';
import type { Scene } from './scene.ts';

/** What is drawn of an element besides its text: its ground, a picture; how opaque, and in which colour. */
export interface Layer {
  /** Undefined where it is a picture or a gradient, or a colour that is not read here. */
  readonly colour: Colour | undefined;
  readonly alpha: number;
  /** Whether it blurs what is under it. */
  readonly blurs: boolean;
}

const PICTURE = /^(?:IMG|VIDEO|CANVAS|IFRAME|FRAME|OBJECT|EMBED)$/;
const SHAPE = /^(?:rect|circle|ellipse|path|polygon|image|use)$/;

/** What an element draws at a point. @param pseudo for what a style sheet generates in it */
export function layerOf(element: Element, scene: Scene, pseudo?: string): Layer {
  const style = getComputedStyle(element, pseudo);
  const opacity = scene.opacityOf(element) * (pseudo ? Number(style.opacity || 1) : 1);
  const blurs = /blur\((?:[2-9]|\d\d|1\.[5-9])/.test(
    (style as CSSStyleDeclaration & { backdropFilter?: string }).backdropFilter ?? '',
  );
  const isPicture =
    !pseudo && (PICTURE.test(element.tagName) || (SHAPE.test(element.localName) && style.fill !== 'none'));
  if (isPicture) return { colour: undefined, alpha: opacity, blurs };
  const own = insetColour(style.boxShadow) ?? readColour(style.backgroundColor || 'transparent');
  const ground = groundIn(style.backgroundImage, own);
  return {
    colour: ground && filtered(ground, scene.filtersOf(element)),
    alpha: (ground?.alpha ?? Math.max(densest(style.backgroundImage), own?.alpha ?? 1)) * opacity,
    blurs,
  };
}

/** The colour of a shadow inside an element that is so broad that it fills it, as is done to recolour fields. */
function insetColour(shadow = ''): Colour | undefined {
  const [, colour = '', spread = ''] = /^(\S*\(.*?\)) 0px 0px 0px ([\d.]+)px inset/.exec(shadow) ?? [];
  return Number(spread) >= LEAST_SPREAD ? readColour(colour) : undefined;
}

/** A shadow as broad as this fills a line of text from both sides (pixels). */
const LEAST_SPREAD = 20;

/** The colours of a gradient differ no more than this in contrast where it passes for one colour. */
const ONE_COLOUR = 1.2;

/** The colour of a ground; undefined where it is a picture, or a gradient of several colours. */
function groundIn(image: string, own: Colour | undefined): Colour | undefined {
  if (!image || image === 'none') return own;
  if (image.includes('url(')) return own?.alpha === 1 ? own : undefined;
  const [first, ...others] = stopsOf(image);
  const isOne =
    first && others.every((stop) => stop.alpha === first.alpha && contrast(stop, first) < ONE_COLOUR);
  return isOne ? first : undefined;
}

/** The colours of a gradient that can be read. */
const stopsOf = (gradient: string): Colour[] =>
  (gradient.match(/(?:rgba?|color|ok(?:lab|lch)|lab|lch)\([^)]*\)|transparent/g) ?? []).flatMap(
    (stop) => readColour(stop) ?? [],
  );

/** How opaque the densest part of a background picture may be (0 to 1): of a gradient, its densest colour. */
export function densest(image: string): number {
  if (!image || image === 'none') return 0;
  return image.includes('url(') ? 1 : Math.max(...stopsOf(image).map(({ alpha }) => alpha), 0);
}

/** One layer after another on a ground; undefined once a picture hides it. */
export function paint(layers: readonly Layer[], ground: Colour): Colour | undefined {
  let painted: Colour | undefined = ground;
  for (const { colour, alpha } of layers) {
    if (alpha < 0.02) continue;
    if (!colour) painted = alpha > 0.5 ? undefined : painted;
    else painted = painted && over({ ...colour, alpha }, painted);
    if (!painted && colour && alpha > 0.98) painted = colour;
  }
  return painted;
}
