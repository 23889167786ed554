import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TableFault } from './fault.ts';

/** A borough that has rules, as its file in `rules/routes/` describes it. */
export interface Borough {
  readonly id: string;
  readonly name: string;
  /** ONS code of the local authority, `E09000099`. */
  readonly authority: string;
}

/**
 * Reads the boroughs of a rules folder, sorted by id.
 * @throws {TableFault} if there is no borough, if one lacks its id, name or authority, or if two have the
 * same authority
 */
export async function readBoroughs(rules: string): Promise<Borough[]> {
  const folder = join(rules, 'routes');
  const files = await readdir(folder).catch(() => {
    throw new TableFault('there is no such folder, and the boroughs are read from its files', {
      file: folder,
    });
  });
  const boroughs: Borough[] = [];
  for (const name of files.filter((name) => name.endsWith('.json')).sort()) {
    const file = join(folder, name);
    const borough = boroughIn(file, await readFile(file, 'utf8'));
    if (`${borough.id}.json` !== name)
      throw new TableFault(`the borough's id is "${borough.id}", not the file's name`, { file });
    const same = boroughs.find(({ authority }) => authority === borough.authority);
    if (same) throw new TableFault(`has the same authority as ${same.name}, ${same.authority}`, { file });
    boroughs.push(borough);
  }
  if (boroughs.length === 0) throw new TableFault('holds no borough', { file: folder });
  return boroughs;
}

function boroughIn(file: string, text: string): Borough {
  let rules: unknown;
  try {
    rules = JSON.parse(text);
  } catch (error) {
    throw new TableFault(`is not JSON: ${(error as Error).message}`, { file });
  }
  const borough = (rules as { borough?: Partial<Borough> } | null)?.borough;
  const { id, name, authority } = borough ?? {};
  if (!id || !name || !/^[A-Z]\d{8}$/.test(authority ?? '')) {
    throw new TableFault(
      'needs at its top "borough" with "id", "name" and "authority" (ONS code, E09000099)',
      {
        file,
      },
    );
  }
  return { id, name, authority: authority as string };
}
