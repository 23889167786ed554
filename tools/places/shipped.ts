import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PostcodeTable } from '../../src/core/places/postcodes.ts';
import type { PracticeTable } from '../../src/core/places/practices.ts';
import { TableFault } from './fault.ts';
import { layOut } from './layout.ts';

/** The paths of the tables in a rules folder. */
export function pathsIn(rules: string) {
  return {
    practices: join(rules, 'places', 'practices.json'),
    postcodes: join(rules, 'places', 'postcodes.json'),
    notHomes: join(rules, 'places', 'not-homes.json'),
  };
}

/** Reads the current tables of a rules folder; null for a table that does not exist. */
export async function readShipped(
  rules: string,
): Promise<{ practices: PracticeTable | null; postcodes: PostcodeTable | null }> {
  const paths = pathsIn(rules);
  return {
    practices: (await readJson(paths.practices)) as PracticeTable | null,
    postcodes: (await readJson(paths.postcodes)) as PostcodeTable | null,
  };
}

/**
 * Reads the outward codes in which nobody lives, from a list maintained by hand. Empty if there is no list.
 */
export async function readNotHomes(rules: string): Promise<string[]> {
  const file = pathsIn(rules).notHomes;
  const list = (await readJson(file)) as { outwardCodes?: unknown } | null;
  if (!list) return [];
  const codes = list.outwardCodes;
  if (!Array.isArray(codes) || !codes.every((code) => /^[A-Z]{1,2}\d[A-Z\d]?$/.test(code))) {
    throw new TableFault('needs "outwardCodes", a list such as ["ZZ99"]', { file });
  }
  return codes;
}

/** Writes the tables as text, with one line for each practice, network and sector. */
export function asText(tables: { practices: PracticeTable; postcodes: PostcodeTable }) {
  return { practices: layOut(tables.practices, 2), postcodes: layOut(tables.postcodes, 3) };
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new TableFault(error.message, { file });
  });
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new TableFault(`is not JSON: ${(error as Error).message}`, { file });
  }
}
