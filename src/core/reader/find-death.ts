import type { FoundWithRemark } from '../patient/mention.ts';
import { hasMark, isMark, isOfOthers, isToCome, saysNo, saysWhen } from './death-value.ts';
import type { Field } from './field.ts';
import { mentionOf } from './mention-of.ts';
import { looksLikeName } from './name.ts';
import { distance } from './own-fields.ts';
import { phrases, wordStarts } from './phrases.ts';
import { seamsToSpaces } from './seams.ts';
import { PERSON } from './vocabulary.ts';

/** Labels whose value says whether or how the patient died. */
const OF_DEATH = /\b(?:deceased?|death|died|dead|passed away|passing|d\.?o\.?d|r\.?i\.?p)\b/i;
/** Labels for what is planned, feared or of somebody else. */
const NOT_OF_DEATH =
  /\b(?:prefer\w*|expected|anticipated|event of|wish\w*|plan\w*|fear|thoughts?|risk|benefits?|grant|history|sudden|before|until|near)\b/i;
/** Labels of what may name a death that is not the patient's. */
const OF_OTHERS =
  /\b(?:problems?|diagnos\w+|history|subject|topic|marital|needs?|search|filter|event|codes?|letter|document|consultation|concerns?)\b/i;
/** A word for death that is a mark where nothing stands beside it. */
const MARK = /^(?:deceased(?: patient)?|dead|(?:the )?patient (?:deceased|died))$/i;

/** How far from the banner, in lines, a mark may stand among other words. */
const NEAR = 3;

/**
 * Whether the record says that the patient has died: by a date, a year, a yes, a tick or a cause beside such
 * a label, by a status, or by a mark in the banner. Doubt counts as a death: to refer somebody who has died
 * does more harm than to ask.
 * @param at the lines of the banner
 * @param today ISO date: a date still to come is no death
 * @returns with the first of the words that say so, as they are printed
 */
export function findDeath(
  fields: readonly Field[],
  at: readonly number[],
  today: string,
): FoundWithRemark<boolean> {
  const marks = fields.filter((field, index) => {
    if (field.about !== undefined) return false;
    // A page rule names only what is there when the patient has died.
    if (field.located && field.kind === 'died') return true;
    const { kind, value, line } = field;
    const label = inWords(wholeLabel(field, fields[index - 1]));
    if (isToCome(value, today)) return false;
    if (OF_DEATH.test(label) && !NOT_OF_DEATH.test(label) && !isOfOthers(label))
      return says({ ...field, label }, fields[index - 1], fields[index + 1]);
    if (
      /^(?:is )?(?:alive|living)\b/i.test(label) &&
      /^(?:no|n|false|f|0)\b/i.test(seamsToSpaces(value).trim())
    )
      return true;
    if (isOfOthers(label) || (kind === 'foreign' && OF_OTHERS.test(label))) return false;
    if (kind !== 'foreign' && distance(line, at) <= NEAR && hasMark(value)) return true;
    return isMarked(value);
  });
  const [first] = marks;
  return {
    value: first !== undefined,
    ...(first && { remark: asPrinted(first, fields) }),
    mentions: marks.map((field) => mentionOf('death', field, field.value || field.label)),
  };
}

/** `isDeceased`, `date_of_death`: as programs name them. */
const inWords = (label: string): string => label.replace(/(\p{Ll})(?=\p{Lu})|_/gu, '$1 ');

/**
 * A mark in the banner may be a whole line: of longer text, about so much round the word for death is told
 * (characters).
 */
const LONGEST_TOLD = 60;

/** A mark with its label, on one line. */
function asPrinted(field: Field, fields: readonly Field[]): string {
  const at = fields.indexOf(field);
  const before = fields[at - 1];
  // `Reason: Death`: the label before it is of it.
  const isValue =
    !field.value &&
    before?.kind === 'foreign' &&
    before.line === field.line &&
    (before.value === '' || before.valueLine !== undefined);
  const label = isValue ? `${wholeLabel(before, fields[at - 2])} ${field.label}` : wholeLabel(field, before);
  const words = [
    ...seamsToSpaces(`${label} ${upToNext(field.value)}`)
      .replace(/\s+/g, ' ')
      .trim(),
  ];
  if (words.length <= LONGEST_TOLD) return words.join('');
  const from = Math.max(0, Math.min(wordAt(words.join('')) - 20, words.length - LONGEST_TOLD));
  const to = from + LONGEST_TOLD;
  return `${from > 0 ? '…' : ''}${words.slice(from, to).join('').trim()}${to < words.length ? '…' : ''}`;
}

/** What begins another detail of the patient's in the same line. */
const NEXT = phrases(
  `${PERSON} name|n\\.?h\\.?s|born|d\\.?o\\.?b|dates? of birth|gender|sex|(?:fe)?male|ethnic(?:ity| origin)|address|post ?code|tel(?:ephone)?|phone|mobile|e-?mail|gp|practice|surgery|registered (?:at|with|gp)|allerg(?:y|ies)|alerts?|hospital (?:no|number)|mrn|marital|religion|language|occupation|next of kin`,
);

/** A value as far as it tells of the death: `09-Sep-2026 Gender Female`. */
function upToNext(value: string): string {
  const next = [...wordStarts(value)].find((place) => place > 0 && NEXT.lengthAt(value, place) > 0);
  const own = next === undefined ? value : value.slice(0, next).replace(/[\s\ue000|•·,;(-]+$/, '');
  return WORD_FOR_DEATH.test(value.slice(own.length)) ? value : own;
}

const WORD_FOR_DEATH = /\b(?:deceased|dead|died|death|passed away|dec['’]d|r\.?i\.?p)\b|[†✝]/i;

/** Where in a text its word for death stands. */
const wordAt = (words: string): number =>
  Math.max(0, words.search(/\b(?:dec|dea|die|pass|r\.?i\.?p|late)|[†✝]/i));

/** Whether a value is a mark, or one of its brackets, cells and clauses, with no `no` after it. */
function isMarked(value: string): boolean {
  const parts = value.split(/[\t\ue000|•·;,]|(?= \()|(?<=\p{L}{2})[.!] /u);
  return (
    isMark(value) ||
    parts.some(
      (part, at) => isMark(part) && !saysNo(parts[at + 1] ?? '') && !isOfOthers(parts.slice(0, at).join(' ')),
    )
  );
}

/** The words that lead up to a label are of it: `Death notification status`. */
const wholeLabel = ({ label, line }: Field, before: Field | undefined): string =>
  (label.endsWith(':') || /\b(?:cause|place|time|age) (?:of|at)$/i.test(before?.value ?? '')) &&
  before?.kind === 'free' &&
  before.line === line &&
  /^[\p{L} ]+$/u.test(before.value)
    ? `${before.value} ${label}`
    : label;

/**
 * Whether the value of such a label says that the patient died, or the label itself where nothing stands
 * beside it.
 */
function says({ label, value, line }: Field, before: Field | undefined, after: Field | undefined): boolean {
  // `Husband: Died 2019`
  if (before?.line === line && before.value === '' && isOfOthers(before.label)) return false;
  const [first = '', second = ''] = seamsToSpaces(value)
    .trim()
    .split(/\s*[\t|•·]\s*/);
  // `Yes ☐ No ☑`: not what is chosen.
  if (/^yes$/i.test(first) && /^☐/.test(second)) return false;
  // `☐ Deceased`
  if (before?.line === line && /☐\s*$/.test(before.value)) return false;
  // `Deceased - Gender Female`: the sign is the value.
  if (/-$/.test(label))
    return saysWhen(first) || looksLikeName(value) !== undefined || !/\p{Ll}/u.test(label);
  if (first) return !saysNo(first);
  const words = label.replace(/^[\s(]+|[\s)]+$/g, '');
  // `| Deceased | Alerts`: the next part of the banner, unless it is a no.
  if (MARK.test(words) || (words !== label && !/[:=]$/.test(words))) return second === '' || !saysNo(second);
  // `DEA - Death`: a code before its word.
  if (before?.line === line && before.kind === 'free' && /-$/.test(before.value))
    return !/[:=]$/.test(words) && ![OF_OTHERS, NOT_OF_DEATH].some((other) => other.test(before.value));
  // `Reason: Death`: the word is the value of the label before it.
  const isBelow =
    before?.line === line - 1 && before.value === '' && /\b(?:reason|status)\b/i.test(before.label);
  if (before?.kind === 'foreign' && (before.line === line || isBelow))
    return !/[:=]$/.test(words) && !OF_OTHERS.test(before.label) && !isOfOthers(before.label);
  // The cause of a death on the line below.
  if (!/\b(?:cause|place|time|age)\b/i.test(label)) return false;
  if (after?.line === line)
    return (after.value === '' && !/[:=]$/.test(after.label)) || /^home\b(?!.*[:=])/i.test(after.label);
  return after?.kind === 'free' && after.line === line + 1 && !saysNo(after.value);
}
