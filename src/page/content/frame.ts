import { isShown } from '../dom/visibility.ts';

/**
 * Whether the frame that holds this document is shown. Its parent document
 * may hide it without any change in this one. If the frame is of another
 * origin and hidden only by `visibility` or `opacity`, it seems to be shown.
 */

/**
 * Whether every frame around this document is shown and
 * has a size. Frames of other origins are taken as shown.
 */
export function isFrameShown(): boolean {
  let view: Window = window;
  try {
    for (let frame = view.frameElement; frame; frame = view.frameElement) {
      const { width, height } = frame.getBoundingClientRect();
      if (!isShown(frame) || width <= 1 || height <= 1) return false;
      view = view.parent;
    }
  } catch {
    // The parent is of another origin.
  }
  return view.innerWidth > 1 && view.innerHeight > 1;
}

/**
 * Calls back whenever this frame is shown or hidden.
 * @returns `check` checks at once; the content script of the parent document calls it after a change there
 */
export function watchFrame(noteChange: () => void): { check(): void; stop(): void } {
  let wasShown = isFrameShown();
  const check = () => {
    if (wasShown === isFrameShown()) return;
    wasShown = !wasShown;
    noteChange();
  };
  if (window === window.top) return { check, stop() {} };
  // Also reports a frame that is no longer rendered by a parent
  // of another origin. Its first call reports no change.
  let isFirst = true;
  const observer = new IntersectionObserver(() => {
    if (!isFirst) noteChange();
    isFirst = false;
  });
  const root = Document.prototype.querySelector.call(document, ':root');
  if (root) observer.observe(root);
  return { check, stop: () => observer.disconnect() };
}

/** The windows of the same-origin frames in documents and shadow roots. */
export function framesIn(roots: Iterable<ParentNode>): Window[] {
  const windows: Window[] = [];
  for (const root of roots)
    for (const frame of root.querySelectorAll<HTMLIFrameElement>('iframe, frame')) {
      // `contentDocument` is null for a frame of another origin.
      if (frame.contentDocument && frame.contentWindow) windows.push(frame.contentWindow);
    }
  return windows;
}
