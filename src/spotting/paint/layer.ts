import { type Colour, over, readColour } from './colours.ts';
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
  const image =
    style.backgroundImage && style.backgroundImage !== 'none' ? densest(style.backgroundImage) : 0;
  const own = readColour(style.backgroundColor || 'transparent');
  if (image > 0 && (own?.alpha ?? 1) < 1)
    return { colour: undefined, alpha: Math.max(image, own?.alpha ?? 1) * opacity, blurs };
  return { colour: own, alpha: (own?.alpha ?? 1) * opacity, blurs };
}

/** How opaque the densest part of a background picture may be: of a gradient, its densest colour. */
function densest(image: string): number {
  if (image.includes('url(')) return 1;
  const stops = image.match(/(?:rgba?|color|ok(?:lab|lch)|lab|lch)\([^)]*\)|transparent/g) ?? [];
  return Math.max(...stops.map((stop) => readColour(stop)?.alpha ?? 1), 0);
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
