import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildInto } from './build-into.ts';

/** Additional sites of a test build, on which pages are read without a click. */
export type Hosts = 'http://127.0.0.1/*' | 'http://127.0.0.1/* http://localhost/*';

/**
 * Returns the folder of a built extension. `npm test` builds the extensions once for all tests. If there is
 * no such build, this builds the extension into the given folder.
 * @param hosts additional sites, or undefined for the published extension
 */
export async function extensionFor(hosts: Hosts | undefined, folder: string): Promise<string> {
  const { EXTENSION_CHROME, EXTENSIONS = '' } = process.env;
  const ready = hosts ? join(EXTENSIONS, encodeURIComponent(hosts)) : EXTENSION_CHROME;
  if (ready && existsSync(ready)) return ready;
  await buildInto(folder, { hosts });
  return folder;
}

/** Builds the extension for each value of {@link Hosts}, once for all tests. */
export async function buildForAll(folder: string): Promise<void> {
  const all = ['http://127.0.0.1/*', 'http://127.0.0.1/* http://localhost/*'] satisfies Hosts[];
  for (const hosts of all) await buildInto(join(folder, encodeURIComponent(hosts)), { hosts });
}
