import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes the rules with invented boroughs, each with its routes, practices and postcodes.
 * @param many the total number of boroughs
 */
export async function inventBoroughs(folder: string, many: number): Promise<void> {
  await cp('rules', folder, { recursive: true });
  const read = async (path: string) => JSON.parse(await readFile(join(folder, path), 'utf8'));
  const [template, practices, postcodes] = await Promise.all(
    // A file that names no practice, so that it can be any borough's.
    ['routes/lewisham.json', 'places/practices.json', 'places/postcodes.json'].map(read),
  );
  const outwards = Object.entries(postcodes.sectors);
  for (let index = postcodes.boroughs.length; index < many; index++) {
    const id = `borough-${index}`;
    const borough = { id, name: `Borough ${index}`, authority: `E${String(index).padStart(8, '0')}` };
    await writeFile(join(folder, 'routes', `${id}.json`), JSON.stringify({ ...template, borough }));
    postcodes.boroughs.push(id);
    for (const [nth, [, sectors]] of outwards.slice(0, 10).entries())
      postcodes.sectors[inventedOutwardCode(index * 10 + nth)] = sectors;
    for (let practice = 0; practice < 20; practice++)
      practices.practices[`X${String(index * 20 + practice).padStart(5, '0')}`] = {
        name: `THE INVENTED ROAD ${index * 20 + practice} SURGERY`,
        borough: id,
      };
  }
  for (const [path, table] of [
    ['practices', practices],
    ['postcodes', postcodes],
  ] as const)
    await writeFile(join(folder, `places/${path}.json`), JSON.stringify(table));
}

/** The first half of a postcode that nobody has: no postcode begins with Q. Up to 6,760 different ones. */
function inventedOutwardCode(index: number): string {
  const letter = (of: number) => String.fromCharCode(65 + (of % 26));
  return `Q${letter(index)}${Math.floor(index / 26) % 10}${letter(Math.floor(index / 260))}`;
}
