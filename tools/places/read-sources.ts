import { basename } from 'node:path';
import { postcodeParts } from '../../src/core/places/postcodes.ts';
import type { PracticeTable } from '../../src/core/places/practices.ts';
import { OUTSIDE, unitNumber } from '../../src/core/places/sector-runs.ts';
import { type Borough, readBoroughs } from './boroughs.ts';
import { type Commissioned, commissioning } from './commissioning.ts';
import { csvHeadings } from './csv-rows.ts';
import { postcodeEdition } from './edition.ts';
import { TableFault } from './fault.ts';
import { type PostcodeRow, postcodeRows } from './postcode-rows.ts';
import { type PracticeFile, readPractices } from './practice-rows.ts';
import { Sectors, UNSEEN } from './sectors.ts';

/** The files to read, from the command line. */
export interface Asked {
  readonly practices: string;
  readonly postcodes: string;
  readonly rules: string;
  readonly decided: ReadonlyMap<string, string | null>;
}

/** The content of both sources. */
export interface Sources {
  readonly boroughs: readonly Borough[];
  readonly practices: PracticeFile;
  readonly commissioned: Commissioned;
  readonly sectors: Sectors;
  /** The number of postcodes in the file. */
  readonly rows: number;
  /** The editions that the files state. */
  readonly editions: { readonly practices: string | null; readonly postcodes: string | null };
}

/**
 * Reads the boroughs from the rules, and both files.
 * @param before the practice table of the previous edition
 * @param say receives progress messages
 * @param onPostcode receives each postcode and its place: 0 outside the boroughs, else one more than a
 * borough's index
 * @throws {TableFault} for an invalid file, and for a file that has nothing about one of the boroughs
 */
export async function readSources(
  asked: Asked,
  before: PracticeTable | null,
  say: (text: string) => void,
  onPostcode: (row: PostcodeRow, place: number) => void = () => {},
): Promise<Sources> {
  const boroughs = await readBoroughs(asked.rules);
  for (const [code, id] of asked.decided) {
    const isUnknown = id !== null && !boroughs.some((borough) => borough.id === id);
    if (isUnknown)
      throw new TableFault(
        `--decide ${code}=${id}: the boroughs are ${boroughs.map(({ id }) => id).join(', ')}`,
      );
  }
  const practices = await readPractices(asked.practices);
  say(`${practices.rows.length} practices read`);
  for (const code of asked.decided.keys()) {
    if (!practices.rows.some(({ odsCode }) => odsCode === code))
      throw new TableFault(`--decide ${code}: the file of practices has no practice with this code`);
  }

  const sectors = new Sectors(boroughs);
  const seen = new Set<number>();
  let rows = 0;
  const progress = (read: number, percent: number) => say(`${read} postcodes read, ${percent} %`);
  for await (const row of postcodeRows(asked.postcodes, progress)) {
    rows += 1;
    const place = sectors.add(row);
    seen.add(place);
    onPostcode(row, place);
  }
  boroughs.forEach(({ name, authority }, index) => {
    if (!seen.has(index + 1))
      throw new TableFault(`no postcode of ${name} (${authority})`, { file: asked.postcodes });
  });

  const boroughAt = (postcode: string) => findBorough(postcode, sectors, boroughs);
  const commissioned = commissioning(practices, { boroughs, before, boroughAt, decided: asked.decided });
  const commissioners = new Set(commissioned.boroughOf.values());
  for (const { id, name } of boroughs) {
    if (!commissioners.has(id)) throw new TableFault(`no practice of ${name}`, { file: asked.practices });
  }
  const postcodes = postcodeEdition(basename(asked.postcodes), await csvHeadings(asked.postcodes));
  return {
    boroughs,
    practices,
    commissioned,
    sectors,
    rows,
    editions: { practices: practices.extracted, postcodes },
  };
}

function findBorough(
  postcode: string,
  sectors: Sectors,
  boroughs: readonly Borough[],
): string | null | undefined {
  const { outward = '', sector = '', unit = '' } = postcodeParts(postcode) ?? {};
  const place = sectors.byOutward.get(outward)?.get(sector)?.places[unitNumber(unit) ?? 0];
  if (place === undefined || place === UNSEEN) return undefined;
  return place === OUTSIDE ? null : boroughs[place - 1]?.id;
}
