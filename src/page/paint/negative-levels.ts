import { outwards } from './ancestors.ts';
import type { Layer } from './layer.ts';
import type { Scene } from './scene.ts';

/**
 * The backgrounds of ancestors that are painted over a text. An element with a negative `z-index` is painted
 * under the backgrounds of its ancestors, up to the one that creates the stacking context.
 */
export function holdersOver(element: Element, scene: Scene): Layer[] {
  const over: Layer[] = [];
  let isUnder = false;
  for (const each of outwards(element)) {
    const style = getComputedStyle(each);
    if (createsStackingContext(style)) isUnder = false;
    else if (isUnder) over.push(scene.layerOf(each));
    if (style.position !== 'static' && Number.parseInt(style.zIndex, 10) < 0) isUnder = true;
  }
  return over;
}

/** Whether an element creates a stacking context (CSS Positioned Layout). */
export function createsStackingContext(style: CSSStyleDeclaration): boolean {
  const { position, zIndex, opacity, transform, filter, isolation, contain, willChange } = style;
  return (
    (position !== 'static' && zIndex !== 'auto') ||
    /fixed|sticky/.test(position) ||
    opacity !== '1' ||
    [transform, filter, style.clipPath, style.perspective].some((each) => each && each !== 'none') ||
    isolation === 'isolate' ||
    /paint|layout|strict|content/.test(contain) ||
    /opacity|transform|filter/.test(willChange)
  );
}
