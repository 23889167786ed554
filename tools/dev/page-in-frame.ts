import { isoDate } from '../../src/core/patient/dates.ts';
import type { Reading } from '../../src/core/patient/reading.ts';
import { spot } from '../../src/page/spot/spot.ts';

/** Opens a page of the demo clinic in a frame beyond the edge, and reads it as the content script does. */
export async function openPage(page: string): Promise<Reading> {
  document.querySelector('iframe')?.remove();
  const frame = document.createElement('iframe');
  frame.src = `/harness/clinic/${page}`;
  frame.title = page;
  frame.style.cssText = 'position: fixed; left: 200vw; width: 1000px; height: 800px; visibility: hidden';
  document.body.append(frame);
  await new Promise((done) => frame.addEventListener('load', done));
  // The clinic's pages are drawn by scripts when they have loaded.
  await new Promise((done) => setTimeout(done, 100));
  const work = spot(frame.contentDocument as Document, {
    rules: PAGE_RULES,
    openRoot: (element) => element.shadowRoot,
    // The frame is out of sight here, and in the browser it is not.
    startVisibilityCheck: () => () => undefined,
    today: isoDate(new Date()),
    elementsToRead: undefined,
  });
  for (;;) {
    const { done, value } = work.next();
    if (done) return value.reading;
  }
}
