import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A policy file of a browser in this process's own copy of /etc. */
export class PolicyFile {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
    mkdirSync(dirname(path), { recursive: true });
    this.remove();
  }

  /** Replaces the content of the file with these policies. */
  write(policies: object): void {
    writeFileSync(this.#path, JSON.stringify(policies, null, 2));
  }

  remove(): void {
    rmSync(this.#path, { force: true });
  }
}
