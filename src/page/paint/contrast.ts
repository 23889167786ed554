import { outwards, renderedParentOf } from './ancestors.ts';
import { groundOf } from './background.ts';
import { BLACK, type Colour, contrast, over, WHITE } from './colours.ts';
import { blended, filtered } from './filters.ts';
import type { Layer } from './layer.ts';
import type { Scene } from './scene.ts';
import type { Unseen } from './unseen-reasons.ts';

/** The colours of a text and of its background, as painted in a document; undefined if unknown. */
export interface Shown {
  readonly ink: Colour | undefined;
  readonly ground: Colour | undefined;
}

/** Text with less contrast to its background cannot be read. Light grey (#d9d9d9) on white has 1.4. */
const LEAST_CONTRAST = 1.35;
/** The lowest opacity of a readable text if its background is a picture. */
const LEAST_ALPHA = 0.3;
/**
 * A layer with this opacity covers what is under it: OPAQUE
 * if its colour and the text's are known, else DENSE.
 */
const OPAQUE = 0.98;
const DENSE = 0.7;

/** Why nobody can see a text under some layers, the topmost first; undefined if somebody can. */
export function hiddenBy(layers: readonly Layer[], { ink, ground }: Shown): Unseen | undefined {
  if (ink && ink.alpha < LEAST_ALPHA && !ground) return 'too faint';
  let text = ink && ground && over(ink, ground);
  let back = ground;
  if (text && back && contrast(text, back) < LEAST_CONTRAST) return 'too faint';
  for (const { colour, alpha, blurs } of [...layers].reverse()) {
    if (blurs) return 'blurred';
    if (alpha >= (colour && text ? OPAQUE : DENSE)) return 'covered';
    if (!colour || !text || !back) continue;
    text = over({ ...colour, alpha }, text);
    back = over({ ...colour, alpha }, back);
  }
  return text && back && contrast(text, back) < LEAST_CONTRAST ? 'covered' : undefined;
}

/**
 * Applies the blend modes of an element and its ancestors to a
 * text and its background, as far as the modes are supported.
 */
export function blendedIn(own: Element, shown: Shown, scene: Scene): Shown {
  let { ink, ground } = shown;
  for (const each of outwards(own)) {
    const { mixBlendMode } = getComputedStyle(each);
    if (!mixBlendMode || mixBlendMode === 'normal' || !ink || !ground) continue;
    const outside = groundOf(renderedParentOf(each) ?? each, scene);
    if (!outside) continue;
    ink = blended(mixBlendMode, over(ink, ground), outside) ?? ink;
    ground = blended(mixBlendMode, ground, outside) ?? ground;
  }
  return { ink, ground };
}

/** The colours of a text in a frame, as the document that contains the frame shows them. */
export function coloursInParentDocument({ ink, ground }: Shown, frame: Element, scene: Scene): Shown {
  const { opacity: alpha, filters } = scene.glassOf(frame);
  const outside = groundOf(renderedParentOf(frame) ?? frame, scene) ?? WHITE;
  // Over a picture or a gradient, only the opacity of the text can be checked.
  if (!ground) return { ink: ink && { ...ink, alpha: ink.alpha * alpha }, ground };
  const painted = {
    ink: over({ ...filtered(over(ink ?? BLACK, ground), filters), alpha }, outside),
    ground: over({ ...filtered(ground, filters), alpha }, outside),
  };
  return blendedIn(frame, painted, scene);
}
