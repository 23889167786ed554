import type { OpenRoot } from '../element.ts';
import { drawnIn } from './ancestors.ts';

/** What is asked of many elements for one look at a text, each once: a moment later it may be otherwise. */
export interface Scene {
  readonly openRoot: OpenRoot;
  /** How opaque an element is with all that it is drawn in (0 to 1). */
  opacityOf(element: Element): number;
}

export function sceneFor(openRoot: OpenRoot): Scene {
  const opacities = new Map<Element, number>();

  function opacityOf(element: Element): number {
    const unknown: Element[] = [];
    let at: Element | null = element;
    while (at && !opacities.has(at)) {
      unknown.push(at);
      at = drawnIn(at);
    }
    let opacity = (at && opacities.get(at)) ?? 1;
    for (const each of unknown.reverse()) {
      const style = getComputedStyle(each);
      opacity *= Number(style.opacity || 1) * filterOpacity(style.filter);
      opacities.set(each, opacity);
    }
    return opacity;
  }

  return { openRoot, opacityOf };
}

const filterOpacity = (filter = ''): number =>
  [...filter.matchAll(/opacity\(([\d.]+)(%?)\)/g)].reduce(
    (all, [, amount, percent]) => all * (Number(amount) / (percent ? 100 : 1)),
    1,
  );
