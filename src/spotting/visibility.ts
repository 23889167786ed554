const TELLING = /\d{3}|^\s*\p{Lu}\S* \S*\p{Lu}/u;

/**
 * Whether text in an element can be seen. Styles are asked of all text, sizes only of what may be a number or a
 * name: sizes make the browser lay the page out.
 */
export function isVisible(element: Element, text: string): boolean {
  const seen = element.checkVisibility({
    visibilityProperty: true,
    opacityProperty: true,
    contentVisibilityAuto: false,
  });
  if (seen) return !TELLING.test(text) || hasSize(element);
  // An element without a box of its own shows its text in its parent's.
  const parent = getComputedStyle(element).display === 'contents' ? element.parentElement : null;
  return parent !== null && isVisible(parent, text);
}

function hasSize(element: Element): boolean {
  const { right, bottom } = element.getBoundingClientRect();
  if (right + scrollX <= 0 || bottom + scrollY <= 0) return false;
  for (let box: Element | null = element; box; box = box.parentElement) {
    const { width, height } = box.getBoundingClientRect();
    if ((width > 1 && height > 1) || getComputedStyle(box).overflow === 'visible') continue;
    return getComputedStyle(box).display === 'contents';
  }
  return true;
}

/** Whether the frame that holds a document can be seen, as far as it may be asked. */
export function isFrameVisible(page: Document): boolean {
  const frame = page.defaultView?.frameElement;
  if (frame) return isVisible(frame, '000');
  return innerWidth > 0 && innerHeight > 0;
}
