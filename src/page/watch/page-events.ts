/** Events for changes that are no DOM mutations: of history, of size, of what a style sheet shows. */

const WINDOW_EVENTS = ['pageshow', 'load', 'resize', 'hashchange', 'popstate'];
const NAVIGATION_EVENTS = ['currententrychange', 'navigatesuccess'];
const DOCUMENT_EVENTS = ['DOMContentLoaded', 'resume', 'visibilitychange'];
// These events do not leave a shadow root, so each root needs listeners.
const ROOT_EVENTS = ['toggle', 'change', 'slotchange', 'transitionend', 'animationend', 'load'];

/** CSS properties whose transition may show or hide something. */
const SHOWS_OR_HIDES =
  /opacity|visib|display|width|height|transform|left|top|right|bottom|inset|clip|translate|scale/;

/**
 * Listens to a window and its document. Call it again after `document.open()`; listeners are not added twice.
 */
export function listenToPage(view: Window, onEvent: (event: Event) => void, signal: AbortSignal): void {
  const { navigation } = view as Window & { navigation?: EventTarget };
  listen(view, WINDOW_EVENTS, onEvent, signal);
  listen(view.document, DOCUMENT_EVENTS, onEvent, signal);
  listenToRoot(view.document, onEvent, signal);
  if (navigation) listen(navigation, NAVIGATION_EVENTS, onEvent, signal);
}

/** Listens to a document or shadow root. */
export function listenToRoot(root: Node, onEvent: (event: Event) => void, signal: AbortSignal): void {
  listen(root, ROOT_EVENTS, onEvent, signal);
}

/** Whether an event may change what is seen. Most transitions and the load of most elements cannot. */
export function mayChangePage(event: Event): boolean {
  if (event.type === 'transitionend') return SHOWS_OR_HIDES.test((event as TransitionEvent).propertyName);
  return event.type !== 'load' || !(event.target instanceof Element) || event.target.tagName === 'LINK';
}

function listen(target: EventTarget, types: string[], onEvent: (event: Event) => void, signal: AbortSignal) {
  // Not `target.addEventListener`: in a document, an image with that name would replace the method.
  for (const type of types)
    EventTarget.prototype.addEventListener.call(target, type, onEvent, { signal, capture: true });
}
