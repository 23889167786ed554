import { renderedParentOf } from './ancestors.ts';
import { holdsFixed } from './clipping-and-scrolling.ts';

/** Whether `z-index` applies to an element: it is positioned, or an item of a flexible box or a grid. */
export function takesLevel(element: Element): boolean {
  if (getComputedStyle(element).position !== 'static') return true;
  let parent = renderedParentOf(element);
  while (parent && getComputedStyle(parent).display === 'contents') parent = renderedParentOf(parent);
  return parent !== null && /flex|grid/.test(getComputedStyle(parent).display);
}

/** Whether an element creates a stacking context, in the usual ways (CSS Positioned Layout and later modules). */
export function createsStackingContext(element: Element): boolean {
  const style = getComputedStyle(element);
  const { position, zIndex, opacity, isolation, willChange, mixBlendMode } = style;
  const { backdropFilter, clipPath, maskImage } = style;
  return (
    holdsFixed(style) ||
    (zIndex !== 'auto' && takesLevel(element)) ||
    /fixed|sticky/.test(position) ||
    opacity !== '1' ||
    [backdropFilter, clipPath, maskImage].some((each) => each && each !== 'none') ||
    (mixBlendMode && mixBlendMode !== 'normal') ||
    isolation === 'isolate' ||
    /opacity/.test(willChange)
  );
}

/**
 * Whether an element's background is that of the canvas, which is under everything: the root's, or the body's if the
 * root has none (CSS Backgrounds).
 */
export function paintsCanvas(element: Element): boolean {
  const { body, documentElement } = element.ownerDocument;
  if (element === documentElement) return true;
  if (element !== body) return false;
  const { backgroundColor, backgroundImage } = getComputedStyle(documentElement);
  return /^(?:transparent|rgba\(0, 0, 0, 0\)|)$/.test(backgroundColor) && /^(?:none|)$/.test(backgroundImage);
}
