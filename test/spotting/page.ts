import { setMaxListeners } from 'node:events';
import { Window } from 'happy-dom';
import type { OpenRoot } from '../../src/page/dom/element.ts';

/** A page in happy-dom: its scripts have run. Every element is in view and has the same size. */
export interface OpenPage {
  readonly document: Document;
  /** Returns open and closed shadow roots, as the browser does for an extension. */
  readonly openRoot: OpenRoot;
}

// Node warns about many listeners on one target, and these tests add many.
setMaxListeners(0);

const BOX = { left: 0, top: 0, width: 100, height: 20, right: 100, bottom: 20 };

/** Opens a page. Its DOM classes are global until the next page is opened, so only one page is open at a time. */
export async function openPage(html: string): Promise<OpenPage> {
  const settings = {
    enableJavaScriptEvaluation: true,
    suppressInsecureJavaScriptEnvironmentWarning: true,
    // Timers of the page run without delay.
    timer: { maxTimeout: 0, maxIntervalTime: 0, preventTimerLoops: false },
  };
  const window = new Window({ url: 'https://records.example.org/', settings });
  const roots = new WeakMap<object, unknown>();
  const { prototype } = window.Element;
  const { attachShadow } = prototype;
  prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    roots.set(this, root);
    return root;
  };
  prototype.getBoundingClientRect = () => BOX as never;
  window.Range.prototype.toString = textBetween as never;
  const { Element, Node, Document, ShadowRoot, EventTarget } = window;
  const getComputedStyle = window.getComputedStyle.bind(window);
  Object.assign(globalThis, { Element, Node, Document, ShadowRoot, EventTarget, getComputedStyle });
  window.document.write(html);
  // happy-dom has no default style for `[hidden]`.
  const defaultStyle = window.document.createElement('style');
  defaultStyle.textContent = '[hidden] { display: none }';
  window.document.head?.prepend(defaultStyle);
  await window.happyDOM.waitUntilComplete();
  return {
    document: window.document as unknown as Document,
    openRoot: (element) => (roots.get(element) as ShadowRoot | undefined) ?? null,
  };
}

/**
 * The text of a range that begins and ends between nodes. happy-dom's own function takes minutes for a large
 * page.
 */
function textBetween(this: Range): string {
  const { startContainer, startOffset, endContainer, endOffset } = this;
  const end = endContainer.childNodes[endOffset] ?? nodeAfter(endContainer);
  let text = '';
  let current = startContainer.childNodes[startOffset] ?? nodeAfter(startContainer);
  for (; current && current !== end; current = current.firstChild ?? nodeAfter(current))
    if (current.nodeType === 3) text += (current as Text).data;
  return text;
}

/** The next node in document order that is not inside a node. */
function nodeAfter(node: Node): Node | null {
  let current: Node | null = node;
  while (current && !current.nextSibling) current = current.parentNode;
  return current?.nextSibling ?? null;
}
