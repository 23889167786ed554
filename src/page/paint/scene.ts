import type { OpenRoot } from '../dom/element.ts';
import { untouchableIn } from './click-through-elements.ts';
import { cachedGlass, type GlassOf } from './glass.ts';
import { type Layer, layerOf } from './layer.ts';
import { type PseudoElement, pseudoElementsOf } from './pseudo-elements.ts';

/**
 * Caches what is needed about many elements while the texts
 * of one reading are checked. Use a new one for each reading.
 */
export interface Scene {
  readonly openRoot: OpenRoot;
  readonly glassOf: GlassOf;
  /** What an element itself paints. */
  layerOf(element: Element): Layer;
  pseudoElementsOf(element: Element): readonly PseudoElement[];
  /** The elements of a root that may let clicks through. */
  untouchableIn(root: Document | ShadowRoot): readonly Element[];
}

export function sceneFor(openRoot: OpenRoot): Scene {
  const glassOf = cachedGlass();
  return {
    openRoot,
    glassOf,
    layerOf: cached((element: Element) => layerOf(element, glassOf)),
    pseudoElementsOf: cached((element: Element) => pseudoElementsOf(element, glassOf)),
    untouchableIn: cached((root: Document | ShadowRoot) => untouchableIn(root, openRoot)),
  };
}

function cached<Key extends Node, Result>(compute: (of: Key) => Result): (of: Key) => Result {
  const known = new Map<Key, Result>();
  return (of) => {
    const result = known.get(of) ?? compute(of);
    known.set(of, result);
    return result;
  };
}
