import { generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { type Files, readFiles, writeFiles } from '../../tools/package/archive.ts';
import { readOptions } from '../../tools/package/command-line.ts';
import { readKey } from '../../tools/package/key.ts';
import { makePackages } from '../../tools/package/packages.ts';
import { builtOnce } from './built.ts';
import { run } from './run.ts';

/** The files and folders from which the packages are made. */
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

/** A temporary folder with a signing key. */
export function workplace() {
  const folder = mkdtempSync(join(tmpdir(), 'navigator-packages-'));
  const key = join(folder, 'key.pem');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  return { folder, key, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs `npm run package` in this project or in a copy of it. @param out the folder for the packages */
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

/**
 * Makes packages in this process, which is faster, and without the linter.
 * @param options those of `npm run package`, without the folder
 */
export async function packagedHere(out: string, options: string[]): Promise<Packaged> {
  const read = readOptions(['--out', out, ...options], process.cwd());
  if (!read?.key) throw new Error('There is no key to sign with.');
  writeFiles(out, await makePackages(read, readKey(read.key), builtOnce));
  return { folder: out, files: readFiles(out) };
}

/** Copies the project's sources into a folder, and links the same `node_modules`. */
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

/** Removes the header before the zip of a CRX. A zip stays unchanged. */
function zipOf(content: Uint8Array): Uint8Array {
  const isCrx = new TextDecoder().decode(content.subarray(0, 4)) === 'Cr24';
  return isCrx ? content.subarray(12 + Buffer.from(content).readUInt32LE(8)) : content;
}
