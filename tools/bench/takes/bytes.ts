import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Returns the bytes of all files that the panel loads for its first question, and of the content scripts. */
export async function loadedBytes(extension: string): Promise<number> {
  const read = (file: string) => readFile(join(extension, file));
  const manifest = JSON.parse(String(await read('manifest.json')));
  const panel = String(await read(manifest.side_panel.default_path));
  const linked = [...panel.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, file = '']) => file);
  for (const file of linked)
    if (/(?:^|;)import[^(]*from/.test(String(await read(file)))) throw new Error(`${file} loads more.`);
  const files = [
    manifest.side_panel.default_path,
    ...linked,
    ...manifest.content_scripts.flatMap(({ js }: { js: string[] }) => js),
  ];
  const sizes = await Promise.all(files.map(async (file) => (await read(file)).length));
  return sizes.reduce((one, other) => one + other, 0);
}
