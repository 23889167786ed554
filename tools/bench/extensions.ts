import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildInto } from '../build/build-into.ts';
import { inventBoroughs } from './many-boroughs.ts';

/** The folders of the extensions to compare. All may read the bench's pages without a click. */
export interface Extensions {
  /** This project's extension. */
  readonly ours: string;
  /** This project's extension, with the rules of 400 boroughs. */
  readonly grown: string;
  /** An extension that does nothing, with an empty panel and an empty content script. */
  readonly floor: string;
  /** Like `floor`, but its content script looks for a patient in the simplest way. */
  readonly looking: string;
  /** Like `floor`, but without a content script. */
  readonly none: string;
}

const HOSTS = 'http://127.0.0.1/*';
const FLOOR = 'tools/bench/floor';

/** Builds all extensions into a folder. */
export async function makeExtensions(folder: string): Promise<Extensions> {
  const pathOf = (name: string) => join(folder, name);
  await buildInto(pathOf('ours'), { hosts: HOSTS });
  await inventBoroughs(pathOf('rules'), 400);
  await buildInto(pathOf('grown'), { hosts: HOSTS, rules: pathOf('rules') });
  await cp(FLOOR, pathOf('floor'), { recursive: true });
  await cp(FLOOR, pathOf('looking'), { recursive: true });
  await cp('tools/bench/looking', pathOf('looking'), { recursive: true });
  await cp(FLOOR, pathOf('none'), { recursive: true });
  const manifest = JSON.parse(await readFile(join(FLOOR, 'manifest.json'), 'utf8'));
  await writeFile(
    join(pathOf('none'), 'manifest.json'),
    JSON.stringify({ ...manifest, content_scripts: [] }),
  );
  return {
    ours: pathOf('ours'),
    grown: pathOf('grown'),
    floor: pathOf('floor'),
    looking: pathOf('looking'),
    none: pathOf('none'),
  };
}

/**
 * Copies an extension and adds a stopwatch to its panel.
 * @param presses whether the stopwatch presses a key as soon as there is a question
 */
export async function withStopwatch(extension: string, presses: boolean): Promise<string> {
  const copy = `${extension}-${presses ? 'pressed' : 'watched'}`;
  await cp(extension, copy, { recursive: true });
  const { side_panel } = JSON.parse(await readFile(join(copy, 'manifest.json'), 'utf8'));
  const panel = join(copy, side_panel.default_path);
  await cp('tools/bench/stopwatch.js', join(copy, 'stopwatch.js'));
  const script = `<script src="/stopwatch.js"${presses ? '' : ' data-only-watches'}></script>`;
  await writeFile(panel, (await readFile(panel, 'utf8')).replace('<head>', `<head>${script}`));
  return copy;
}
