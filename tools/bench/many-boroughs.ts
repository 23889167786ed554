import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes our rules, and so many boroughs beside ours as make a number, each with its route, practices and postcodes. */
export async function inventBoroughs(folder: string, many: number): Promise<void> {
  await cp('rules', folder, { recursive: true });
  const read = async (path: string) => JSON.parse(await readFile(join(folder, path), 'utf8'));
  const [own, practices, postcodes] = await Promise.all(
    ['routes/southwark.json', 'places/practices.json', 'places/postcodes.json'].map(read),
  );
  const outwards = Object.entries(postcodes.sectors);
  for (let at = postcodes.boroughs.length; at < many; at++) {
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
