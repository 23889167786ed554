/** The events that tell of a change which is no mutation: of history, of size, of what a style sheet shows. */

const OF_WINDOW = ['pageshow', 'load', 'resize', 'hashchange', 'popstate'];
const OF_HISTORY = ['currententrychange', 'navigatesuccess'];
const OF_DOCUMENT = ['DOMContentLoaded', 'resume', 'visibilitychange'];
// They do not leave a shadow root, so each root is listened to.
const OF_ROOT = ['toggle', 'change', 'slotchange', 'transitionend', 'animationend', 'load'];

/** What a transition may end with that shows or hides something. */
const SHOWS = /opacity|visib|display|width|height|transform|left|top|right|bottom|inset|clip|translate|scale/;

/** Listens to a window and its document; doing it again, as after `document.open()`, does no harm. */
export function listenToPage(view: Window, heed: (event: Event) => void, signal: AbortSignal): void {
  const { navigation } = view as Window & { navigation?: EventTarget };
  listen(view, OF_WINDOW, heed, signal);
  listen(view.document, OF_DOCUMENT, heed, signal);
  listenToRoot(view.document, heed, signal);
  if (navigation) listen(navigation, OF_HISTORY, heed, signal);
}

/** Listens to a document or shadow root. */
export function listenToRoot(root: Node, heed: (event: Event) => void, signal: AbortSignal): void {
  listen(root, OF_ROOT, heed, signal);
}

/** Whether an event can have changed what is seen: most loads and transitions cannot. */
export function isTelling(event: Event): boolean {
  if (event.type === 'transitionend') return SHOWS.test((event as TransitionEvent).propertyName);
  return event.type !== 'load' || !(event.target instanceof Element) || event.target.tagName === 'LINK';
}

function listen(target: EventTarget, types: string[], heed: (event: Event) => void, signal: AbortSignal) {
  // Not the target's own method: in a document, an image of that name takes its place.
  for (const type of types)
    EventTarget.prototype.addEventListener.call(target, type, heed, { signal, capture: true });
}
