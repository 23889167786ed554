import { outwards } from './ancestors.ts';
import { densest } from './layer.ts';
import { facesAway } from './turned.ts';
import type { Unseen } from './unseen.ts';

/** What style does to all that is drawn in an element, wherever it stands. */

/** A blur of this many pixels or more hides digits in text of common size. */
const BLURS = 1.5;
/** A mask that lets less than this through hides a text. */
const LEAST_MASK = 0.15;

/** Whether a filter blurs what it is put on so that it cannot be read. */
const isBlurring = (filter = ''): boolean =>
  [...filter.matchAll(/blur\(([\d.]+)px\)/g)].some(([, radius]) => Number(radius) >= BLURS);

/** Whether a mask may leave nothing: a gradient leaves what its densest colour does. */
function isMaskedAway(style: CSSStyleDeclaration): boolean {
  const mask =
    style.maskImage || (style as CSSStyleDeclaration & { webkitMaskImage?: string }).webkitMaskImage;
  if (!mask || mask === 'none') return false;
  // What a picture lets through is not known.
  return (
    mask.includes('url(') || /^0(?:px|%)?(?: |$)/.test(style.maskSize ?? '') || densest(mask) < LEAST_MASK
  );
}

/**
 * Why style alone lets nobody see a text in an element (hidden, turned away, masked, blurred, struck); else
 * undefined.
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
 * A line through an element goes through all in it, but not through boxes of their own (CSS Text Decoration).
 */
function isStruck(element: Element): boolean {
  for (const each of outwards(element)) {
    const { textDecorationLine, display, float, position } = getComputedStyle(each);
    if (/line-through/.test(textDecorationLine)) return true;
    if (/^inline-/.test(display) || float !== 'none' || /absolute|fixed/.test(position)) return false;
  }
  return false;
}
