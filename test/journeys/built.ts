import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildInto } from '../../tools/build/build-into.ts';

/** Sites that an organisation's own build reads without a click. */
export type Hosts = 'http://127.0.0.1/*' | 'http://127.0.0.1/* http://localhost/*';

/**
 * The folder of the extension, built for some hosts or none: of those that `npm test` has just built, which stay for
 * all its tests, or built now into a folder that is given.
 */
export async function extensionFor(hosts: Hosts | undefined, folder: string): Promise<string> {
  const { EXTENSION_CHROME, EXTENSIONS = '' } = process.env;
  const ready = hosts ? join(EXTENSIONS, encodeURIComponent(hosts)) : EXTENSION_CHROME;
  if (ready && existsSync(ready)) return ready;
  await buildInto(folder, { hosts });
  return folder;
}

/** Builds it for all of them, once for all tests. */
export async function buildForAll(folder: string): Promise<void> {
  const all = ['http://127.0.0.1/*', 'http://127.0.0.1/* http://localhost/*'] satisfies Hosts[];
  await Promise.all(all.map((hosts) => buildInto(join(folder, encodeURIComponent(hosts)), { hosts })));
}
