import { isShown } from '../dom/visibility.ts';

/**
 * The frame that holds this document, seen from inside: its parent may hide it without any change in here. A frame
 * of another origin that is hidden by `visibility` or `opacity` alone cannot be told from one that is shown.
 */

/** Whether no frame that this document stands in is hidden or without size, as far as they may be asked. */
export function isFrameShown(): boolean {
  let view: Window = window;
  try {
    for (let frame = view.frameElement; frame; frame = view.frameElement) {
      const { width, height } = frame.getBoundingClientRect();
      if (!isShown(frame) || width <= 1 || height <= 1) return false;
      view = view.parent;
    }
  } catch {
    // From here upwards, the frames are of another origin.
  }
  return view.innerWidth > 1 && view.innerHeight > 1;
}

/** Calls back whenever this frame is shown or hidden. The page that holds it helps, with `noteFrames`. */
export function watchFrame(note: () => void): { look(): void; stop(): void } {
  let wasShown = isFrameShown();
  const look = () => {
    if (wasShown === isFrameShown()) return;
    wasShown = !wasShown;
    note();
  };
  if (window === window.top) return { look, stop() {} };
  // Tells of a frame that is no longer rendered, also across origins; its first call tells nothing new.
  let isFirst = true;
  const observer = new IntersectionObserver(() => {
    if (!isFirst) note();
    isFirst = false;
  });
  const root = Document.prototype.querySelector.call(document, ':root');
  if (root) observer.observe(root);
  return { look, stop: () => observer.disconnect() };
}

/** The windows of the frames in documents and shadow roots that may be asked: those of the same origin. */
export function framesIn(roots: Iterable<ParentNode>): Window[] {
  const windows: Window[] = [];
  for (const root of roots)
    for (const frame of root.querySelectorAll<HTMLIFrameElement>('iframe, frame')) {
      // A frame of another origin has no document to be asked for.
      if (frame.contentDocument && frame.contentWindow) windows.push(frame.contentWindow);
    }
  return windows;
}
