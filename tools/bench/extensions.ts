import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildInto } from '../build/build-into.ts';

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
const BOROUGHS = 400;

/** Builds and writes them all into a folder. */
export async function makeExtensions(folder: string): Promise<Extensions> {
  const at = (name: string) => join(folder, name);
  await buildInto(at('ours'), { hosts: HOSTS });
  await inventRules(at('rules'));
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

/** Our rules, and as many boroughs beside ours as make 400, each with its route, practices and postcodes. */
async function inventRules(folder: string): Promise<void> {
  await cp('rules', folder, { recursive: true });
  const read = async (path: string) => JSON.parse(await readFile(join(folder, path), 'utf8'));
  const [own, practices, postcodes] = await Promise.all(
    ['routes/southwark.json', 'places/practices.json', 'places/postcodes.json'].map(read),
  );
  const outwards = Object.entries(postcodes.sectors);
  for (let at = postcodes.boroughs.length; at < BOROUGHS; at++) {
    const id = `borough-${at}`;
    const borough = { id, name: `Borough ${at}`, authority: `E${String(at).padStart(8, '0')}` };
    await writeFile(join(folder, 'routes', `${id}.json`), JSON.stringify({ ...own, borough }));
    postcodes.boroughs.push(id);
    for (const [outward, sectors] of outwards.slice(0, 10)) postcodes.sectors[`Q${at}${outward}`] = sectors;
    for (let practice = 0; practice < 20; practice++)
      practices.practices[`X${String(at * 20 + practice).padStart(5, '0')}`] = {
        name: `THE INVENTED ROAD ${at * 20 + practice} SURGERY`,
        borough: id,
      };
  }
  for (const [path, table] of [
    ['practices', practices],
    ['postcodes', postcodes],
  ] as const)
    await writeFile(join(folder, `places/${path}.json`), JSON.stringify(table));
}
