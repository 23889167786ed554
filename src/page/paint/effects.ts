import { outwards } from './ancestors.ts';
import { densest } from './layer.ts';
import { facesAway } from './turned.ts';
import type { Unseen } from './unseen-reasons.ts';

/** Effects of styles on everything inside an element, wherever it is on the screen. */

/** A blur radius from which digits in text of common size cannot be read (pixels). */
const BLURS = 1.5;
/** A mask whose opacity is less than this hides a text (0 to 1). */
const LEAST_MASK = 0.15;

/** Whether a filter blurs an element so much that it cannot be read. */
const isBlurring = (filter = ''): boolean =>
  [...filter.matchAll(/blur\(([\d.]+)px\)/g)].some(([, radius]) => Number(radius) >= BLURS);

/** Whether a mask may hide an element. Of a gradient, its most opaque colour counts. */
function isMaskedAway(style: CSSStyleDeclaration): boolean {
  const mask =
    style.maskImage || (style as CSSStyleDeclaration & { webkitMaskImage?: string }).webkitMaskImage;
  if (!mask || mask === 'none') return false;
  // The opacity of a picture is unknown, so it counts as hiding the text.
  return (
    mask.includes('url(') || /^0(?:px|%)?(?: |$)/.test(style.maskSize ?? '') || densest(mask) < LEAST_MASK
  );
}

/**
 * Why styles alone make a text unreadable: hidden, turned away,
 * masked, blurred or struck through. Otherwise undefined.
 */
export function spoiltByStyle(element: Element): Unseen | undefined {
  if (getComputedStyle(element).visibility !== 'visible') return 'covered';
  const { webkitTextSecurity = 'none' } = getComputedStyle(element) as CSSStyleDeclaration & {
    webkitTextSecurity?: string;
  };
  if (webkitTextSecurity && webkitTextSecurity !== 'none') return 'masked';
  if (isStruck(element)) return 'struck through';
  for (const each of outwards(element)) {
    const style = getComputedStyle(each);
    if (style.contentVisibility === 'hidden') return 'covered';
    if (style.backfaceVisibility === 'hidden' && facesAway(each)) return 'covered';
    if (isBlurring(style.filter)) return 'blurred';
    if (isMaskedAway(style)) return 'masked';
  }
  return undefined;
}

/**
 * Whether a text is struck through. The line continues through descendants, but not through inline blocks,
 * floats and absolutely positioned boxes (CSS Text Decoration).
 */
function isStruck(element: Element): boolean {
  for (const each of outwards(element)) {
    const { textDecorationLine, display, float, position } = getComputedStyle(each);
    if (/line-through/.test(textDecorationLine)) return true;
    if (/^inline-/.test(display) || float !== 'none' || /absolute|fixed/.test(position)) return false;
  }
  return false;
}
