import { openEyes } from '../spotting/visibility.ts';

/**
 * The frame that holds this document, seen from inside: its parent may hide it without any change in here. A frame
 * of another origin that is hidden by `visibility` or `opacity` alone cannot be told from one that is shown.
 */

/** Whether no frame that this document stands in is hidden or without size, as far as they may be asked. */
export function isFrameShown(): boolean {
  let view: Window = window;
  try {
    for (let frame = view.frameElement; frame; frame = view.frameElement) {
      if (!openEyes()(frame, '000')) return false;
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
