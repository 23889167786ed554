import { locatePostcode } from '../../src/core/places/postcodes.ts';
import type { PracticeTable } from '../../src/core/places/practices.ts';
import { practiceByCode, practiceByName } from '../../src/core/places/practices.ts';
import { readBoroughs } from './boroughs.ts';
import { TableFault } from './fault.ts';
import type { PracticeRow } from './practice-rows.ts';
import { type Asked, readSources } from './read-sources.ts';
import { pathsIn, readShipped } from './shipped.ts';

/** The result of a check of the shipped tables. */
export interface CheckResult {
  readonly right: boolean;
  readonly lines: readonly string[];
}

const SHOWN = 10;

/**
 * Checks the shipped tables against every row of both files, with the look-ups that the panel uses. Each
 * postcode must be found for certain, and not only as likely. Each practice must be found by its code. A
 * practice's name must find that practice or none.
 */
export async function check(asked: Asked, say: (text: string) => void): Promise<CheckResult> {
  const { practices, postcodes } = await readShipped(asked.rules);
  if (!practices)
    throw new TableFault('there is no such table to check', { file: pathsIn(asked.rules).practices });
  if (!postcodes)
    throw new TableFault('there is no such table to check', { file: pathsIn(asked.rules).postcodes });
  const ids = (await readBoroughs(asked.rules)).map(({ id }) => id);

  const wrongPostcodes = new ErrorList();
  const sources = await readSources(asked, practices, say, (row, place) => {
    const expected = ids[place - 1] ?? null;
    const lies = locatePostcode(postcodes, row.postcode);
    const answered = lies ? `${lies.borough ?? 'none'}${lies.likely ? ', likely' : ''}` : 'nothing';
    if (answered !== (expected ?? 'none')) {
      wrongPostcodes.add(`${row.postcode} lies in ${expected ?? 'none'}, the table says ${answered}`);
    }
  });

  const wrongPractices = new ErrorList();
  const ours = sources.practices.rows.filter(({ odsCode }) => sources.commissioned.boroughOf.has(odsCode));
  let nameless = 0;
  for (const row of ours) {
    const error = errorIn(row, sources.commissioned.boroughOf.get(row.odsCode), practices);
    if (error) wrongPractices.add(error);
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

function errorIn(row: PracticeRow, borough: string | undefined, table: PracticeTable): string | null {
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

/** Counts all errors, and keeps the first few to print. */
class ErrorList {
  count = 0;
  readonly #first: string[] = [];

  add(error: string): void {
    this.count += 1;
    if (this.#first.length < SHOWN) this.#first.push(`  ${error}`);
  }

  get lines(): string[] {
    return this.count > SHOWN ? [...this.#first, `  … and ${this.count - SHOWN} more`] : this.#first;
  }
}
