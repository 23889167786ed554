import { browser } from '../browser.ts';
import { readLocal, type StoredSettings, waitForPolicy } from '../stored-settings.ts';

/**
 * Reads the settings. `managed` is undefined if the browser does not return the policy in time.
 * @param onLatePolicy called once the browser has answered, if that was too late
 */
export async function readSettings(onLatePolicy: () => void = () => undefined): Promise<StoredSettings> {
  // Firefox rejects if there is no policy.
  const policy: Promise<unknown> = browser.storage.managed.get().catch(() => undefined);
  const [managed, local] = await Promise.all([
    Promise.race([policy, waitForPolicy().then(() => LATE)]),
    readLocal(),
  ]);
  if (managed !== LATE) return { managed, local };
  void policy.then(onLatePolicy);
  return { managed: undefined, local };
}

const LATE = Symbol('late');
