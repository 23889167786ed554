import { isOnTop, outwards } from './ancestors.ts';
import { type Layer, layerOf } from './layer.ts';
import { areaOf } from './pseudo-elements.ts';
import { holds } from './rectangle.ts';
import type { Scene } from './scene.ts';

/** A layer over a text, and the element that paints it. */
export interface Cover {
  readonly element: Element;
  readonly layer: Layer;
  /** Whether it covers the whole window, wherever the element itself is. */
  readonly isWhole?: true;
}

/** What is painted at a point of a text: over it, the topmost first, and under it if that is known. */
export interface Stack {
  readonly over: readonly Cover[];
  readonly under: readonly Element[] | undefined;
}

/**
 * Asks the browser what is painted at a point in view of
 * an element's document, root by root from the inside out.
 */
export function stackAt(element: Element, x: number, y: number, scene: Scene): Stack {
  const chain = new Set(outwards(element));
  const over: Cover[] = [];
  let under: Element[] | undefined;
  for (let at = element; ; ) {
    const root = at.getRootNode() as Document | ShadowRoot;
    const stack = hitIn(root, x, y);
    const own = placeIn(stack, at, chain);
    if (at === element && stack[own] === element) under = stack.slice(own);
    for (const hit of own < 0 ? stack : stack.slice(0, own))
      for (const layer of drawnAt(hit, { x, y, chain, scene })) over.push({ element: hit, layer });
    if (!('host' in root)) {
      over.push(...backdropsOver(root, chain, scene));
      return { over, under };
    }
    at = root.host;
  }
}

/**
 * The backdrops of modal dialogs that do not contain the text. They cover the window, but the browser does
 * not report them at a point.
 */
function backdropsOver(page: Document, chain: ReadonlySet<Element>, scene: Scene): Cover[] {
  const modals = [...page.querySelectorAll(':modal')];
  const own = modals.findLastIndex((each) => chain.has(each));
  return modals
    .slice(own + 1)
    .map((element) => ({ element, layer: layerOf(element, scene.glassOf, '::backdrop'), isWhole: true }));
}

/** The elements of one document or shadow root at a point, the topmost first. */
const hitIn = (root: Document | ShadowRoot, x: number, y: number): Element[] =>
  root.elementsFromPoint(x, y).filter((each) => each.getRootNode() === root);

/**
 * The index of an element among those at a point. If it is
 * not there, the index of its nearest ancestor that is.
 */
function placeIn(stack: readonly Element[], element: Element, chain: ReadonlySet<Element>): number {
  const place = stack.indexOf(element);
  return place >= 0 ? place : stack.findIndex((each) => chain.has(each));
}

interface Point {
  readonly x: number;
  readonly y: number;
  /** The text's element and its ancestors. */
  readonly chain: ReadonlySet<Element>;
  readonly scene: Scene;
}

/** The layers that an element above the text paints at a point, including its shadow root. */
function drawnAt(hit: Element, point: Point): Layer[] {
  const { x, y, chain, scene } = point;
  const root = scene.openRoot(hit);
  const inside = root ? hitIn(root, x, y) : [];
  const slot = inside.findIndex((each) => chain.has(each));
  const layers = (slot < 0 ? inside : inside.slice(0, slot)).flatMap((each) => drawnAt(each, point));
  // The ancestors of a text are drawn under it, except for those that holdersOver finds.
  if (chain.has(hit)) return layers;
  // This is the backdrop of a modal dialog: see backdropsOver.
  if (isOnTop(hit) && !holds(hit.getBoundingClientRect(), x, y)) return layers;
  return [...layers, ...pseudoLayersAt(hit, x, y, scene), scene.layerOf(hit)];
}

/** What the pseudo-elements of an element paint at a point. */
export function pseudoLayersAt(element: Element, x: number, y: number, scene: Scene): Layer[] {
  const pseudoElements = scene.pseudoElementsOf(element);
  // If the point is outside the element itself, the browser has found one of them, or what flows over.
  const isOutside = pseudoElements.length > 0 && !holds(element.getBoundingClientRect(), x, y);
  return pseudoElements
    .filter((each) => isOutside || holds(areaOf(each, element), x, y))
    .map(({ layer }) => layer);
}
