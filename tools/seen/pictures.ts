import type { CDPSession, Page } from 'playwright';

/** The scale of the pictures. OCR works best with letters of 20 pixels and more. */
const SCALE = 1.5;
/** The maximum number of pictures. Longer pages are not scrolled to the end. */
const MAX_PICTURES = 14;

/**
 * Takes pictures of everything that a person can see in a page by scrolling with the mouse wheel. The first
 * picture is taken before any scrolling.
 */
export async function takePictures(page: Page): Promise<Buffer[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const pictures = [await picture(session)];
    const boxes = await steps(page, 'boxes');
    const pages = await steps(page, 'page');
    for (let down = 0; down < pages; down += 1) {
      await scroll(page, 'page', down);
      for (let step = 0; step < boxes; step += 1) {
        if (down === 0 && step === 0) continue;
        if (pictures.length >= MAX_PICTURES) return pictures;
        await scroll(page, 'boxes', step);
        pictures.push(await picture(session));
      }
    }
    return pictures;
  } finally {
    await session.detach();
  }
}

async function picture(session: CDPSession): Promise<Buffer> {
  const { cssVisualViewport } = await session.send('Page.getLayoutMetrics');
  const { clientWidth: width, clientHeight: height, pageX: x, pageY: y } = cssVisualViewport;
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'png',
    optimizeForSpeed: true,
    clip: { x, y, width, height, scale: SCALE },
  });
  return Buffer.from(data, 'base64');
}

type Target = 'page' | 'boxes';

/** Returns the number of pictures needed to show all of the page, or all of the boxes in it. */
async function steps(page: Page, target: Target): Promise<number> {
  const counts = await Promise.all(
    page.frames().map((frame) => frame.evaluate(scrollTo, { target, step: -1 })),
  );
  return Math.max(1, ...counts);
}

async function scroll(page: Page, target: Target, step: number): Promise<void> {
  await Promise.all(page.frames().map((frame) => frame.evaluate(scrollTo, { target, step })));
}

/**
 * Scrolls the document, or every box in it, to a step. A step is four fifths of the size of the document or
 * box. Returns the number of steps. Elements with `overflow: hidden` or `clip` do not scroll, because the
 * wheel does not scroll them. Runs in the page, so it must not contain named functions: its function is in an
 * array.
 * @param step counted from 0; negative only counts the steps
 */
function scrollTo({ target, step }: { target: Target; step: number }): number {
  const root = document.scrollingElement ?? document.documentElement;
  // The overflow of the viewport comes from `html`, or from `body` if `html` has `visible`.
  const html = getComputedStyle(document.documentElement);
  const body = getComputedStyle(document.body ?? document.documentElement);
  const { overflowX, overflowY } = html.overflowX === 'visible' && html.overflowY === 'visible' ? body : html;
  const isFree = /visible|auto|scroll/;
  const found =
    target === 'page' ? [{ element: root, wide: isFree.test(overflowX), high: isFree.test(overflowY) }] : [];
  const trees: (Document | ShadowRoot)[] = target === 'page' ? [] : [document];
  for (const tree of trees)
    for (const element of tree.querySelectorAll('*')) {
      if (element.shadowRoot) trees.push(element.shadowRoot);
      if (element === document.body || element === document.documentElement) continue;
      const style = getComputedStyle(element);
      const [wide, high] = [/auto|scroll/.test(style.overflowX), /auto|scroll/.test(style.overflowY)];
      if (wide || high) found.push({ element, wide, high });
    }
  const [count] = [
    (scrolls: boolean, size: number, all: number) =>
      scrolls && size > 0 && all > size + 1 ? 1 + Math.ceil((all - size) / (size * 0.8)) : 1,
  ] as const;
  let most = 1;
  for (const { element, wide, high } of found) {
    const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
    const across = count(wide, clientWidth, scrollWidth);
    const all = across * count(high, clientHeight, scrollHeight);
    most = Math.max(most, all);
    if (all === 1 || step < 0) continue;
    const at = Math.min(step, all - 1);
    const left = (at % across) * clientWidth * 0.8;
    const top = Math.floor(at / across) * clientHeight * 0.8;
    element.scrollTo({ left, top, behavior: 'instant' });
  }
  return most;
}
