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
  const { EXTENSIONS = '' } = process.env;
  const ready = hosts ? join(EXTENSIONS, encodeURIComponent(hosts)) : publishedBuild('chrome');
  if (ready && existsSync(ready)) return ready;
  await buildInto(folder, { hosts });
  return folder;
}

/** The folder of the published extension, if `npm test` has built it for all tests. */
export function publishedBuild(browser: 'chrome' | 'firefox'): string | undefined {
  const { EXTENSION_CHROME, EXTENSION_FIREFOX } = process.env;
  return browser === 'chrome' ? EXTENSION_CHROME : EXTENSION_FIREFOX;
}

/** Builds the extension for each value of {@link Hosts}, once for all tests. */
export async function buildForAll(folder: string): Promise<void> {
  const all = ['http://127.0.0.1/*', 'http://127.0.0.1/* http://localhost/*'] satisfies Hosts[];
  for (const hosts of all) await buildInto(join(folder, encodeURIComponent(hosts)), { hosts });
}
