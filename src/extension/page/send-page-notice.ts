import type { PageNotice, RuleFitNotice } from '../messages.ts';
import { extensionApi } from './extension-api.ts';

/**
 * Sends a notice about this frame to the panel and the background. It never says who the patient is. Does
 * nothing once the extension was updated or removed.
 */
export const notify = (notice: PageNotice['notice']): void => send({ notice });

/** Tells the background whether the page rule of a system fits this page. */
export const notifyRuleFit = (system: string, fits: boolean): void => send({ system, fits });

function send(message: PageNotice | RuleFitNotice): void {
  try {
    extensionApi.runtime.sendMessage(message)?.catch?.(() => undefined);
  } catch {
    // The extension was updated or removed, so nobody can receive the notice.
  }
}
