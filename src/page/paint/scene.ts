import type { OpenRoot } from '../dom/element.ts';
import { drawnIn } from './ancestors.ts';
import { untouchableIn } from './click-through-elements.ts';

/**
 * Caches what is needed about many elements while the texts
 * of one reading are checked. Use a new one for each reading.
 */
export interface Scene {
  readonly openRoot: OpenRoot;
  /** The opacity of an element together with its ancestors (0 to 1). */
  opacityOf(element: Element): number;
  /** The filters of an element and its ancestors, the innermost first. */
  filtersOf(element: Element): readonly string[];
  /** The elements of a root that may let clicks through. */
  untouchableIn(root: Document | ShadowRoot): readonly Element[];
}

/** The opacity and the filters of an element together with its ancestors. */
interface Glass {
  readonly opacity: number;
  readonly filters: readonly string[];
}

const CLEAR: Glass = { opacity: 1, filters: [] };

export function sceneFor(openRoot: OpenRoot): Scene {
  const known = new Map<Element, Glass>();
  const untouchable = new Map<Document | ShadowRoot, readonly Element[]>();

  /** Computes from the nearest cached ancestor inwards, so that each element is computed once. */
  function glassOf(element: Element): Glass {
    const unknown: Element[] = [];
    let at: Element | null = element;
    while (at && !known.has(at)) {
      unknown.push(at);
      at = drawnIn(at);
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
  }

  return {
    openRoot,
    opacityOf: (element) => glassOf(element).opacity,
    filtersOf: (element) => glassOf(element).filters,
    untouchableIn(root) {
      const found = untouchable.get(root) ?? untouchableIn(root);
      untouchable.set(root, found);
      return found;
    },
  };
}

const filterOpacity = (filter = ''): number =>
  [...filter.matchAll(/opacity\(([\d.]+)(%?)\)/g)].reduce(
    (all, [, amount, percent]) => all * (Number(amount) / (percent ? 100 : 1)),
    1,
  );
