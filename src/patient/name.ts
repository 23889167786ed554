import { isInitials, splitWords } from './name-order.ts';
import { joinName } from './name-seams.ts';
import { isNobody } from './name-words.ts';
import { LETTERS } from './phrases.ts';
import { BRACKET_OF_TITLE, TITLE_WITHIN, withoutTitle } from './titles.ts';

const WORD = `[${LETTERS}][${LETTERS}'.-]*`;
const NAME = new RegExp(`^${WORD}(?:,? ${WORD}){0,6}$`);
/** Texts that say that there is no name, as people and as programs write them. */
const UNKNOWN =
  /^(?:not\b.*|unknown\b.*|no name.*|withheld|redacted|anonym.*|loading.*|pending|tbc|tba|n\/a)$|(?:^|[\s,])(?:null|undefined|nan|unknown)(?:$|[\s,])/i;
/** Words that say so alone, but are family names, too: Na, No, Nil, None, Null. */
const NO_OR_NAME = /^(?:na|no|nil|none|null)$/i;
/** Programs write it with a small letter, or all in capitals. */
const withoutNull = (name: string): string => name.replace(/(?<!\p{L})Null(?!\p{L})/gu, 'N');
/** No name is longer than this, and of longer texts the patterns would take long (characters). */
export const LONGEST = 200;

interface NameParts {
  readonly family: string;
  readonly given: string;
  readonly title: string;
}

/**
 * A name in any of the ways records print it (`SMITH, John (Mr)`, `Smith, John`, `Mr John Smith`, `John SMITH`)
 * in the NHS banner's way: `SMITH, John (Mr)`; as it is printed where it is not certain which word is the family
 * name. Null where the text is no name, or says that there is none.
 */
export function readName(text: string): string | null {
  if (text.length > LONGEST) return null;
  const joined = joinName(text);
  if (joined === undefined) return null;
  const whole = tidy(joined);
  const { name, title, suffix, isDoubtful } = withoutTitle(whole);
  const [family = '', ...others] = name.split(', ');
  const words = others.length > 0 ? [family, ...others] : name.split(' ');
  if (!NAME.test(name) || UNKNOWN.test(withoutNull(name)) || words.every((word) => NO_OR_NAME.test(word)))
    return null;
  const parts = others.length > 0 ? { family, given: others.join(' ') } : splitWords(words);
  if (!parts || (isDoubtful && (parts.given === '' || /\p{Ll}/u.test(parts.family)))) return whole;
  return printName({ ...parts, given: [parts.given, suffix].filter(Boolean).join(' '), title });
}

const NICKNAME = new RegExp(`${BRACKET_OF_TITLE}[^)]*\\)|["“][^"”]*["”]`, 'gi');

/** Marks of death beside a name. */
const OF_DEATH =
  /(?:^|[\s*(])(?:[Dd]eceased|DECEASED|[Dd]ec'd|R\.?I\.?P)(?=[\s*),.:]|$)|^[Tt]he [Ll]ate |[†✝]/g;

const tidy = (text: string) =>
  text
    .normalize('NFC')
    .replace(TITLE_WITHIN, '$1')
    .replace(/[‘’ʼ`]/g, "'")
    .replace(NICKNAME, ' ')
    .replace(OF_DEATH, ' ')
    // `SMITH, John b. 12/03/1961`, cut before the date.
    .replace(/(?<=\p{Lu}.*) [bd]\.? *$/su, '')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[\s,;:|•·.(-]+$/gu, '')
    .replace(/ ?, ?/g, ', ');

/** Whether a text can be one part of a name, such as a family name. */
export const isNamePart = (text: string): boolean => {
  const part = tidy(joinName(text) ?? '');
  return NAME.test(part) && !UNKNOWN.test(withoutNull(part));
};

/**
 * Family, given name and title in the NHS banner's way; null where there is no family name. A part that says no
 * (`None`) is a family name only where a given name stands beside it.
 */
export function printName({ family, given, title }: NameParts): string | null {
  const first = NO_OR_NAME.test(given) && !/^\p{Lu}\p{Ll}$/u.test(given) ? '' : given.replace(/ +/g, ' ');
  if (!family || (NO_OR_NAME.test(family) && !first)) return null;
  const isOneCase = first === first.toUpperCase() || first === first.toLowerCase();
  const forename = first
    .split(' ')
    .map((word) => printGiven(word, isOneCase))
    .join(' ');
  return `${family.toUpperCase()}${forename && `, ${forename}`}${title && ` (${capitalise(title)})`}`;
}

/** Initials stay as they are but for their dots, and so does what may be initials. */
function printGiven(word: string, isOneCase: boolean): string {
  const bare = word.replaceAll('.', '');
  if (/\p{L}\.\p{L}/u.test(word)) return bare.toUpperCase();
  return isOneCase && !isInitials(word) && !/^\p{Lu}{2}$/u.test(word) ? capitalise(bare) : bare;
}

/**
 * Whether a text, with no label beside it, can be taken for a person's name. `sure`: it is written as the NHS
 * banner writes one, or with a title. `perhaps`: two to four capitalised words none of which stands in headings.
 */
export function looksLikeName(text: string): 'sure' | 'perhaps' | undefined {
  if (!readName(text)) return undefined;
  const name = tidy(joinName(text) ?? '');
  const isWritten = withoutTitle(name).title !== '' || /^[\p{Lu}' -]{2,}, \p{Lu}/u.test(name);
  if (name.length > 60 || isNobody(name, isWritten || name.includes(', '))) return undefined;
  if (isWritten) return 'sure';
  return /^\p{Lu}[\p{L}'-]+(?:,? (?:\p{Lu}[\p{L}'.-]*|\p{Ll}{1,3})){0,4},? \p{Lu}[\p{L}'-]+$/u.test(name)
    ? 'perhaps'
    : undefined;
}

const capitalise = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(^|[\s'-])(\p{L})/gu, (_, edge: string, letter: string) => edge + letter.toUpperCase());
