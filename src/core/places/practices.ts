import type { Place } from './place.ts';
import { fullForm, namesWithin, shortForm } from './practice-name.ts';
import type { Provenance } from './provenance.ts';

/**
 * `rules/places/practices.json`: the practices of all boroughs that have rules. `npm run places` writes the
 * file.
 */
export interface PracticeTable extends Provenance {
  /** Names of the primary care networks by ODS code. */
  readonly pcns: Readonly<Record<string, string>>;
  /**
   * By ODS code. The borough is the one that commissions the practice. The building may be in another
   * borough.
   */
  readonly practices: Readonly<Record<string, PracticeEntry>>;
}

export interface PracticeEntry {
  readonly borough: string;
  readonly pcn?: string;
  readonly name: string;
}

/** A practice found in the table. */
export interface ListedPractice {
  readonly odsCode: string;
  /** As the table prints it. */
  readonly name: string;
  readonly place: Place;
}

// NHS Data Dictionary, default codes for 'GP practice code': no registered practice, not applicable, not
// known.
const NO_PRACTICE = new Set(['V81997', 'V81998', 'V81999']);

/**
 * Reads a text that is an ODS code of a practice: a letter and five digits, in either case.
 * @returns the code in capitals. Null for other texts, and for the codes that mean 'no practice'.
 */
export function practiceCode(text: string | null | undefined): string | null {
  const code = text?.trim().toUpperCase() ?? '';
  return /^[A-Z]\d{5}$/.test(code) && !NO_PRACTICE.has(code) ? code : null;
}

/** The practice with this ODS code, in either case. Null if the table has none. */
export function practiceByCode(table: PracticeTable, code: string): ListedPractice | null {
  const odsCode = code.trim().toUpperCase();
  const entry = Object.hasOwn(table.practices, odsCode) ? table.practices[odsCode] : undefined;
  if (!entry) return null;
  const pcn = entry.pcn === undefined ? {} : { pcn: entry.pcn };
  return { odsCode, name: entry.name, place: { borough: entry.borough, ...pcn, practice: odsCode } };
}

/** The names of the practice and network of a place. A practice that the table does not have keeps its code. */
export function placeNames(
  { practice, pcn }: Place,
  table: PracticeTable | undefined,
): { readonly practice?: string | undefined; readonly pcn?: string | undefined } {
  const listed = practice !== undefined && table ? practiceByCode(table, practice)?.name : undefined;
  return { practice: listed ?? practice, pcn: pcn !== undefined ? table?.pcns[pcn] : undefined };
}

/**
 * Finds the practice that a record names.
 *
 * `exact`: the full forms of the names are equal. Not exact: only the short forms are equal, so the record
 * may mean another practice in another town.
 * @returns null if the name matches no practice, or more than one
 */
export function practiceByName(
  table: PracticeTable,
  name: string,
): { practice: ListedPractice; exact: boolean } | null {
  const { full, short } = practicesByForm(table);
  const fullMatch = full.get(fullForm(name));
  if (fullMatch !== undefined) return matchOf(table, fullMatch, true);

  // The parts of a longer line are looked up by their full form only, because addresses contain names of
  // practices.
  const parts = new Set(namesWithin(name).map((part) => full.get(fullForm(part))));
  parts.delete(undefined);
  if (parts.size > 1) return null;
  const [part] = parts;
  if (part !== undefined) return matchOf(table, part, true);

  return matchOf(table, short.get(shortForm(name)), false);
}

/** In place of an ODS code: more than one practice has this form, so the lookup returns none. */
const SEVERAL = '';

function matchOf(table: PracticeTable, odsCode: string | undefined, exact: boolean) {
  const practice = odsCode ? practiceByCode(table, odsCode) : null;
  return practice && { practice, exact };
}

interface PracticesByForm {
  readonly full: ReadonlyMap<string, string>;
  readonly short: ReadonlyMap<string, string>;
}

// Built at the first lookup by name, once for each table. Most consultations need only a code, or nothing.
const namesByTable = new WeakMap<PracticeTable, PracticesByForm>();

function practicesByForm(table: PracticeTable): PracticesByForm {
  const known = namesByTable.get(table);
  if (known) return known;
  const full = new Map<string, string>();
  const short = new Map<string, string>();
  for (const [odsCode, { name }] of Object.entries(table.practices)) {
    add(full, fullForm(name), odsCode);
    const withoutBrackets = name.replace(/\([^)]*\)/g, ' ');
    if (withoutBrackets !== name) add(full, fullForm(withoutBrackets), odsCode);
    add(short, shortForm(withoutBrackets), odsCode);
  }
  const names = { full, short };
  namesByTable.set(table, names);
  return names;
}

function add(names: Map<string, string>, form: string, odsCode: string): void {
  if (form === '') return;
  const existing = names.get(form);
  names.set(form, existing === undefined || existing === odsCode ? odsCode : SEVERAL);
}
