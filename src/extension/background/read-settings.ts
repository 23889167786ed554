import { LONGEST_WAIT, readLocal, readPolicy, type StoredSettings } from '../stored-settings.ts';

/**
 * Reads the settings. `managed` is undefined if the browser does not return the policy in time.
 * @param onLatePolicy called once the browser has answered, if that was too late
 */
export async function readSettings(onLatePolicy: () => void = () => undefined): Promise<StoredSettings> {
  const policy = readPolicy().catch(() => undefined);
  const [managed, local] = await Promise.all([Promise.race([policy, late()]), readLocal()]);
  if (managed !== LATE) return { managed, local };
  void policy.then(onLatePolicy);
  return { managed: undefined, local };
}

const LATE = Symbol('late');
const late = () => new Promise<typeof LATE>((resolve) => setTimeout(resolve, LONGEST_WAIT, LATE));
