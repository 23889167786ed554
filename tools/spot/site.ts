import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { type Served, serve } from '../../harness/serve.ts';

/** Serves files over HTTP. Each folder is its own site, so that a page finds the files beside it. */
export class Sites {
  readonly #served = new Map<string, Promise<Served>>();
  #count = 0;

  /**
   * Returns a new, unique address of a file. Throws an error with a plain message if the file cannot be read.
   */
  async addressOf(path: string): Promise<string> {
    await checkReadable(path);
    const folder = dirname(path);
    const site = this.#served.get(folder) ?? serve(folder);
    this.#served.set(folder, site);
    return `${(await site).origin}/${encodeURIComponent(basename(path))}?${++this.#count}`;
  }

  async close(): Promise<void> {
    for (const site of this.#served.values()) await (await site).close();
  }
}

async function checkReadable(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new Error('There is no such file.');
  if (!found.isFile()) throw new Error('This is not a file.');
  await access(path, constants.R_OK).catch(() => {
    throw new Error('This file may not be read.');
  });
}
