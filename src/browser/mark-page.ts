import type { MarkAnswer, MarkNotice } from './messages.ts';
import { native } from './native.ts';

/** The extension as the button on the page sees it. */

/**
 * Asks the background to open the panel, within the click. In Chrome and Edge a click on a page may open it; Firefox
 * forbids that.
 * @returns what came of it; `not opened` where the background does not answer
 */
export const openPanel = async (): Promise<MarkAnswer> =>
  ((await send({ mark: 'open' })) as MarkAnswer | undefined) ?? 'not opened';

/** Has the button shown on this site no more. */
export const hideOnSite = (): void => void send({ mark: 'hide on site' });

async function send(notice: MarkNotice): Promise<unknown> {
  try {
    return await native.runtime.sendMessage(notice);
  } catch {
    // The extension was updated or removed, or its background does not answer.
    return undefined;
  }
}
