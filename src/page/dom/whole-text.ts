import { controlValue } from './control.ts';
import { mayHost, type OpenRoot } from './element.ts';

/** A browser takes longer than a slice to answer for more elements than this in one go. */
const MOST_ELEMENTS = 20_000;
/** With more interruptions than this in its text, a page is quicker walked. */
const MOST_INTERRUPTIONS = 500;
/** After so many elements the page may have its turn. */
const PAUSE = 256;

/** All but the common elements that neither interrupt a text nor can have a shadow root. */
const MAY_INTERRUPT =
  ':not(td,tr,th,li,a,b,i,strong,em,small,label,button,option,dt,dd,ul,ol,dl,br,img,svg,path,g)';

/** Elements whose text is not shown. */
export const NOT_TEXT: ReadonlySet<string> = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT']);
/** Elements that show a value, not their text. */
export const CONTROLS: ReadonlySet<string> = new Set(['INPUT', 'TEXTAREA', 'SELECT']);

/** All that a page says, seen or not, in reading order. */
export interface WholeText {
  readonly text: string;
  /** The element it was asked of, and every shadow root in it. */
  readonly roots: readonly ParentNode[];
}

/**
 * Asks the browser for the text of a page as a whole, with its shadow roots and read-only values in their
 * places and without its scripts and styles: many times quicker than going from node to node. Yields now and
 * then.
 * @returns undefined for a page that is too large, or whose text is interrupted too often
 */
export function* wholeTextOf(root: Element, openRoot: OpenRoot): Generator<number, WholeText | undefined> {
  if (root.getElementsByTagName('*').item(MOST_ELEMENTS)) return undefined;
  const roots: ParentNode[] = [];
  let text = '';
  let interruptions = 0;
  let count = 0;

  function* read(within: Element | ShadowRoot): Generator<number> {
    roots.push(within);
    const range = within.ownerDocument.createRange();
    range.selectNodeContents(within);
    for (const element of within.querySelectorAll(MAY_INTERRUPT)) {
      if (++count % PAUSE === 0) yield count;
      const { nodeName } = element;
      const isHidden = NOT_TEXT.has(nodeName);
      const shadow = mayHost(element) ? openRoot(element) : null;
      const value = CONTROLS.has(nodeName) ? controlValue(element) : undefined;
      if (!isHidden && !shadow && value === undefined) continue;
      if (++interruptions > MOST_INTERRUPTIONS) return;
      // Among very many siblings the browser takes a while to find the place.
      yield count;
      range.setEndBefore(element);
      text += range.toString() + (value ?? '');
      if (shadow) yield* read(shadow);
      if (isHidden) range.setStartAfter(element);
      else range.setStart(element, 0);
    }
    range.setEnd(within, within.childNodes.length);
    text += range.toString();
  }

  yield* read(root);
  return interruptions > MOST_INTERRUPTIONS ? undefined : { text, roots };
}
