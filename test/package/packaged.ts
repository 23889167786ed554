import { generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { type Files, readFiles } from '../../tools/package/archive.ts';
import { run } from './run.ts';

/** What the packages are made from, and nothing besides. */
const SOURCES = [
  'icons',
  'rules',
  'src',
  'tools',
  'manifest.json',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
];

export interface Packaged {
  readonly folder: string;
  readonly files: Files;
}

/** A folder for a test, with a signing key in it. */
export function workplace() {
  const folder = mkdtempSync(join(tmpdir(), 'navigator-packages-'));
  const key = join(folder, 'key.pem');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  return { folder, key, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs `npm run package`, here or in another copy of the project. */
export async function packaged(
  out: string,
  options: string[],
  where: { project?: string; zone?: string } = {},
): Promise<Packaged> {
  await run(['tools/run.mjs', 'package', '--out', out, ...options], {
    cwd: where.project ?? '.',
    env: { ...process.env, INIT_CWD: undefined, TZ: where.zone ?? 'Europe/London' },
  });
  return { folder: out, files: readFiles(out) };
}

/** A copy of the project in another folder, with the same dependencies. */
export function copyOfProject(to: string): string {
  for (const path of SOURCES) cpSync(path, join(to, path), { recursive: true });
  symlinkSync(resolve('node_modules'), join(to, 'node_modules'), 'junction');
  return to;
}

/** The files in one of the packages. */
export function inside({ files }: Packaged, name: string): Map<string, Uint8Array> {
  const content = files.get(name);
  if (!content) throw new Error(`There is no ${name}.`);
  return new Map(Object.entries(unzipSync(zipOf(content))));
}

/** A CRX is a zip with a header before it. */
function zipOf(content: Uint8Array): Uint8Array {
  const isCrx = new TextDecoder().decode(content.subarray(0, 4)) === 'Cr24';
  return isCrx ? content.subarray(12 + Buffer.from(content).readUInt32LE(8)) : content;
}
