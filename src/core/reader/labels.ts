import { PLACE_OF_CARE, RELATIVE, replaceRoleNames, STAFF } from './person-words.ts';
import { LETTERS, phrases, wordStarts } from './phrases.ts';
import { isOfRelative } from './relative-sentence.ts';
import { type Kind, LABEL_WORDS, NHS, OTHER_LABELS, OUTDATED, PERSON, QUALIFIERS } from './vocabulary.ts';

export type { Kind } from './vocabulary.ts';

/** A label in a line: `start` is where the label begins, `end` is where its value begins. */
export interface Label {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

/** Whether a text can be the value of a kind of label. */
export type Accepts = (kind: Kind, value: string) => boolean;

const KINDS = LABEL_WORDS.map(([kind, words]) => [kind, phrases(words)] as const);
const OUTDATED_WORDS = phrases(OUTDATED);
const OF_PRACTICE = phrases('practice|surgery|gp');
const NOT_PRACTICE = phrases(`address|post ?code|${OTHER_LABELS}`);
const NHS_ALONE = new RegExp(`^(?:${NHS}(?: ?[#№])?)$`, 'i');
/** One person. `Patients` is the heading of a list, or a tab. */
const ONE_PERSON = new RegExp(`^(?:the )?${PERSON}$(?<!\\ws)`, 'i');
const RELATIVES = phrases(RELATIVE);
const STAFFS = phrases(STAFF);
const PLACES = phrases(PLACE_OF_CARE);

const WORD = phrases(
  [
    ...LABEL_WORDS.map(([, words]) => words),
    RELATIVE,
    STAFF,
    PLACE_OF_CARE,
    OUTDATED,
    QUALIFIERS,
    OTHER_LABELS,
  ].join('|'),
);
const POSSESSIVE = new RegExp(`['’]s?(?![${LETTERS}0-9])`, 'y');
/** Text that joins two label words into one label. The first pattern that matches counts. */
const JOINTS = [/ ?\/ ?/y, / of the /y, / of /y, / /y];
/** A remark in brackets, or the format of a date: `DOB dd/mm/yyyy`. */
const REMARK = /[ \ue000]*(?:\([^)\d:]{0,30}\)|\[[^\]\d:]{0,30}\]|[dmy]+([ ./-])[dmy]+\1[dmy]+\b)/iy;
/** Any words before a colon, at the start of a cell. */
const BEFORE_COLON = new RegExp(
  `(?<=(?:^|[\t|•·;\ue000(])[ \ue000]*)[${LETTERS}][${LETTERS}0-9 /'’()&.-]{1,48}:(?=[\\s\ue000]|$)`,
  'g',
);

const LETTER_BEFORE = new RegExp(`[${LETTERS}] $`);

/** The kind of value that a label announces. */
export function kindOf(label: string): Kind {
  const words = replaceRoleNames(label.replace(/[\s\ue000:]+/g, ' ').trim());
  // A remark in brackets may name another person. Words such as `old` or `previous` do not count in a remark.
  if (
    [RELATIVES, STAFFS, PLACES].some((others) => others.firstIn(words)) ||
    OUTDATED_WORDS.firstIn(words.replace(/\(.*?\)/g, ''))
  )
    return 'foreign';
  // `Surgery` alone may be an operation. It counts only if the value names a practice.
  if (/^surgery$/i.test(words)) return 'gp';
  if (OF_PRACTICE.firstIn(words)) {
    if (NOT_PRACTICE.firstIn(words)) return 'foreign';
    if (/\bcode|\bods/i.test(words)) return 'practice code';
  }
  for (const [kind, pattern] of KINDS) {
    const found = pattern.firstIn(words);
    if (!found || (NHS_ALONE.test(found) && !NHS_ALONE.test(words))) continue;
    return kind === 'name' && !/names?\b|^re(?:garding)?$/i.test(words) && !ONE_PERSON.test(words)
      ? 'foreign'
      : kind;
  }
  return 'foreign';
}

/**
 * The labels in a line, in order. A label is a known word that a value can follow, or any words before a
 * colon at the start of a cell. The kind of a label without a known word is `foreign`.
 * @param confirmsLabel whether the text after a word confirms that the word is a label
 * @param relative the label of a relative in the cell before
 */
export function findLabels(text: string, confirmsLabel: Accepts, relative = ''): Label[] {
  const labels: Label[] = [];
  const addColonLabels = (from: number, to: number) => {
    for (const { 0: found, index } of text.slice(from, to).matchAll(BEFORE_COLON))
      if (!NUMBER_STATUS.test(found))
        labels.push({ kind: kindOf(found), start: from + index, end: from + index + found.length });
  };
  let from = 0;
  let endOfLabel = 0;
  let owner: 'relative' | 'staff' | undefined;
  for (const index of wordStarts(text)) {
    if (index < endOfLabel) continue;
    const found = text.slice(index, index + lengthOf(text, index));
    if (!found) continue;
    endOfLabel = index + found.length;
    const label = labelAt(text, index, found, confirmsLabel);
    if (!label) continue;
    addColonLabels(from, index);
    // 'Mother: Ann Smith, NHS number …': details after a comma belong to the person that the label before
    // named.
    const isSameOwner = /^[^|;·•\t]*[,(] ?$/.test(text.slice(from, index));
    const isOfSubject =
      !JUDGED_APART.has(label.kind) && isOfRelative(relative + cellBefore(text, index), found);
    owner = ownerNamedIn(found) ?? (isOfSubject ? 'relative' : isSameOwner ? owner : undefined);
    const isOthers = owner === 'relative' || (owner === 'staff' && !IDENTIFIERS.has(label.kind));
    labels.push(isOthers ? { ...label, kind: 'foreign' } : label);
    from = label.end;
  }
  addColonLabels(from, text.length);
  return labels;
}

/** A sentence about a relative does not make these details the relative's: a mistake would do more harm. */
const JUDGED_APART: ReadonlySet<Kind> = new Set(['nhs number', 'died']);

const cellBefore = (text: string, index: number): string =>
  text.slice(Math.max(...['|', '•', '·'].map((separator) => text.lastIndexOf(separator, index))) + 1, index);

/** No record shows these details of a member of staff. */
const IDENTIFIERS: ReadonlySet<Kind> = new Set(['nhs number', 'date of birth', 'died']);

function ownerNamedIn(label: string): 'relative' | 'staff' | undefined {
  if (RELATIVES.firstIn(label)) return 'relative';
  return STAFFS.firstIn(replaceRoleNames(label)) ? 'staff' : undefined;
}

/**
 * The length of the label that begins at an index: one or more known words in a row, and perhaps a remark in
 * brackets. Returns 0 if no label begins there.
 */
function lengthOf(text: string, start: number): number {
  const past = (pattern: RegExp, index: number) => {
    pattern.lastIndex = index;
    return pattern.test(text) ? pattern.lastIndex : index;
  };
  const pastWord = (index: number) => past(POSSESSIVE, index + WORD.lengthAt(text, index));
  let end = pastWord(start);
  if (end === start) return 0;
  const nextWord = () =>
    JOINTS.map((joint) => past(joint, end)).find((index) => WORD.lengthAt(text, index) > 0);
  for (let next = nextWord(); next !== undefined; next = nextWord()) end = pastWord(next);
  return past(REMARK, end) - start;
}

/** Words that are labels anywhere in a line. */
const SURE_LABEL = /birth|d\.?o\.?b|n\.?h\.?s\.?[\s_\ue000-]*[ni]/i;
/**
 * The status of an NHS number, in the words of the NHS Data Dictionary. It comes before the number and is no
 * label.
 */
const NUMBER_STATUS = /\bnumber present|\btrace (?:required|attempted|needs|in progress|postponed)/i;

function labelAt(text: string, start: number, found: string, confirmsLabel: Accepts): Label | undefined {
  // `No` is a label word only in 'NHS no'. Alone it is an answer.
  if (/^no$/i.test(found)) return undefined;
  const before = text.slice(Math.max(0, start - 3), start);
  const [after = ''] =
    /\??[ \ue000)·]*(?:[:=#]|-(?= ))?[ \ue000·]*/.exec(text.slice(start + found.length)) ?? [];
  const end = start + found.length + after.length;
  const value = text.slice(end, end + 120);
  let kind = kindOf(found);
  // 'Drug name': the word before `name` is not a label word, so this is the name of something else.
  if (LETTER_BEFORE.test(before) && ['name', 'family', 'given', 'title'].includes(kind)) kind = 'foreign';
  // `Re~v John Smith`, `Sur~name` (~ is a seam): a page search highlights part of a word in its own element.
  const isPart =
    /^\ue000+\p{Ll}/u.test(text.slice(start + found.length)) ||
    (/\p{L}\ue000+$/u.test(before) && /^\p{Ll}/u.test(found)) ||
    // `O'GR~ID~EZ`: here the highlighted part of a name in capitals is `ID`.
    (/\p{Lu}\ue000+$/u.test(before) &&
      /^\ue000+\p{Lu}/u.test(text.slice(start + found.length)) &&
      /^\p{Lu}{2,3}$/u.test(found));
  if (isPart) return undefined;
  // `R.I.P.` is a label before a date, unless the words before it are about a relative. Otherwise it is a mark
  // of death beside a name.
  if (/^r\.?i\.?p/i.test(found) && (!confirmsLabel('died', value) || ownerNamedIn(text.slice(0, start))))
    return undefined;
  // `999 000 0018 (old)`: a single word in brackets is a remark, not a label.
  if (/\($/.test(before) && text[start + found.length] === ')' && !SURE_LABEL.test(found)) return undefined;
  const atStart = start === 0 || /[\t\ue000|•·;(/]\s*$|- $/.test(before);
  const isAlone = value === '' || value[0] === '\t' || value[0] === '|' || /[\ue000·]/.test(after);
  const isSure = SURE_LABEL.test(found) || (atStart && /^(?:signed|logged).* as$/i.test(found));
  const isConfirmed =
    (atStart ||
      /[,.] $/.test(before) ||
      found.includes(' ') ||
      ['nhs number', 'date of birth', 'died', 'postcode'].includes(kind)) &&
    confirmsLabel(kind, value.split(/[\t|]/)[0] ?? '');
  // `Hospital No. 4471`: the label of another number. It ends the value before it.
  const isNumbered =
    kind === 'foreign' &&
    /\b(?:number|no\.?|id|ref(?:erence)?)$/i.test(found) &&
    /^[A-Z]{0,4}\d/i.test(value);
  return isSure || /[:=#-]/.test(after) || (atStart && (isAlone || isNumbered)) || isConfirmed
    ? { kind, start, end }
    : undefined;
}
