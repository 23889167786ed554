import type { Practice } from '../patient/patient.ts';
import type { Place } from './place.ts';
import { type Lies, type PostcodeTable, whereLies } from './postcodes.ts';
import {
  type ListedPractice,
  type PracticeTable,
  practiceByCode,
  practiceByName,
  practiceCode,
} from './practices.ts';

/** Both tables of `rules/places/`. */
export interface Tables {
  readonly practices: PracticeTable;
  readonly postcodes: PostcodeTable;
}

/** Everything that may tell where a patient is registered. */
export interface Clues {
  /** The clinician's own choice for this consultation. */
  readonly chosen?: Place | 'elsewhere' | undefined;
  /** The practice that the record names. */
  readonly practice?: Practice | null | undefined;
  /** The patient's home. */
  readonly postcode?: string | null | undefined;
  /** The organisation's or the user's default. */
  readonly usual?: Place | undefined;
}

/** Home and registration disagree; `borough` null: outside all boroughs of the table. */
export interface LivesIn {
  readonly postcode: string;
  readonly borough: string | null;
}

/** Where a patient is registered, and how we know. */
export type Whereabouts = Known | Elsewhere | Unknown;

export interface Known {
  readonly kind: 'known';
  readonly place: Place;
  /** `postcode` is where the patient lives, and so not where they are registered. */
  readonly from: 'chosen' | 'practice code' | 'practice name' | 'usual' | 'postcode';
  /** The evidence could mean another place: to be shown as probable. */
  readonly likely: boolean;
  /** The practice's name as the table prints it, or the postcode; empty for a choice or default of no practice. */
  readonly evidence: string;
  /** Only where the postcode lies in another place than the practice or the default. */
  readonly livesIn?: LivesIn;
  /** The practice as the record has it, where the tables could not place it and something weaker answered. */
  readonly notRecognised?: string;
}

/** Registered with a practice for which there are no rules. */
export interface Elsewhere {
  readonly kind: 'elsewhere';
  readonly from: 'chosen' | 'practice code';
  /** The practice's name or code as the record has it; empty where chosen. */
  readonly evidence: string;
  /** Only where the patient lives in a borough that has rules. */
  readonly livesIn?: LivesIn;
}

export interface Unknown {
  readonly kind: 'unknown';
  /** The patient's postcode, where it lies outside all boroughs that have rules. */
  readonly livesOutside?: string;
  /** The practice as the record has it, where the tables cannot place it, or its code and name disagree. */
  readonly notRecognised?: string;
}

/**
 * Where the patient is registered, from the strongest clue that answers: the clinician's choice, the practice's
 * code, its name, the usual place, the postcode.
 *
 * - A practice code that the table lacks means registered elsewhere: the table holds every practice of its
 *   boroughs. But where the same record gives a name that the table does hold, one of the two is wrong (a page
 *   misread, a practice that got a new code, a namesake in another town): to refuse a route and to give one could
 *   each be wrong, so the answer is unknown, and the clinician is asked. Not so where the patient also lives
 *   outside all boroughs: then code and home agree, and the name is a namesake's.
 * - A name that agrees only loosely (`Park Surgery` for `Park Medical Centre`) counts unless the patient lives
 *   somewhere else: most towns have one like it.
 * - A code beats a name that means another practice, as likely only.
 */
export function whereRegistered(clues: Clues, tables: Tables): Whereabouts {
  const { chosen, usual } = clues;
  if (chosen === 'elsewhere') return { kind: 'elsewhere', from: 'chosen', evidence: '' };
  if (chosen) return known(chosen, 'chosen', nameOf(chosen, tables));

  const lies = clues.postcode ? whereLies(tables.postcodes, clues.postcode) : null;
  const home = lies?.home ? lies : null;
  const outside = home && home.borough === null ? { livesOutside: home.postcode } : {};

  const { answer, notRecognised } = byPractice(clues.practice ?? null, home, tables);
  if (answer) return answer.kind === 'unknown' ? { ...answer, ...outside } : answer;

  const doubt = notRecognised === null ? {} : { likely: true, notRecognised };
  if (usual)
    return { ...known(usual, 'usual', nameOf(usual, tables)), ...apart(home, usual.borough), ...doubt };
  if (home?.borough) {
    const place = { borough: home.borough };
    return { ...known(place, 'postcode', home.postcode), likely: home.likely, ...doubt };
  }
  return { kind: 'unknown', ...outside, ...(notRecognised === null ? {} : { notRecognised }) };
}

/** What the record's practice tells: an answer, or the practice that the tables could not place. */
function byPractice(
  practice: Practice | null,
  home: Lies | null,
  tables: Tables,
): { answer?: Whereabouts; notRecognised: string | null } {
  const printed = practice?.name?.trim() ?? '';
  const name = printed.replace(/\(?\b[A-Z]\d{5}\b\)?/i, ' ').trim();
  // A name may carry the code, `Mill Surgery (A12345)`, and then it is the code that tells.
  const code = practiceCode(practice?.odsCode) ?? practiceCode(/\b[A-Z]\d{5}\b/i.exec(printed)?.[0]);
  const named = name === '' ? null : practiceByName(tables.practices, name);
  const exactly = named?.exact ? named.practice : null;

  if (code) {
    const listed = practiceByCode(tables.practices, code);
    if (listed) {
      const doubted = exactly !== null && exactly.odsCode !== listed.odsCode;
      return { answer: registered(listed, 'practice code', doubted, home), notRecognised: null };
    }
    const evidence = name === '' ? code : `${name} (${code})`;
    const disagree = exactly !== null && home?.borough !== null;
    if (disagree) return { answer: { kind: 'unknown', notRecognised: evidence }, notRecognised: evidence };
    return {
      answer: { kind: 'elsewhere', from: 'practice code', evidence, ...apart(home, null) },
      notRecognised: null,
    };
  }

  if (!named) return { notRecognised: name === '' ? null : name };
  const { practice: listed, exact } = named;
  if (!exact && home && home.borough !== listed.place.borough) return { notRecognised: name };
  // The full name too may be that of a namesake, where the patient lives far from all of these boroughs.
  const likely = !exact || home?.borough === null;
  return { answer: registered(listed, 'practice name', likely, home), notRecognised: null };
}

function registered(
  { place, name }: ListedPractice,
  from: 'practice code' | 'practice name',
  likely: boolean,
  home: Lies | null,
): Known {
  return { ...known(place, from, name), likely, ...apart(home, place.borough) };
}

function known(place: Place, from: Known['from'], evidence: string): Known {
  return { kind: 'known', place, from, likely: false, evidence };
}

/** Says where the patient lives where that is another place; a mere likelihood is not worth an interruption. */
function apart(home: Lies | null, borough: string | null): { livesIn?: LivesIn } {
  if (!home || home.likely || home.borough === borough) return {};
  return { livesIn: { postcode: home.postcode, borough: home.borough } };
}

function nameOf(place: Place, tables: Tables): string {
  return (place.practice && practiceByCode(tables.practices, place.practice)?.name) || '';
}
