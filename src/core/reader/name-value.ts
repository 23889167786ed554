import { isNamePart, LONGEST_NAME, looksLikeName, readName } from './name.ts';
import { joinName, splitAtSeams } from './name-seams.ts';
import { isNotAName } from './name-words.ts';
import { seamsToSpaces } from './seams.ts';
import { ONLY_TITLES, TITLE_ALONE, TITLE_IN_BRACKETS } from './titles.ts';

/** Tags and links that pages show beside a name. They are no part of a name. */
const TAG =
  /^(?:[^\p{L}]|(?:(?:fe)?male|m|f|deceased|died|dead|(?:un)?verified|(?:in)?active|registered|current|confidential|restricted|test|patient|client|edit|copy|change|view|show|hide|print|open|close|update|details|summary|record|new|vip|carer|housebound|veteran|dnacpr|alerts?|allerg\p{L}+)(?!\p{L}))*$/iu;

const isTag = (text = ''): boolean => TAG.test(text);

/** The end of a name at the beginning of a value. */
const END_OF_NAME =
  /[\t|•·;\d]| [-/] | {3,}|\((?:aged?|born|died|[bd]\.|(?=[^)]*\d))|(?<=[\s,]\p{L}{3,})\. /iu;

const ENDS_IN_TITLE = new RegExp(`, .*(?=${TITLE_IN_BRACKETS.source})`, 'is');

/** Whether a text is certainly a name, but a different one from `name`, and not a doctor's. */
const isAnother = (text: string, name: string | null): boolean =>
  looksLikeName(text) === 'sure' &&
  readName(text) !== name &&
  !/^(?:dr|prof|nurse|sister)\b/i.test(text.trim());

/** Whether a text has a family name and more. The next word may then be a tag. */
const isComplete = (text: string) => /, *\p{L}|(?:\S+ +){2}\S|\(\p{L}+\.?\)/u.test(text);

/**
 * The person's name at the beginning of a label's value, in the form of the NHS banner. Null if there is
 * none, or if it is not certain where the name ends.
 */
export function nameOf(value: string): string | null {
  const segments = value.slice(0, LONGEST_NAME + 1).split(END_OF_NAME);
  // `DECEASED - SMITH, John`: drops a tag before the name.
  while (segments.length > 1 && /\p{L}/u.test(segments[0] ?? '') && isTag(segments[0])) segments.shift();
  const [text = '', ...others] = segments;
  const parts = splitAtSeams(text);
  if (!parts) return null;
  while (parts.length > 1 && isTag(parts.at(-1))) parts.pop();
  // A title in brackets is the end of a name in the form of the NHS banner. Other elements may follow.
  const end = parts.findIndex((_, index) =>
    ENDS_IN_TITLE.test(
      parts
        .slice(0, index + 1)
        .join(' ')
        .trim(),
    ),
  );
  if (end >= 0) others.push(parts.splice(end + 1).join(' '));
  const whole = parts.join(' ');
  // After a whole name, it is not certain whether the text of another element belongs to the name.
  const untitled = parts.filter((part, index) => index === 0 || !TITLE_ALONE.test(part.trim()));
  const isEndOpen = untitled
    .slice(0, -1)
    .some((_, index) => isComplete(untitled.slice(0, index + 1).join(' ')));
  const name = isEndOpen && !whole.trimEnd().endsWith(')') ? null : readName(whole);
  return others.some((other) => isAnother(other, name)) ? null : name;
}

/** The parts of a name that records show under labels of their own. */
export type NamePart = 'family' | 'given' | 'middle';

/**
 * One part of a name, for example the value of the label `Family name`. Empty if there is none. Null if the
 * part is not certain.
 * @param kind Na, No, Nil, None and Null are family names, but not given names
 */
export function namePartOf(value: string, kind: NamePart): string | null {
  const cell = firstCell(value);
  if (
    (NO_NAME.test(cell) && !(kind === 'family' && cell === 'Null')) ||
    (kind !== 'family' && NO_GIVEN_NAME.test(cell)) ||
    (kind === 'middle' && NO_MIDDLE_NAME.test(cell))
  )
    return '';
  const parts = splitAtSeams(cell);
  while (parts && parts.length > 1 && isTag(parts.at(-1))) parts.pop();
  const part = joinName(parts?.join(' ') ?? '');
  return part && isNamePart(part) ? part : null;
}

/** The text of a value up to a separator, without spaces and seams at its ends. */
const firstCell = (value: string): string =>
  (value.split(/[\t,;·|(]/)[0] ?? '').replace(/^[\s\ue000]+|[\s\ue000]+$/g, '');

/** The title in the value of the label `Title`. Empty for any other title, such as that of a letter. */
export function titleOf(value: string): string {
  const title = seamsToSpaces(firstCell(value));
  return ONLY_TITLES.test(title) ? title.replaceAll('.', '') : '';
}

/** Values that mean that there is no name, for family names and given names alike. */
const NO_NAME =
  /^(?:n\/a|not\b.*|unknown\b.*|unregistered|null|undefined|nan|loading\b.*|no .*|[^\p{L}]*)$/iu;
const NO_GIVEN_NAME = /^(?:none|nil|NA|na|NO|no)$/;
const NO_MIDDLE_NAME = /^(?:none|nil|na|no)$/i;

/**
 * Whether the text of an element may be part of the name beside it: one or two capitalised words that are no
 * tag.
 */
export const mayBeNamePart = (text: string): boolean =>
  /^\s*\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)?\s*$/u.test(text) && !isTag(text) && !isNotAName(text, true);
