import type { FoundWithRemark } from '../patient/mention.ts';
import { isCondolence } from './condolence.ts';
import { isDeathDocument } from './death-document.ts';
import { labelWithWordsBefore } from './death-label.ts';
import { asPrinted } from './death-remark.ts';
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
import { isRelativesDeath } from './relative-death.ts';
import { isOfReport } from './relative-sentence.ts';

/** Labels whose value says whether, when or how the patient died. */
const DEATH_LABEL = /\b(?:deceased?|death|died|dead|passed away|passing|d\.?o\.?d|r\.?i\.?p)\b/i;
/** Labels with a word for death that do not say that the patient died: plans, fears, benefits, lists. */
const NOT_THE_DEATH =
  /\b(?:prefer\w*|expected|anticipated|event of|wish\w*|plan\w*|fear|thoughts?|risk|benefits?|grant|history|sudden|before|until|near|after death|donat\w+|anniversary|(?:report|record|register) (?:an? )?death|deceased (?:patients|clients|residents|people|persons|(?:service )?users|members|records))\b/i;
/** Labels whose value may name the death of somebody else, such as a problem, a topic or a search. */
const OTHER_TOPIC =
  /\b(?:problems?|diagnos\w+|history|subject|topic|marital|needs?|search|filter|event|codes?|letter|document|consultation|concerns?)\b/i;
/** Words that are a mark of death if nothing is beside them. */
const MARK = /^(?:deceased(?: patient)?|dead|(?:the )?patient (?:deceased|died|passed away))$/i;

/** A heading over the details of a patient who has died. */
const ABOUT_DECEASED =
  /^(?:(?:(?:personal )?details|particulars|information|name) (?:of|about|for) |about )?the deceased(?: (?:patient|person|child|baby))?:?$|^deceased(?: (?:patient|person|child|baby))?(?:['’]s)? (?:details|particulars|information):?$/i;
const OF_PATIENT: ReadonlySet<Field['kind']> = new Set([
  'name',
  'family',
  'given',
  'title',
  'date of birth',
  'nhs number',
]);

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
  const patientForName = withPatientForName(patientName);
  // A line may have many fields, and is searched once.
  const condolences = new Set(
    [...new Set(fields.map(({ line }) => line))].filter((line) => isCondolence(lines, line, patientName)),
  );
  const marks = fields.filter((field, index) => {
    if (field.section !== undefined) return false;
    // The selector of a page rule matches only if the patient has died.
    if (field.located && field.kind === 'died') return true;
    if (condolences.has(field.line)) return true;
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
    return [...new Set([value, patientForName(value)])].some(
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
  // `Siblings: one brother, died 2001`.
  const isBesideOther =
    before?.line === line &&
    /^(?:[\p{Ll} ]*[,(])?\s*$/u.test(before.value) &&
    namesSomebodyElse(before.label);
  if (isBesideOther && !isOfReport(`${before.label} ${before.value}`)) return false;
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
  if (ABOUT_DECEASED.test(label)) return after !== undefined && OF_PATIENT.has(after.kind);
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
  if (!after) return false;
  if (after.kind === 'free') return after.line === line + 1 && !saysNotDead(after.value);
  // `Own home` is a place, although it reads as a label.
  const isHome = /\bhome$/i.test(after.label);
  const isAlone = after.value === '' || after.valueLine !== undefined;
  return after.line === line ? isHome || (isAlone && !/[:=]$/.test(after.label)) : isHome && isAlone;
}
