import type { Practice } from '../patient/patient.ts';
import type { Place } from './place.ts';
import { locatePostcode, type PostcodeLocation, type PostcodeTable } from './postcodes.ts';
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

/** All evidence of where a patient is registered. */
export interface Evidence {
  /** The clinician's own choice for this consultation. */
  readonly chosen?: Place | 'elsewhere' | undefined;
  /** The practice that the record names. */
  readonly practice?: Practice | null | undefined;
  /** The postcode of the patient's home. */
  readonly postcode?: string | null | undefined;
  /** The organisation's or the user's default. */
  readonly usual?: Place | undefined;
}

/**
 * Where the patient lives, if that is not where they are registered. `borough` is null outside all boroughs.
 */
export interface LivesIn {
  readonly postcode: string;
  readonly borough: string | null;
}

/** Where a patient is registered, with the evidence. */
export type Whereabouts = KnownPlace | RegisteredElsewhere | UnknownPlace;

export interface KnownPlace {
  readonly kind: 'known';
  readonly place: Place;
  /** The kind of evidence. `postcode` only tells where the patient lives. */
  readonly from: 'chosen' | 'practice code' | 'practice name' | 'usual' | 'postcode';
  /** The evidence could mean another place, so the panel shows the place as probable. */
  readonly likely: boolean;
  /**
   * The practice's name as the table prints it, or the postcode. Empty for a choice or default without a
   * practice.
   */
  readonly evidence: string;
  /** Present only if the postcode is in another borough than the practice or the default. */
  readonly livesIn?: LivesIn;
  /** The practice as the record has it, if it is not in the tables and weaker evidence decided. */
  readonly notRecognised?: string;
}

/** The patient is registered with a practice for which there are no rules. */
export interface RegisteredElsewhere {
  readonly kind: 'elsewhere';
  readonly from: 'chosen' | 'practice code';
  /** The practice's name or code as the record has it. Empty if the clinician chose. */
  readonly evidence: string;
  /** Present only if the patient lives in a borough that has rules. */
  readonly livesIn?: LivesIn;
}

export interface UnknownPlace {
  readonly kind: 'unknown';
  /** The patient's postcode, if it is outside all boroughs that have rules. */
  readonly livesOutside?: string;
  /** The practice as the record has it, if it is not in the tables, or if its code and name disagree. */
  readonly notRecognised?: string;
}

/**
 * Decides where the patient is registered. The strongest evidence counts: first the clinician's choice, then
 * the practice's code, its name, the usual place, and the postcode.
 *
 * - A practice code that is not in the table means `elsewhere`, because the table has every practice of its
 *   boroughs.
 * - If such a code comes with the name of a practice in the table, one of the two is wrong: a page misread, a
 *   practice with a new code, or a namesake in another town. Both a route and a refusal could be wrong, so the
 *   answer is `unknown` and the panel asks the clinician. But if the patient lives outside all boroughs, the
 *   code and the home agree, and the answer is `elsewhere`.
 * - A name that matches only by its short form (`Park Surgery` for `Park Medical Centre`) counts unless the
 *   patient lives in another borough, because most towns have a practice with a similar name.
 * - If code and name are two practices of the table, the code counts, but only as likely.
 */
export function whereRegistered(clues: Evidence, tables: Tables): Whereabouts {
  const { chosen, usual } = clues;
  if (chosen === 'elsewhere') return { kind: 'elsewhere', from: 'chosen', evidence: '' };
  if (chosen) return knownPlace(chosen, 'chosen', nameOf(chosen, tables));

  const location = clues.postcode ? locatePostcode(tables.postcodes, clues.postcode) : null;
  const home = location?.home ? location : null;
  const outside = home && home.borough === null ? { livesOutside: home.postcode } : {};

  const { answer, notRecognised } = fromPractice(clues.practice ?? null, home, tables);
  if (answer) return answer.kind === 'unknown' ? { ...answer, ...outside } : answer;

  const doubt = notRecognised === null ? {} : { likely: true, notRecognised };
  if (usual)
    return {
      ...knownPlace(usual, 'usual', nameOf(usual, tables)),
      ...livesElsewhere(home, usual.borough),
      ...doubt,
    };
  if (home?.borough) {
    const place = { borough: home.borough };
    return { ...knownPlace(place, 'postcode', home.postcode), likely: home.likely, ...doubt };
  }
  return { kind: 'unknown', ...outside, ...(notRecognised === null ? {} : { notRecognised }) };
}

/** What follows from the record's practice: an answer, or the practice that is not in the tables. */
function fromPractice(
  practice: Practice | null,
  home: PostcodeLocation | null,
  tables: Tables,
): { answer?: Whereabouts; notRecognised: string | null } {
  const printed = practice?.name?.trim() ?? '';
  const name = printed.replace(/\(?\b[A-Z]\d{5}\b\)?/i, ' ').trim();
  // A name may contain the code, `Mill Surgery (A12345)`. Then the code counts.
  const code = practiceCode(practice?.odsCode) ?? practiceCode(/\b[A-Z]\d{5}\b/i.exec(printed)?.[0]);
  const named = name === '' ? null : practiceByName(tables.practices, name);
  const exactMatch = named?.exact ? named.practice : null;

  if (code) {
    const listed = practiceByCode(tables.practices, code);
    if (listed) {
      const isContradicted = exactMatch !== null && exactMatch.odsCode !== listed.odsCode;
      return { answer: registeredAt(listed, 'practice code', isContradicted, home), notRecognised: null };
    }
    const evidence = name === '' ? code : `${name} (${code})`;
    const codeAndNameDisagree = exactMatch !== null && home?.borough !== null;
    if (codeAndNameDisagree)
      return { answer: { kind: 'unknown', notRecognised: evidence }, notRecognised: evidence };
    return {
      answer: { kind: 'elsewhere', from: 'practice code', evidence, ...livesElsewhere(home, null) },
      notRecognised: null,
    };
  }

  if (!named) return { notRecognised: name === '' ? null : name };
  const { practice: listed, exact } = named;
  if (!exact && home && home.borough !== listed.place.borough) return { notRecognised: name };
  // If the patient lives outside all boroughs, even a full name may be a namesake's.
  const likely = !exact || home?.borough === null;
  return { answer: registeredAt(listed, 'practice name', likely, home), notRecognised: null };
}

function registeredAt(
  { place, name }: ListedPractice,
  from: 'practice code' | 'practice name',
  likely: boolean,
  home: PostcodeLocation | null,
): KnownPlace {
  return { ...knownPlace(place, from, name), likely, ...livesElsewhere(home, place.borough) };
}

function knownPlace(place: Place, from: KnownPlace['from'], evidence: string): KnownPlace {
  return { kind: 'known', place, from, likely: false, evidence };
}

/**
 * Where the patient lives, if that is certainly another borough. A likely difference is not worth a message.
 */
function livesElsewhere(home: PostcodeLocation | null, borough: string | null): { livesIn?: LivesIn } {
  if (!home || home.likely || home.borough === borough) return {};
  return { livesIn: { postcode: home.postcode, borough: home.borough } };
}

function nameOf(place: Place, tables: Tables): string {
  return (place.practice && practiceByCode(tables.practices, place.practice)?.name) || '';
}
