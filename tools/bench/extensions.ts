import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildInto } from '../build/build-into.ts';
import { inventBoroughs } from './many-boroughs.ts';

/** The extensions that are compared, each a folder; pages of the bench are read without a click. */
export interface Extensions {
  readonly ours: string;
  /** Ours, with the rules of 400 boroughs. */
  readonly grown: string;
  /** An extension that does nothing, with an empty panel and an empty content script. */
  readonly floor: string;
  /** The same, but its content script looks for a patient in the simplest way there is. */
  readonly looking: string;
  /** None of its scripts touch a page. */
  readonly none: string;
}

const HOSTS = 'http://127.0.0.1/*';
const FLOOR = 'tools/bench/floor';

/** Builds and writes them all into a folder. */
export async function makeExtensions(folder: string): Promise<Extensions> {
  const at = (name: string) => join(folder, name);
  await buildInto(at('ours'), { hosts: HOSTS });
  await inventBoroughs(at('rules'), 400);
  await buildInto(at('grown'), { hosts: HOSTS, rules: at('rules') });
  await cp(FLOOR, at('floor'), { recursive: true });
  await cp(FLOOR, at('looking'), { recursive: true });
  await cp('tools/bench/looking', at('looking'), { recursive: true });
  await cp(FLOOR, at('none'), { recursive: true });
  const manifest = JSON.parse(await readFile(join(FLOOR, 'manifest.json'), 'utf8'));
  await writeFile(join(at('none'), 'manifest.json'), JSON.stringify({ ...manifest, content_scripts: [] }));
  return {
    ours: at('ours'),
    grown: at('grown'),
    floor: at('floor'),
    looking: at('looking'),
    none: at('none'),
  };
}

/**
 * A copy of an extension with a stopwatch in its panel.
 * @param presses whether it tries a key as soon as there is a question
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
