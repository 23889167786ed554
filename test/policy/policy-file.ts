import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const GUARD = fileURLToPath(new URL('guard.mjs', import.meta.url));

/** Says in a file whose it is, so that one left by a power cut is known to be ours. */
const MARK = 'Written by a test of Social Prescribing Navigator; may be deleted';

/** Why a policy file may not be written there: it is somebody else's. */
export function foreign(path: string): string | undefined {
  if (!existsSync(path) || readFileSync(path, 'utf8').includes(MARK)) return undefined;
  return `${path} is there already, and not ours`;
}

/** A policy file of the system that exists while a test runs, and is removed afterwards even if the test fails. */
export class PolicyFile {
  readonly #path: string;
  readonly #release: () => Promise<void>;

  private constructor(path: string, release: () => Promise<void>) {
    this.#path = path;
    this.#release = release;
  }

  /** Makes the folders of the file; something else sees to it that all of it goes again. */
  static async claim(path: string): Promise<PolicyFile> {
    const problem = foreign(path);
    if (problem) throw new Error(problem);
    rmSync(path, { force: true });
    // In a group of its own, which Ctrl-C does not reach.
    const guard = spawn(process.execPath, [GUARD], { detached: true, stdio: ['pipe', 'pipe', 'ignore'] });
    const ended = once(guard, 'exit');
    guard.stdin.write(`${[...missingFolders(dirname(path)), path].join('\n')}\n`);
    await once(guard.stdout, 'data');
    mkdirSync(dirname(path), { recursive: true });
    return new PolicyFile(path, async () => {
      guard.stdin.end();
      await ended;
    });
  }

  /** Puts policies in the file, in place of those that were there. */
  write(policies: object): void {
    writeFileSync(this.#path, JSON.stringify({ _: MARK, ...policies }, null, 2));
  }

  /** Puts everything back as it was. */
  remove(): Promise<void> {
    return this.#release();
  }
}

/** The folders that have to be made, the outermost first. */
function missingFolders(folder: string): string[] {
  return existsSync(folder) ? [] : [...missingFolders(dirname(folder)), folder];
}
