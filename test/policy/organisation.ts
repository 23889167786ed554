import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../harness/serve.ts';
import { extensionId } from '../../tools/package/key.ts';
import { run } from '../package/run.ts';

/** An organisation that deploys the extension from its own server, signed with its own key. */
export interface Organisation {
  /** The id of the organisation's extension in Chrome and Edge. */
  readonly extensionId: string;
  /** The folder of packages. The organisation's server serves it. */
  readonly packages: string;
  readonly origin: string;
  /**
   * Runs `npm run package`, and replaces the packages of an earlier version.
   * @param options more command line options
   */
  release(version: string, ...options: string[]): Promise<void>;
  close(): Promise<void>;
}

export async function organisation(): Promise<Organisation> {
  const folder = mkdtempSync(join(tmpdir(), 'navigator-organisation-'));
  const keyFile = join(folder, 'key.pem');
  const served = join(folder, 'served');
  mkdirSync(served);
  const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(keyFile, key.export({ type: 'pkcs8', format: 'pem' }));
  const server = await serve(served);
  const packages = join(served, 'packages');
  return {
    extensionId: extensionId(key),
    packages,
    origin: server.origin,
    release: async (version, ...more) => {
      const from = `${server.origin}/packages/`;
      const options = [
        '--key',
        keyFile,
        '--version',
        version,
        '--update-url',
        from,
        '--out',
        packages,
        ...more,
      ];
      await run(['tools/run.mjs', 'package', ...options]);
    },
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
