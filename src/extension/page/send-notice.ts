import type { PageNotice } from '../messages.ts';
import { extensionApi } from './extension-api.ts';

/**
 * Sends a notice about this frame to the panel and the background. It never says who the patient is. Does
 * nothing once the extension was updated or removed.
 */
export function notify(notice: PageNotice['notice']): void {
  try {
    extensionApi.runtime.sendMessage({ notice } satisfies PageNotice)?.catch?.(() => undefined);
  } catch {
    // The extension was updated or removed, so nobody can receive the notice.
  }
}
