import { browser } from './browser.ts';
import { CONTENT_SCRIPT } from './content-script-file.ts';

/**
 * Why a page cannot be read: nobody has given access yet, the managed build waits for a click because policy does
 * not name the site, the page is a PDF, the organisation's browser policy blocks the site, or the browser lets no
 * extension read the page.
 */
export type Unreadable = 'no access' | 'not named' | 'a PDF' | 'blocked' | 'not a page';

/** How many times to try to inject, and the pause between tries (ms). */
const MOST_TRIES = 6;
const RETRY_AFTER = 60;

/**
 * Injects the content script into every frame of a tab that does not have it.
 * @throws if the page may not be read or is a PDF
 */
export async function injectContentScript(tabId: number): Promise<void> {
  // Firefox resolves paths against the page that calls, Chrome takes only paths from the root.
  const files = [browser.sidePanel ? CONTENT_SCRIPT : `/${CONTENT_SCRIPT}`];
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const frames = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: stateOfFrame,
    });
    if (frames.some(({ frameId, result }) => frameId === 0 && result === 'PDF')) throw new Error(PDF);
    const frameIds = frames.filter(({ result }) => result === 'no script').map(({ frameId }) => frameId);
    if (frames.length > 0 && frameIds.length === 0) return;
    const target = frameIds.length < frames.length ? { tabId, frameIds } : { tabId, allFrames: true };
    if (frameIds.length > 0) await browser.scripting.executeScript({ target, files });
    // Right after a page has loaded, the browser sometimes skips all of its frames and reports success.
    else await new Promise((done) => setTimeout(done, RETRY_AFTER));
  }
}

/** Runs in a frame and says what is in it. The content script registers itself under this global name. */
function stateOfFrame(): 'PDF' | 'no script' | 'has script' {
  if (document.contentType === 'application/pdf') return 'PDF';
  return Object.hasOwn(globalThis, 'socialPrescribingNavigator') ? 'has script' : 'no script';
}

const PDF = 'The page is a PDF.';

/**
 * Whether a tab's address ends in `.pdf`. Firefox lets no script into its PDF viewer. Addresses are only
 * known of pages that may be read.
 */
export async function isNamedPdf(tabId: number): Promise<boolean> {
  const { url = '' } = await browser.tabs.get(tabId).catch(() => ({ url: '' }));
  return /^[^?#]*\.pdf(?:[?#]|$)/i.test(url);
}

/**
 * The reason, from the browser's error message. Chrome and Edge
 * name a policy (`runtime_blocked_hosts`); Firefox does not.
 */
export function whyUnreadable(message: string): Unreadable {
  if (message === PDF) return 'a PDF';
  if (/policy/i.test(message)) return 'blocked';
  return /must request permission|missing host permission|cannot access contents/i.test(message)
    ? 'no access'
    : 'not a page';
}
