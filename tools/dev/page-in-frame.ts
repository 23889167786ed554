import { isoDate } from '../../src/core/patient/dates.ts';
import type { Reading } from '../../src/core/patient/reading.ts';
import { spot } from '../../src/page/spot/spot.ts';

/** Opens a page of the demo clinic in an off-screen iframe, and reads it as the content script does. */
export async function openPage(page: string): Promise<Reading> {
  document.querySelector('iframe')?.remove();
  const frame = document.createElement('iframe');
  frame.src = `/harness/clinic/${page}`;
  frame.title = page;
  frame.style.cssText = 'position: fixed; left: 200vw; width: 1000px; height: 800px; visibility: hidden';
  document.body.append(frame);
  await new Promise((done) => frame.addEventListener('load', done));
  // Scripts of the clinic's pages add content after the load event.
  await new Promise((done) => setTimeout(done, 100));
  const work = spot(frame.contentDocument as Document, {
    rules: PAGE_RULES,
    openRoot: (element) => element.shadowRoot,
    // The iframe is off-screen here, but a page in the browser is not.
    startVisibilityCheck: () => () => undefined,
    today: isoDate(new Date()),
    elementsToRead: undefined,
  });
  for (;;) {
    const { done, value } = work.next();
    if (done) return value.reading;
  }
}
