import { setMaxListeners } from 'node:events';
import { Window } from 'happy-dom';
import type { OpenRoot } from '../../src/page/dom/element.ts';

/** A page opened without a browser: its scripts have run, all of it is in view, and nothing in it has a size of its own. */
export interface OpenPage {
  readonly document: Document;
  /** Open and closed shadow roots alike, as a browser opens them to an extension. */
  readonly openRoot: OpenRoot;
}

// A page is listened to in more ways than Node thinks wise.
setMaxListeners(0);

const ROOMY = { left: 0, top: 0, width: 100, height: 20, right: 100, bottom: 20 };

/** Opens a page, and makes its classes those of the test: one page at a time. */
export async function openPage(html: string): Promise<OpenPage> {
  const settings = {
    enableJavaScriptEvaluation: true,
    suppressInsecureJavaScriptEnvironmentWarning: true,
    // What a page does later, it does now.
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
  prototype.getBoundingClientRect = () => ROOMY as never;
  window.Range.prototype.toString = textBetween as never;
  const { Element, Node, Document, ShadowRoot, EventTarget } = window;
  const getComputedStyle = window.getComputedStyle.bind(window);
  Object.assign(globalThis, { Element, Node, Document, ShadowRoot, EventTarget, getComputedStyle });
  window.document.write(html);
  // What browsers hide by themselves, and this one does not.
  const hides = window.document.createElement('style');
  hides.textContent = '[hidden] { display: none }';
  window.document.head?.prepend(hides);
  await window.happyDOM.waitUntilComplete();
  return {
    document: window.document as unknown as Document,
    openRoot: (element) => (roots.get(element) as ShadowRoot | undefined) ?? null,
  };
}

/** The text of a range that begins and ends between nodes. The library's own takes minutes for a large page. */
function textBetween(this: Range): string {
  const { startContainer, startOffset, endContainer, endOffset } = this;
  const end = endContainer.childNodes[endOffset] ?? after(endContainer);
  let text = '';
  let at = startContainer.childNodes[startOffset] ?? after(startContainer);
  for (; at && at !== end; at = at.firstChild ?? after(at)) if (at.nodeType === 3) text += (at as Text).data;
  return text;
}

/** The next node that is not in a node. */
function after(node: Node): Node | null {
  let at: Node | null = node;
  while (at && !at.nextSibling) at = at.parentNode;
  return at?.nextSibling ?? null;
}
