import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const GUARD = fileURLToPath(new URL('guard.mjs', import.meta.url));

/** Marks a policy file as written by these tests, so that a file left after a power cut can be recognised. */
const MARK = 'Written by a test of Social Prescribing Navigator; may be deleted';

/** @returns why the file must not be overwritten, if it exists and these tests did not write it */
export function whyNotToOverwrite(path: string): string | undefined {
  if (!existsSync(path) || readFileSync(path, 'utf8').includes(MARK)) return undefined;
  return `${path} is there already, and not ours`;
}

/** A system policy file that exists while a test runs. It is removed afterwards, even if the test fails. */
export class PolicyFile {
  readonly #path: string;
  readonly #release: () => Promise<void>;

  private constructor(path: string, release: () => Promise<void>) {
    this.#path = path;
    this.#release = release;
  }

  /**
   * Creates the folders of the file. A separate process, `guard.mjs`, later removes the file and these
   * folders.
   */
  static async claim(path: string): Promise<PolicyFile> {
    const problem = whyNotToOverwrite(path);
    if (problem) throw new Error(problem);
    rmSync(path, { force: true });
    // `detached` starts a new process group, which does not receive Ctrl-C.
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

  /** Replaces the content of the file with these policies. */
  write(policies: object): void {
    writeFileSync(this.#path, JSON.stringify({ _: MARK, ...policies }, null, 2));
  }

  /** Removes the file and the folders that `claim` created. */
  remove(): Promise<void> {
    return this.#release();
  }
}

/** The folders that do not exist yet, the outermost first. */
function missingFolders(folder: string): string[] {
  return existsSync(folder) ? [] : [...missingFolders(dirname(folder)), folder];
}
