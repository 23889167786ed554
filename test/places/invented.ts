import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Asked } from '../../tools/places/read-sources.ts';

/** A temporary rules folder with two invented boroughs, and the source files for their tables. */
export interface Invented {
  readonly folder: string;
  readonly asked: Asked;
  /** The JSON text of a table, or null if there is none. */
  table(name: 'practices' | 'postcodes'): Promise<string | null>;
  write(file: string, text: string): Promise<string>;
}

export const PRACTICES = `ods_code,name,postcode,pcn_code,pcn_name,borough
X00002,THE MILL SURGERY,QX1 1AB,U00001,NORTHMOOR PCN,Northmoor
X00001,"HARBOUR, PIER & QUAY PRACTICE",QX1 1AA,U00001,NORTHMOOR PCN,Northmoor
X00003,FEN MEDICAL CENTRE,QX2 2AA,,,Southfen
X00004,FAR AWAY SURGERY,QZ9 9AA,U00009,FAR PCN,Elsewhere
`;

export const POSTCODES = `postcode,lad,live_2026_03
QX1 1AA,E00000001,1
QX1 1AB,E00000001,1
QX1 1AD,E00000002,0
QX2 2AA,E00000002,1
QX2 2AB,,0
QX2 9AA,E00000003,1
QZ9 9AA,E00000003,1
`;

/**
 * Makes the folder and the source files, in a format with a borough for each row. Removes them after the
 * test.
 */
export async function invented(practices = PRACTICES, postcodes = POSTCODES): Promise<Invented> {
  const folder = await mkdtemp(join(tmpdir(), 'places-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const rules = join(folder, 'rules');
  await mkdir(join(rules, 'routes'), { recursive: true });
  await mkdir(join(rules, 'places'));
  const write = async (file: string, text: string) => {
    await writeFile(join(folder, file), text);
    return join(folder, file);
  };
  const boroughs = [
    { id: 'northmoor', name: 'Northmoor', authority: 'E00000001' },
    { id: 'southfen', name: 'Southfen', authority: 'E00000002' },
  ];
  for (const borough of boroughs) await write(`rules/routes/${borough.id}.json`, JSON.stringify({ borough }));
  await write('rules/places/not-homes.json', '{ "outwardCodes": ["ZZ99"] }');
  return {
    folder,
    asked: {
      practices: await write('practices.csv', practices),
      postcodes: await write('postcodes.csv', postcodes),
      rules,
      decided: new Map(),
    },
    table: (name) => readFile(join(rules, 'places', `${name}.json`), 'utf8').catch(() => null),
    write,
  };
}
