import type { PageButtonAnswer, PageButtonNotice } from '../messages.ts';
import { native } from './native-events.ts';

/** The extension as the button on the page sees it. */

/**
 * Asks the background to open the panel, within the click. In Chrome and Edge a click on a page may open it;
 * Firefox forbids that.
 * @returns what came of it; `not opened` where the background does not answer
 */
export const openPanel = async (): Promise<PageButtonAnswer> =>
  ((await send({ pageButton: 'open' })) as PageButtonAnswer | undefined) ?? 'not opened';

/** Has the button shown on this site no more. */
export const hideOnSite = (): void => void send({ pageButton: 'hide on site' });

async function send(notice: PageButtonNotice): Promise<unknown> {
  try {
    return await native.runtime.sendMessage(notice);
  } catch {
    // The extension was updated or removed, or its background does not answer.
    return undefined;
  }
}
