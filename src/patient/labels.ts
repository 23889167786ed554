import { LETTERS, phrases, wordsOf } from './phrases.ts';
import { CORES, FIELD, type Kind, NHS, OLD, OWN, PERSON } from './vocabulary.ts';
import { inRole, PLACE_OF_CARE, RELATIVE, STAFF } from './whose.ts';

export type { Kind } from './vocabulary.ts';

/** A label in a line, with where it begins and where its value begins. */
export interface Label {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

/** Tells which texts can be values of a kind, so that a value is never taken for another label's. */
export type Accepts = (kind: Kind, value: string) => boolean;

const KINDS = CORES.map(([kind, words]) => [kind, phrases(words)] as const);
const OTHER = phrases(OLD);
const OF_PRACTICE = phrases('practice|surgery|gp');
const NOT_PRACTICE = phrases(`address|post ?code|${FIELD}`);
const BARE = new RegExp(`^(?:${NHS}(?: ?[#№])?)$`, 'i');
/** One person: `Patients` heads a list, or is a tab. */
const WHO = new RegExp(`^(?:the )?${PERSON}$(?<!\\ws)`, 'i');
const RELATIVES = phrases(RELATIVE);
const STAFFS = phrases(STAFF);
const PLACES = phrases(PLACE_OF_CARE);

const WORD = phrases(
  [...CORES.map(([, words]) => words), RELATIVE, STAFF, PLACE_OF_CARE, OLD, OWN, FIELD].join('|'),
);
const OWNS = new RegExp(`['’]s?(?![${LETTERS}0-9])`, 'y');
/** What joins two of those words to one label, tried in this order. */
const JOINTS = [/ ?\/ ?/y, / of the /y, / of /y, / /y];
/** A remark in brackets, or the order of a date: `DOB dd/mm/yyyy`. */
const REMARK =
  /[ \ue000]*(?:\([^)\d:]{0,30}\)|\[[^\]\d:]{0,30}\]|[dmy]{1,4}([ ./-])[dmy]{1,4}\1[dmy]{1,4}(?![a-z]))/iy;
/** Any words before a colon, at the start of a cell. */
const ANY = new RegExp(
  `(?<=(?:^|[\t|•·;\ue000(])[ \ue000]*)[${LETTERS}][${LETTERS}0-9 /'’()&.-]{1,48}:(?=[\\s\ue000]|$)`,
  'g',
);

const LETTER_BEFORE = new RegExp(`[${LETTERS}] $`);

/** What a label says its value is. */
export function kindOf(label: string): Kind {
  const words = inRole(label.replace(/[\s\ue000:]+/g, ' ').trim());
  // A remark in brackets may say whose it is, but not that it is another.
  if (
    [RELATIVES, STAFFS, PLACES].some((others) => others.in(words)) ||
    OTHER.in(words.replace(/\(.*?\)/g, ''))
  )
    return 'foreign';
  // An operation, it may be, where no practice is named.
  if (/^surgery$/i.test(words)) return 'gp';
  if (OF_PRACTICE.in(words)) {
    if (NOT_PRACTICE.in(words)) return 'foreign';
    if (/\bcode|\bods/i.test(words)) return 'practice code';
  }
  for (const [kind, pattern] of KINDS) {
    const found = pattern.in(words);
    if (!found || (BARE.test(found) && !BARE.test(words))) continue;
    return kind === 'name' && !/names?\b|^re(?:garding)?$/i.test(words) && !WHO.test(words)
      ? 'foreign'
      : kind;
  }
  return 'foreign';
}

/**
 * The labels in a line, in order: known words where a value can follow them, and any words before a colon at the
 * start of a cell, whose value is foreign unless a known word is among them.
 * @param fits whether a text makes a label of a word before it that is one only sometimes
 */
export function findLabels(text: string, fits: Accepts): Label[] {
  const labels: Label[] = [];
  const anyBetween = (from: number, to: number) => {
    for (const { 0: found, index } of text.slice(from, to).matchAll(ANY))
      if (!NUMBER_STATUS.test(found))
        labels.push({ kind: kindOf(found), start: from + index, end: from + index + found.length });
  };
  let from = 0;
  let passed = 0;
  let whose: 'relative' | 'staff' | undefined;
  for (const index of wordsOf(text)) {
    if (index < passed) continue;
    const found = text.slice(index, index + lengthOf(text, index));
    if (!found) continue;
    passed = index + found.length;
    const label = labelAt(text, index, found, fits);
    if (!label) continue;
    anyBetween(from, index);
    // 'Mother: Ann Smith, NHS number …': what follows a comma is of whom the label before named.
    const follows = /^[^|;·•\t]*[,(] ?$/.test(text.slice(from, index));
    whose = whoIs(found) ?? (follows ? whose : undefined);
    const isOthers = whose === 'relative' || (whose === 'staff' && !IDENTIFIERS.has(label.kind));
    labels.push(isOthers ? { ...label, kind: 'foreign' } : label);
    from = label.end;
  }
  anyBetween(from, text.length);
  return labels;
}

/** No record shows them of a member of staff. */
const IDENTIFIERS: ReadonlySet<Kind> = new Set(['nhs number', 'date of birth', 'died']);

function whoIs(label: string): 'relative' | 'staff' | undefined {
  if (RELATIVES.in(label)) return 'relative';
  return STAFFS.in(inRole(label)) ? 'staff' : undefined;
}

/** How long a label is that begins at a place: one or more known words in a row, and a remark in brackets; else 0. */
function lengthOf(text: string, start: number): number {
  const past = (pattern: RegExp, place: number) => {
    pattern.lastIndex = place;
    return pattern.test(text) ? pattern.lastIndex : place;
  };
  const pastWord = (place: number) => past(OWNS, place + WORD.at(text, place));
  let end = pastWord(start);
  if (end === start) return 0;
  const further = () => JOINTS.map((joint) => past(joint, end)).find((place) => WORD.at(text, place) > 0);
  for (let next = further(); next !== undefined; next = further()) end = pastWord(next);
  return past(REMARK, end) - start;
}

/** Labels wherever they stand. */
const SURE = /birth|d\.?o\.?b|n\.?h\.?s\.?[\s_\ue000-]*[ni]/i;
/** The status of an NHS number stands before it, and is no label of its own (NHS Data Dictionary). */
const NUMBER_STATUS = /\bnumber (?:not )?present|\btrace (?:required|attempted|needs|in progress|postponed)/i;

function labelAt(text: string, start: number, found: string, fits: Accepts): Label | undefined {
  // A word of 'NHS no'; alone it is an answer.
  if (/^no$/i.test(found)) return undefined;
  const before = text.slice(Math.max(0, start - 3), start);
  const [after = ''] =
    /\??[ \ue000)·]*(?:[:=#]|-(?= ))?[ \ue000·]*/.exec(text.slice(start + found.length)) ?? [];
  const end = start + found.length + after.length;
  const value = text.slice(end, end + 120);
  let kind = kindOf(found);
  // 'Drug name': a word that is no part of a label stands before it.
  if (LETTER_BEFORE.test(before) && ['name', 'family', 'given', 'title'].includes(kind)) kind = 'foreign';
  // `Re~v John Smith`, `Sur~name`: a part of a word, as a search marks it.
  const isPart =
    /^\ue000+\p{Ll}/u.test(text.slice(start + found.length)) ||
    (/\p{L}\ue000+$/u.test(before) && /^\p{Ll}/u.test(found)) ||
    // `O'GR~ID~EZ`
    (/\p{Lu}\ue000+$/u.test(before) &&
      /^\ue000+\p{Lu}/u.test(text.slice(start + found.length)) &&
      /^\p{Lu}{2,3}$/u.test(found));
  if (isPart) return undefined;
  // `999 000 0018 (old)`: a word alone in brackets is a remark.
  if (/\($/.test(before) && text[start + found.length] === ')' && !SURE.test(found)) return undefined;
  const atStart = start === 0 || /[\t\ue000|•·;(/]\s*$|- $/.test(before);
  const ends = value === '' || value[0] === '\t' || value[0] === '|' || /[\ue000·]/.test(after);
  const isSure = SURE.test(found);
  const fitting =
    (atStart ||
      /[,.] $/.test(before) ||
      found.includes(' ') ||
      ['nhs number', 'date of birth', 'died', 'postcode'].includes(kind)) &&
    fits(kind, value.split(/[\t|]/)[0] ?? '');
  // `Hospital No. 4471`: a number of something else ends the value before it.
  const isNumbered =
    kind === 'foreign' &&
    /\b(?:numbers?|no\.?|id|ref(?:erence)?)$/i.test(found) &&
    /^[A-Z]{0,4}\d/i.test(value);
  return isSure || /[:=#-]/.test(after) || (atStart && (ends || isNumbered)) || fitting
    ? { kind, start, end }
    : undefined;
}
