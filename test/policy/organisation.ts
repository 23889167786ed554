import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../harness/serve.ts';
import { writeFiles } from '../../tools/package/archive.ts';
import { readOptions } from '../../tools/package/command-line.ts';
import { extensionId } from '../../tools/package/key.ts';
import { makePackages } from '../../tools/package/packages.ts';
import { builtOnce } from '../package/built.ts';

type Browser = 'chrome' | 'firefox';

/** An organisation that deploys the extension from its own server, signed with its own key. */
export interface Organisation {
  /** The id of the organisation's extension in Chrome and Edge. */
  readonly extensionId: string;
  /** The folder of packages. The organisation's server serves it. */
  readonly packages: string;
  readonly origin: string;
  /**
   * Makes the packages that `npm run package` makes, in place of those of an earlier version.
   * @param options more command line options
   */
  release(version: string, ...options: string[]): Promise<void>;
  close(): Promise<void>;
}

/** @param browser the browser that the organisation uses */
export async function organisation(browser: Browser): Promise<Organisation> {
  const folder = mkdtempSync(join(tmpdir(), 'navigator-organisation-'));
  const served = join(folder, 'served');
  mkdirSync(served);
  const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const server = await serve(served);
  const packages = join(served, 'packages');
  return {
    extensionId: extensionId(key),
    packages,
    origin: server.origin,
    release: async (version, ...more) => {
      const from = `${server.origin}/packages/`;
      const given = ['--version', version, '--update-url', from, '--out', packages, ...more];
      const options = readOptions(given, folder);
      if (!options) throw new Error('These options ask for help.');
      const files = await makePackages(options, key, (each, sites) =>
        // A version changes only the manifest. Nobody installs the other browser's package: it holds the store's build.
        builtOnce(each, each === browser ? sites : { hosts: [], managed: false }),
      );
      rmSync(options.out, { recursive: true, force: true });
      writeFiles(options.out, files);
    },
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
