import { matching, type StyleRule, styleRulesOf } from '../dom/style-rules.ts';
import { outwards } from './ancestors.ts';
import { layerOf } from './layer.ts';
import { isPaintedOver } from './order.ts';
import { holds, overlap, type Rectangle } from './rectangle.ts';
import type { Scene } from './scene.ts';
import type { Cover } from './stack.ts';

/** Documents of more elements are not searched whole, nor are more elements within one. */
const MOST_ELEMENTS = 20_000;
const MOST_WITHIN = 200;

/**
 * The elements over a text that let clicks through (`pointer-events: none`), which a browser therefore does not tell of
 * at a point.
 * @param area of the text
 */
export function untouchableOver(element: Element, area: Rectangle, scene: Scene): Element[] {
  const roots = new Set(outwards(element).map((each) => each.getRootNode() as Document | ShadowRoot));
  return [...roots].flatMap(scene.untouchableIn).filter((each) => {
    const { left, top, right, bottom } = overlap(each.getBoundingClientRect(), area);
    if (left >= right || top >= bottom) return false;
    const { pointerEvents, visibility } = getComputedStyle(each);
    return pointerEvents === 'none' && visibility === 'visible' && isPaintedOver(each, element);
  });
}

/** Those of some elements that lie over a point, as covers. */
export const coversAt = (elements: readonly Element[], x: number, y: number, scene: Scene): Cover[] =>
  elements
    .filter((each) => holds(each.getBoundingClientRect(), x, y))
    .map((each) => ({ element: each, layer: layerOf(each, scene) }));

const isUntouchable = ({ rule }: StyleRule): boolean => rule.style.pointerEvents === 'none';

/** The elements of a root that may let clicks through; all where its style sheets do not tell. */
export function untouchableIn(root: Document | ShadowRoot): Element[] {
  const rules = styleRulesOf(root)?.filter(isUntouchable);
  if (!rules) {
    const all = root.querySelectorAll('*');
    return all.length > MOST_ELEMENTS ? [] : [...all];
  }
  const holders = matching(root, [
    ...rules.map(({ selector }) => selector),
    '[style*="pointer-events"]',
    '[pointer-events]',
    '[inert]',
  ]);
  // What is in them lets clicks through, too.
  return holders.flatMap((each) => [each, ...[...each.querySelectorAll('*')].slice(0, MOST_WITHIN)]);
}
