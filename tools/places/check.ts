import { locatePostcode } from '../../src/core/places/postcodes.ts';
import type { PracticeTable } from '../../src/core/places/practices.ts';
import { practiceByCode, practiceByName } from '../../src/core/places/practices.ts';
import { readBoroughs } from './boroughs.ts';
import { TableFault } from './fault.ts';
import type { PracticeRow } from './practice-rows.ts';
import { type Asked, readSources } from './read-sources.ts';
import { pathsIn, readShipped } from './shipped.ts';

/** How the shipped tables answered. */
export interface Held {
  readonly right: boolean;
  readonly lines: readonly string[];
}

const SHOWN = 10;

/**
 * KnownNames the shipped tables against every row of both files, by the very look-ups that the panel uses: each postcode
 * must answer exactly and not as a likelihood; each practice by its code, and by its name either itself or nothing.
 */
export async function check(asked: Asked, say: (text: string) => void): Promise<Held> {
  const { practices, postcodes } = await readShipped(asked.rules);
  if (!practices)
    throw new TableFault('there is no such table to check', { file: pathsIn(asked.rules).practices });
  if (!postcodes)
    throw new TableFault('there is no such table to check', { file: pathsIn(asked.rules).postcodes });
  const ids = (await readBoroughs(asked.rules)).map(({ id }) => id);

  const wrongPostcodes = new Wrong();
  const sources = await readSources(asked, practices, say, (row, place) => {
    const expected = ids[place - 1] ?? null;
    const lies = locatePostcode(postcodes, row.postcode);
    const answered = lies ? `${lies.borough ?? 'none'}${lies.likely ? ', likely' : ''}` : 'nothing';
    if (answered !== (expected ?? 'none')) {
      wrongPostcodes.add(`${row.postcode} lies in ${expected ?? 'none'}, the table says ${answered}`);
    }
  });

  const wrongPractices = new Wrong();
  const ours = sources.practices.rows.filter(({ odsCode }) => sources.commissioned.boroughOf.has(odsCode));
  let nameless = 0;
  for (const row of ours) {
    const said = wrongAbout(row, sources.commissioned.boroughOf.get(row.odsCode), practices);
    if (said) wrongPractices.add(said);
    if (!practiceByName(practices, row.name)) nameless += 1;
  }
  const inFile = new Set(ours.map(({ odsCode }) => odsCode));
  const surplus = Object.keys(practices.practices).filter((code) => !inFile.has(code));
  for (const code of surplus) wrongPractices.add(`${code} is in the table and not in the file`);

  return {
    right: wrongPostcodes.count + wrongPractices.count === 0,
    lines: [
      `${sources.rows - wrongPostcodes.count} of ${sources.rows} postcodes answered right.`,
      ...wrongPostcodes.lines,
      `${ours.length - (wrongPractices.count - surplus.length)} of ${ours.length} practices answered right, ` +
        `${ours.length - nameless} of them by name too.`,
      ...wrongPractices.lines,
    ],
  };
}

function wrongAbout(row: PracticeRow, borough: string | undefined, table: PracticeTable): string | null {
  const { odsCode, name } = row;
  const listed = practiceByCode(table, odsCode);
  if (!listed) return `${odsCode} ${name} is not in the table`;
  const { place } = listed;
  if (place.borough !== borough)
    return `${odsCode} ${name} is of ${borough}, the table says ${place.borough}`;
  if (place.pcn !== row.pcn?.code) {
    return `${odsCode} ${name} is in ${row.pcn?.code ?? 'no network'}, the table says ${place.pcn ?? 'none'}`;
  }
  if (listed.name !== name) return `${odsCode} is ${name}, the table says ${listed.name}`;
  const byName = practiceByName(table, name);
  if (byName && byName.practice.odsCode !== odsCode)
    return `${name} is ${odsCode}, by name the table says ${byName.practice.odsCode}`;
  return null;
}

/** Counts all, and keeps the first few to show. */
class Wrong {
  count = 0;
  readonly #first: string[] = [];

  add(what: string): void {
    this.count += 1;
    if (this.#first.length < SHOWN) this.#first.push(`  ${what}`);
  }

  get lines(): string[] {
    return this.count > SHOWN ? [...this.#first, `  … and ${this.count - SHOWN} more`] : this.#first;
  }
}
