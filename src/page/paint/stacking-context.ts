import { renderedParentOf } from './ancestors.ts';

/** Whether `z-index` applies to an element: it is positioned, or an item of a flexible box or a grid. */
export function takesLevel(element: Element): boolean {
  const parent = renderedParentOf(element);
  return (
    getComputedStyle(element).position !== 'static' ||
    (parent !== null && /flex|grid/.test(getComputedStyle(parent).display))
  );
}

/** Whether an element creates a stacking context (CSS Positioned Layout, and the modules that add to it). */
export function createsStackingContext(element: Element): boolean {
  const style = getComputedStyle(element);
  const { position, zIndex, opacity, isolation, contain, willChange, mixBlendMode } = style;
  const { transform, translate, rotate, scale, perspective, filter, clipPath, maskImage } = style;
  return (
    (zIndex !== 'auto' && takesLevel(element)) ||
    /fixed|sticky/.test(position) ||
    opacity !== '1' ||
    [transform, translate, rotate, scale, perspective, filter, clipPath, maskImage].some(
      (each) => each && each !== 'none',
    ) ||
    (mixBlendMode && mixBlendMode !== 'normal') ||
    isolation === 'isolate' ||
    /paint|layout|strict|content/.test(contain) ||
    /opacity|transform|filter/.test(willChange)
  );
}
