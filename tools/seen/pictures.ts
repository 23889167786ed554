import type { CDPSession, Page } from 'playwright';

/** Enlarged, as the OCR reads letters of 20 pixels and more best. */
const SCALE = 1.5;
/** A page with more steps than this is not scrolled to the end. */
const MOST = 14;

/**
 * Takes pictures of all that a person can see in a page by scrolling with the mouse wheel. The first is of the page
 * as it stands.
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
        if (pictures.length >= MOST) return pictures;
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

type What = 'page' | 'boxes';

/** How many pictures it takes to see all of the page, or of the boxes in it. */
async function steps(page: Page, what: What): Promise<number> {
  const counts = await Promise.all(
    page.frames().map((frame) => frame.evaluate(scrolling, { what, step: -1 })),
  );
  return Math.max(1, ...counts);
}

async function scroll(page: Page, what: What, step: number): Promise<void> {
  await Promise.all(page.frames().map((frame) => frame.evaluate(scrolling, { what, step })));
}

/**
 * Scrolls the document or every box in it by steps of four fifths of its size, and returns how many steps there are.
 * What has `overflow: hidden` or `clip` does not scroll with the wheel, so not here. Runs in the page, so with no
 * named function inside: functions stand in a list.
 */
function scrolling({ what, step }: { what: What; step: number }): number {
  const root = document.scrollingElement ?? document.documentElement;
  // The window takes its overflow from `html`, or from `body` where `html` has none.
  const html = getComputedStyle(document.documentElement);
  const body = getComputedStyle(document.body ?? document.documentElement);
  const { overflowX, overflowY } = html.overflowX === 'visible' && html.overflowY === 'visible' ? body : html;
  const isFree = /visible|auto|scroll/;
  const found =
    what === 'page' ? [{ element: root, wide: isFree.test(overflowX), high: isFree.test(overflowY) }] : [];
  const trees: (Document | ShadowRoot)[] = what === 'page' ? [] : [document];
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
