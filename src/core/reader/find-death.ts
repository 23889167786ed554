import type { FoundWithRemark } from '../patient/mention.ts';
import { isCondolence } from './condolence.ts';
import { isDeathDocument } from './death-document.ts';
import {
  hasDeathMark,
  isDeathMark,
  isInFuture,
  namesSomebodyElse,
  saysDied,
  saysNotDead,
  ticked,
} from './death-value.ts';
import type { Field } from './field.ts';
import type { Line } from './line.ts';
import { mentionOf } from './mention-of.ts';
import { looksLikeName } from './name.ts';
import { distance } from './patient-fields.ts';
import { withPatientForName } from './patient-in-sentence.ts';
import { phrases, wordStarts } from './phrases.ts';
import { isRelativesDeath } from './relative-death.ts';
import { isOfReport } from './relative-sentence.ts';
import { seamsToSpaces } from './seams.ts';
import { PERSON } from './vocabulary.ts';

/** Labels whose value says whether, when or how the patient died. */
const DEATH_LABEL = /\b(?:deceased?|death|died|dead|passed away|passing|d\.?o\.?d|r\.?i\.?p)\b/i;
/** Labels with a word for death that do not say that the patient died: plans, wishes, fears, benefits. */
const NOT_THE_DEATH =
  /\b(?:prefer\w*|expected|anticipated|event of|wish\w*|plan\w*|fear|thoughts?|risk|benefits?|grant|history|sudden|before|until|near)\b/i;
/** Labels whose value may name the death of somebody else, such as a problem, a topic or a search. */
const OTHER_TOPIC =
  /\b(?:problems?|diagnos\w+|history|subject|topic|marital|needs?|search|filter|event|codes?|letter|document|consultation|concerns?)\b/i;
/** Words that are a mark of death if nothing is beside them. */
const MARK = /^(?:deceased(?: patient)?|dead|(?:the )?patient (?:deceased|died))$/i;

/** A mark of death among other words counts up to this many lines from the banner. */
const NEAR_BANNER = 3;

/**
 * Whether the record says that the patient has died: a date, a year, a yes, a tick or a cause beside a label
 * for death, a status, or a mark in the banner. If it is doubtful, the patient counts as dead, because a
 * referral for somebody who has died does more harm than a question.
 * @param bannerLines the indexes of the lines of the banner
 * @param patientName the patient's name. A sentence with a given name of the patient is the patient's.
 * @param today ISO date. A death dated after it does not count.
 * @returns `remark` has the first words that say so, as printed
 */
export function findDeath(
  lines: readonly Line[],
  fields: readonly Field[],
  bannerLines: readonly number[],
  patientName: string | null,
  today: string,
): FoundWithRemark<boolean> {
  const marks = fields.filter((field, index) => {
    if (field.section !== undefined) return false;
    // The selector of a page rule matches only if the patient has died.
    if (field.located && field.kind === 'died') return true;
    if (isCondolence(lines, field.line, patientName)) return true;
    if (isRelativesDeath(lines[field.line]?.text ?? '', field, patientName)) return false;
    const { kind, value, line } = field;
    if (isDeathDocument(lines, line, bannerLines)) return true;
    const label = splitIntoWords(labelWithWordsBefore(field, fields[index - 1]));
    if (isInFuture(value, today)) return false;
    if (DEATH_LABEL.test(label) && !NOT_THE_DEATH.test(label) && !namesSomebodyElse(label))
      return labelSaysDied({ ...field, label }, fields[index - 1], fields[index + 1]);
    if (/^(?:is )?(?:alive\b|living(?! \p{L}))/iu.test(label) && /^(?:no|n|false|f|0)\b/i.test(ticked(value)))
      return true;
    if (namesSomebodyElse(label) || OTHER_TOPIC.test(label)) return false;
    const isNear = kind !== 'foreign' && distance(line, bannerLines) <= NEAR_BANNER;
    return [value, withPatientForName(value, patientName)].some(
      (text) => (isNear && hasDeathMark(text)) || hasMarkPart(text),
    );
  });
  const [first] = marks;
  return {
    value: first !== undefined,
    ...(first && { remark: asPrinted(first, fields) }),
    mentions: marks.map((field) => mentionOf('death', field, field.value || field.label)),
  };
}

/** Splits names from programs into words: `isDeceased`, `date_of_death`. */
const splitIntoWords = (label: string): string => label.replace(/(\p{Ll})(?=\p{Lu})|_/gu, '$1 ');

/** The remark quotes at most this much of a line (characters), around the word for death. */
const LONGEST_REMARK = 60;

/** The mark of death with its label, on one line. */
function asPrinted(field: Field, fields: readonly Field[]): string {
  const index = fields.indexOf(field);
  const before = fields[index - 1];
  // `Reason: Death`: both words read as labels, but the second is the value of the first.
  const isValue =
    !field.value &&
    before?.kind === 'foreign' &&
    before.line === field.line &&
    (before.value === '' || before.valueLine !== undefined);
  const label = isValue
    ? `${labelWithWordsBefore(before, fields[index - 2])} ${field.label}`
    : labelWithWordsBefore(field, before);
  const characters = [
    ...seamsToSpaces(`${label} ${upToNextDetail(field.value)}`)
      .replace(/\s+/g, ' ')
      .trim(),
  ];
  const start = Math.max(
    0,
    Math.min(indexOfDeathWord(characters.join('')) - 20, characters.length - LONGEST_REMARK),
  );
  const end = start + LONGEST_REMARK;
  return `${start > 0 ? '…' : ''}${characters.slice(start, end).join('').trim()}${end < characters.length ? '…' : ''}`;
}

/** Labels and words that begin another detail of the patient in the same line. */
const NEXT_DETAIL = phrases(
  `${PERSON} name|n\\.?h\\.?s|born|d\\.?o\\.?b|dates? of birth|gender|sex|(?:fe)?male|ethnic(?:ity| origin)|address|post ?code|tel(?:ephone)?|phone|mobile|e-?mail|gp|practice|surgery|registered (?:at|with|gp)|allerg(?:y|ies)|alerts?|hospital (?:no|number)|mrn|marital|religion|language|occupation|next of kin`,
);

/** The value up to the next detail: `09-Sep-2026` of `09-Sep-2026 Gender Female`. */
function upToNextDetail(value: string): string {
  const next = [...wordStarts(value)].find((index) => index > 0 && NEXT_DETAIL.lengthAt(value, index) > 0);
  const untilNext = value.slice(0, next).replace(/[\s\ue000|•·,;(-]+$/, '');
  return WORD_FOR_DEATH.test(value.slice(untilNext.length)) ? value : untilNext;
}

const WORD_FOR_DEATH = /\b(?:deceased|dead|died|death|passed away|dec['’]d|r\.?i\.?p|late)\b|[†✝]/i;

/** The index of the word for death in a text. 0 if there is none. */
const indexOfDeathWord = (words: string): number => Math.max(0, words.search(WORD_FOR_DEATH));

/**
 * Whether a value is a mark of death, or has a bracket, cell or clause that is one and is not followed by a
 * no.
 */
function hasMarkPart(value: string): boolean {
  const parts = value.split(/[\t\ue000|•·;,]|(?= \()|(?<=\p{L}{2})[.!] /u);
  return (
    isDeathMark(value) ||
    parts.some(
      (part, index) =>
        isDeathMark(part) &&
        !saysNotDead(parts[index + 1] ?? '') &&
        !namesSomebodyElse(parts.slice(0, index).join(' ')),
    )
  );
}

/** The label with the words before it in the same line, which belong to it: `Death notification status`. */
function labelWithWordsBefore({ label, line }: Field, before: Field | undefined): string {
  if (before?.kind !== 'free' || before.line !== line || !/^[\p{L} ]+$/u.test(before.value)) return label;
  const isOneLabel = label.endsWith(':') || /\b(?:cause|place|time|age) (?:of|at)$/i.test(before.value);
  return isOneLabel ? `${before.value} ${label}` : label;
}

/**
 * Whether the value of a label for death says that the patient died, or the label alone if nothing is beside
 * it.
 */
function labelSaysDied(
  { label, value, line }: Field,
  before: Field | undefined,
  after: Field | undefined,
): boolean {
  // `Husband: Died 2019`: the death of somebody else. `Daughter rang: died 2019`: the patient's.
  const isBesideOther = before?.line === line && before.value === '' && namesSomebodyElse(before.label);
  if (isBesideOther && !isOfReport(before.label)) return false;
  const [first = '', second = ''] = ticked(value).split(/[\t|•·]/);
  // `Yes ☐ No ☑`: the box beside `Yes` is empty.
  if (/^yes[\s|•·]*☐/i.test(value)) return false;
  const beside = before?.line === line ? before : undefined;
  // `☐ Deceased`: the box is empty.
  if (beside?.value.endsWith('☐')) return false;
  // `Deceased - Gender Female`: the dash is the value, and means no.
  if (label.endsWith('-'))
    return saysDied(first) || looksLikeName(value) !== undefined || !/\p{Ll}/u.test(label);
  if (first) return !saysNotDead(first);
  if (!/[:=]$/.test(label)) {
    // `| Deceased | Alerts`: the next cell is another part of the banner, unless it says no.
    if (MARK.test(label)) return !saysNotDead(second);
    // `DEA - Death`: a code and its meaning.
    if (beside?.value.endsWith('-'))
      return ![OTHER_TOPIC, NOT_THE_DEATH].some((other) => other.test(beside.value));
    // `Reason: Death`: the word is the value of the label before it, in the same line or in the line above.
    const isBelow =
      before?.line === line - 1 && before.value === '' && /\b(?:reason|status)\b/i.test(before.label);
    if (before?.kind === 'foreign' && (beside || isBelow))
      return !OTHER_TOPIC.test(before.label) && !namesSomebodyElse(before.label);
  }
  // The cause, place, time or age may be in the line below.
  if (!/\b(?:cause|place|time|age)\b/i.test(label)) return false;
  if (after?.kind === 'free') return after.line === line + 1 && !saysNotDead(after.value);
  // `Home` alone is a place, although it reads as a label.
  const isHome = /^home\W*$/i.test(after?.label ?? '');
  return after?.line === line ? isHome || (after.value === '' && !/[:=]$/.test(after.label)) : isHome;
}
