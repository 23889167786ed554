import { controlValue } from './control.ts';
import { mayHost, type OpenRoot } from './element.ts';

/** For more elements than this, a single DOM query takes the browser longer than a slice. */
const MOST_ELEMENTS = 20_000;
/** With more interruptions than this in its text, walking the page node by node is faster. */
const MOST_INTERRUPTIONS = 500;
/** Yield after this many elements. */
const PAUSE = 256;

/** All elements but the common ones that neither interrupt a text nor can have a shadow root. */
const MAY_INTERRUPT =
  ':not(td,tr,th,li,a,b,i,strong,em,small,label,button,option,dt,dd,ul,ol,dl,br,img,svg,path,g)';

/** Elements whose text is not shown. */
export const NOT_TEXT: ReadonlySet<string> = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT']);
/** Elements that show a value and not their text. */
export const CONTROLS: ReadonlySet<string> = new Set(['INPUT', 'TEXTAREA', 'SELECT']);

/** All text of a page in reading order, visible or not. */
export interface WholeText {
  readonly text: string;
  /** The element that was read, and every shadow root in it. */
  readonly roots: readonly ParentNode[];
}

/**
 * Asks the browser for the text of a page in long ranges. That is many times faster
 * than walking node by node. Includes shadow roots and the values of controls in
 * their places, and leaves out scripts and styles. Yields now and then.
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
      // With very many siblings, the browser takes a while to set the end of the range.
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
