import type { PageButtonAnswer, PageButtonNotice } from '../messages.ts';
import { extensionApi } from './extension-api.ts';

/** The messages that the page button sends to the background. */

/**
 * Asks the background to open the panel. Call it in a click handler. Chrome and Edge allow a click on a page
 * to open the panel; Firefox does not.
 * @returns whether it opened; `not opened` if the background does not answer
 */
export const openPanel = async (): Promise<PageButtonAnswer> =>
  ((await send({ pageButton: 'open' })) as PageButtonAnswer | undefined) ?? 'not opened';

/** Hides the page button on this site from now on. */
export const hideOnSite = (): void => void send({ pageButton: 'hide on site' });

async function send(notice: PageButtonNotice): Promise<unknown> {
  try {
    return await extensionApi.runtime.sendMessage(notice);
  } catch {
    // The extension was updated or removed, or its background does not answer.
    return undefined;
  }
}
