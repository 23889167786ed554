import { renderedParentOf } from './ancestors.ts';

/**
 * What an element is seen through: the opacity of itself and its ancestors together
 * (0 to 1), and the filters of all of them, the innermost first.
 */
export interface Glass {
  readonly opacity: number;
  readonly filters: readonly string[];
}

export type GlassOf = (element: Element) => Glass;

const CLEAR: Glass = { opacity: 1, filters: [] };

/** Computes from the nearest cached ancestor inwards, so that each element is computed once. */
export function cachedGlass(): GlassOf {
  const known = new Map<Element, Glass>();

  return (element) => {
    const unknown: Element[] = [];
    let at: Element | null = element;
    while (at && !known.has(at)) {
      unknown.push(at);
      at = renderedParentOf(at);
    }
    let glass = (at && known.get(at)) || CLEAR;
    for (const each of unknown.reverse()) {
      const { opacity, filter = 'none' } = getComputedStyle(each);
      glass = {
        opacity: glass.opacity * Number(opacity || 1) * filterOpacity(filter),
        filters: filter === 'none' || filter === '' ? glass.filters : [filter, ...glass.filters],
      };
      known.set(each, glass);
    }
    return glass;
  };
}

const filterOpacity = (filter = ''): number =>
  [...filter.matchAll(/opacity\(([\d.]+)(%?)\)/g)].reduce(
    (all, [, amount, percent]) => all * (Number(amount) / (percent ? 100 : 1)),
    1,
  );
