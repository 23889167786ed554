import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extensionId } from '../../tools/package/key.ts';
import { serve } from '../../tools/serve.ts';

/** An organisation that deploys the extension from its own server, signed with its own key. */
export interface Organisation {
  /** What Chrome and Edge know its extension as. */
  readonly extensionId: string;
  /** The folder of packages, which its server serves. */
  readonly packages: string;
  readonly origin: string;
  /** Runs `npm run package` for a version, in place of the one before. */
  release(version: string): Promise<void>;
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
    release: (version) =>
      npmRunPackage(
        ['--key', keyFile, '--version', version],
        ['--update-url', `${server.origin}/packages/`, '--out', packages],
      ),
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs the tool as a user would. */
export async function npmRunPackage(...options: string[][]): Promise<void> {
  const tool = spawn(process.execPath, ['tools/run.mjs', 'package', ...options.flat()], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  tool.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  const code = await new Promise((done) => tool.once('exit', done));
  if (code !== 0) throw new Error(`npm run package ended with ${code}:\n${said}`);
}
