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

/** What the tool is asked to read. */
export interface Asked {
  readonly practices: string;
  readonly postcodes: string;
  readonly rules: string;
  readonly decided: ReadonlyMap<string, string | null>;
}

/** Both sources, read to the end. */
export interface Sources {
  readonly boroughs: readonly Borough[];
  readonly practices: PracticeFile;
  readonly commissioned: Commissioned;
  readonly sectors: Sectors;
  /** How many postcodes the file holds. */
  readonly rows: number;
  /** The editions that the files state of themselves. */
  readonly editions: { readonly practices: string | null; readonly postcodes: string | null };
}

/**
 * Reads the boroughs from the rules, and both files.
 * @param before the practices of the edition before
 * @param say told how far the reading is
 * @param each told every postcode and its place as it is read, 0 outside, else one more than a borough's index
 * @throws {TableFault} for whatever is wrong with a file, and where it holds nothing of one of the boroughs
 */
export async function readSources(
  asked: Asked,
  before: PracticeTable | null,
  say: (text: string) => void,
  each: (row: PostcodeRow, place: number) => void = () => {},
): Promise<Sources> {
  const boroughs = await readBoroughs(asked.rules);
  for (const [code, id] of asked.decided) {
    const unheardOf = id !== null && !boroughs.some((borough) => borough.id === id);
    if (unheardOf)
      throw new TableFault(
        `--decide ${code}=${id}: the boroughs are ${boroughs.map(({ id }) => id).join(', ')}`,
      );
  }
  const practices = await readPractices(asked.practices);
  say(`${practices.rows.length} practices read`);

  const sectors = new Sectors(boroughs);
  const seen = new Set<number>();
  let rows = 0;
  const progress = (read: number, percent: number) => say(`${read} postcodes read, ${percent} %`);
  for await (const row of postcodeRows(asked.postcodes, progress)) {
    rows += 1;
    const place = sectors.add(row);
    seen.add(place);
    each(row, place);
  }
  boroughs.forEach(({ name, authority }, i) => {
    if (!seen.has(i + 1))
      throw new TableFault(`no postcode of ${name} (${authority})`, { file: asked.postcodes });
  });

  const stands = (postcode: string) => standsIn(postcode, sectors, boroughs);
  const commissioned = commissioning(practices, { boroughs, before, stands, decided: asked.decided });
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

function standsIn(
  postcode: string,
  sectors: Sectors,
  boroughs: readonly Borough[],
): string | null | undefined {
  const { outward = '', sector = '', unit = '' } = postcodeParts(postcode) ?? {};
  const place = sectors.byOutward.get(outward)?.get(sector)?.places[unitNumber(unit) ?? 0];
  if (place === undefined || place === UNSEEN) return undefined;
  return place === OUTSIDE ? null : boroughs[place - 1]?.id;
}
