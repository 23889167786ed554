import type { Place } from './place.ts';
import { fullForm, namesWithin, shortForm } from './practice-name.ts';
import type { Provenance } from './provenance.ts';

/** `rules/places/practices.json`: the practices of all boroughs that have rules, written by `npm run places`. */
export interface PracticeTable extends Provenance {
  /** Names of the primary care networks by ODS code. */
  readonly pcns: Readonly<Record<string, string>>;
  /** By ODS code. The borough is the one that commissions the practice, which need not be where it stands. */
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

// NHS Data Dictionary, default codes for 'GP practice code': no registered practice, not applicable, not known.
const NO_PRACTICE = new Set(['V81997', 'V81998', 'V81999']);

/**
 * The ODS code of a practice in a text that is nothing else: capital letter and five digits, in either case.
 * @returns the code in capitals, or null for anything else and for the codes that stand for 'no practice'
 */
export function practiceCode(text: string | null | undefined): string | null {
  const code = text?.trim().toUpperCase() ?? '';
  return /^[A-Z]\d{5}$/.test(code) && !NO_PRACTICE.has(code) ? code : null;
}

/** The practice with this ODS code, in either case; null where the table has none. */
export function practiceByCode(table: PracticeTable, code: string): ListedPractice | null {
  const odsCode = code.trim().toUpperCase();
  const entry = Object.hasOwn(table.practices, odsCode) ? table.practices[odsCode] : undefined;
  if (!entry) return null;
  const pcn = entry.pcn === undefined ? {} : { pcn: entry.pcn };
  return { odsCode, name: entry.name, place: { borough: entry.borough, ...pcn, practice: odsCode } };
}

/**
 * The one practice that a record's name for it can mean.
 *
 * `exact`: the full name agrees, but for case, punctuation, 'The' and the like. Not exact: it agrees only without
 * the words for what kind of place it is, so that another practice, in another town, may be meant: a likelihood.
 * @returns null for a name that fits none, or two
 */
export function practiceByName(
  table: PracticeTable,
  name: string,
): { practice: ListedPractice; exact: boolean } | null {
  const { full, short } = namesOf(table);
  const whole = full.get(fullForm(name));
  if (whole !== undefined) return answer(table, whole, true);

  // In a longer line the parts are looked up in full only: an address is full of words that some practice bears.
  const parts = new Set(namesWithin(name).map((part) => full.get(fullForm(part))));
  parts.delete(undefined);
  if (parts.size > 1) return null;
  const [part] = parts;
  if (part !== undefined) return answer(table, part, true);

  return answer(table, short.get(shortForm(name)), false);
}

/** A form borne by more than one practice: known, so that it answers nothing. */
const SEVERAL = '';

function answer(table: PracticeTable, odsCode: string | undefined, exact: boolean) {
  const practice = odsCode ? practiceByCode(table, odsCode) : null;
  return practice && { practice, exact };
}

interface Names {
  readonly full: ReadonlyMap<string, string>;
  readonly short: ReadonlyMap<string, string>;
}

// Made at the first look-up by name, once per table: most consultations come with a code, or with nothing.
const made = new WeakMap<PracticeTable, Names>();

function namesOf(table: PracticeTable): Names {
  const before = made.get(table);
  if (before) return before;
  const full = new Map<string, string>();
  const short = new Map<string, string>();
  for (const [odsCode, { name }] of Object.entries(table.practices)) {
    add(full, fullForm(name), odsCode);
    const bare = name.replace(/\([^)]*\)/g, ' ');
    if (bare !== name) add(full, fullForm(bare), odsCode);
    add(short, shortForm(bare), odsCode);
  }
  const names = { full, short };
  made.set(table, names);
  return names;
}

function add(names: Map<string, string>, form: string, odsCode: string): void {
  if (form === '') return;
  const holder = names.get(form);
  names.set(form, holder === undefined || holder === odsCode ? odsCode : SEVERAL);
}
