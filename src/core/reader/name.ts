import { isInitials, splitWords } from './name-order.ts';
import { joinName } from './name-seams.ts';
import { isNotAName } from './name-words.ts';
import { LETTERS } from './phrases.ts';
import { BRACKET_WITHOUT_TITLE, FROM_TITLE_IN_BRACKETS, withoutTitle } from './titles.ts';

const WORD = `[${LETTERS}][${LETTERS}'.-]*`;
const NAME = new RegExp(`^${WORD}(?:,? ${WORD}){0,6}$`);
/** Texts that say that there is no name, from people and from programs. */
const UNKNOWN =
  /^(?:not\b.*|no name.*|withheld|redacted|anonym.*|loading.*|pending|tbc|tba|n\/a)$|(?:^|[\s,])(?:null|undefined|nan|unknown)(?:$|[\s,])/i;
/** Words that alone say that there is no name, but are also family names: Na, No, Nil, None, Null. */
const NO_OR_NAME = /^(?:na|no|nil|none|null)$/i;
/** Hides the family name Null from the check for no name. Programs write `null` or `NULL`, never `Null`. */
const hideNameNull = (name: string): string => name.replace(/(?<!\p{L})Null(?!\p{L})/gu, 'N');
/** The longest text that is read as a name (characters). The patterns would be slow on longer texts. */
export const LONGEST_NAME = 200;

interface NameParts {
  readonly family: string;
  readonly given: string;
  readonly title: string;
}

/**
 * Reads a name in any form that records use (`SMITH, John (Mr)`, `Smith, John`, `Mr John Smith`, `John
 * SMITH`) and returns it in the form of the NHS banner: `SMITH, John (Mr)`. If it is not certain which word
 * is the family name, the name stays as printed. Null if the text is no name, or says that there is none.
 */
export function readName(text: string): string | null {
  if (text.length > LONGEST_NAME) return null;
  const joined = joinName(text);
  if (joined === undefined) return null;
  const asPrinted = tidy(joined);
  const { name, title, suffix, isDoubtful } = withoutTitle(asPrinted);
  const [family = '', ...others] = name.split(', ');
  const words = others.length > 0 ? [family, ...others] : name.split(' ');
  if (!NAME.test(name) || UNKNOWN.test(hideNameNull(name)) || words.every((word) => NO_OR_NAME.test(word)))
    return null;
  const parts = others.length > 0 ? { family, given: others.join(' ') } : splitWords(words);
  if (!parts || (isDoubtful && (parts.given === '' || /\p{Ll}/u.test(parts.family)))) return asPrinted;
  return printName({ ...parts, given: [parts.given, suffix].filter(Boolean).join(' '), title });
}

const NICKNAME = new RegExp(`${BRACKET_WITHOUT_TITLE}[^)]*\\)|["“][^"”]*["”]`, 'gi');

/** Marks of death before or after a name. */
const DEATH_MARK =
  /(?:^|[\s*(])(?:[Dd]eceased|DECEASED|[Dd]ec'd|R\.?I\.?P)(?=[\s*),.:]|$)|^[Tt]he [Ll]ate |[†✝]/g;

const tidy = (text: string) =>
  text
    .normalize('NFC')
    .replace(FROM_TITLE_IN_BRACKETS, '$1')
    .replace(/[‘’ʼ`]/g, "'")
    .replace(NICKNAME, ' ')
    .replace(DEATH_MARK, ' ')
    // Removes the `b.` of `SMITH, John b. 12/03/1961`, from which the date is already cut.
    .replace(/(?<=\p{Lu}.*) [bd]\.? ?$/su, '')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[\s,;:|•·.(*-]+$/gu, '')
    .replace(/ ?, ?/g, ', ');

/** Whether a text can be one part of a name, such as a family name. */
export const isNamePart = (text: string): boolean => {
  const part = tidy(joinName(text) ?? '');
  return NAME.test(part) && !UNKNOWN.test(hideNameNull(part));
};

/**
 * Prints family name, given name and title in the form of the NHS banner. Null if there is no family name.
 * `None` and the like are a family name only with a given name.
 */
export function printName({ family, given, title }: NameParts): string | null {
  const trimmedGiven =
    NO_OR_NAME.test(given) && !/^\p{Lu}\p{Ll}$/u.test(given) ? '' : given.replace(/ +/g, ' ');
  if (!family || (NO_OR_NAME.test(family) && !trimmedGiven)) return null;
  const isOneCase =
    trimmedGiven === trimmedGiven.toUpperCase() || trimmedGiven === trimmedGiven.toLowerCase();
  const forename = trimmedGiven
    .split(' ')
    .map((word) => printGiven(word, isOneCase))
    .join(' ');
  return `${family.toUpperCase()}${forename && `, ${forename}`}${title && ` (${capitalise(title)})`}`;
}

/**
 * Capitalises a given name. Initials, and what may be initials, keep their capitals and lose their full
 * stops.
 */
function printGiven(word: string, isOneCase: boolean): string {
  const bare = word.replaceAll('.', '');
  if (/\p{L}\.\p{L}/u.test(word)) return bare.toUpperCase();
  return isOneCase && !isInitials(word) && !/^\p{Lu}{2}$/u.test(word) ? capitalise(bare) : bare;
}

/**
 * Whether a text without a label is a person's name. `sure`: it has the form of an NHS banner name, or a
 * title. `perhaps`: capitalised words, at least two, and no word that is common in headings. Undefined: it is
 * no name.
 */
export function looksLikeName(text: string): 'sure' | 'perhaps' | undefined {
  if (!readName(text)) return undefined;
  const name = tidy(joinName(text) ?? '');
  const hasNameForm = withoutTitle(name).title !== '' || /^[\p{Lu}' -]{2,}, \p{Lu}/u.test(name);
  if (name.length > 60 || isNotAName(name, hasNameForm || name.includes(', '))) return undefined;
  if (hasNameForm) return 'sure';
  return /^\p{Lu}[\p{L}'-]+(?:,? (?:\p{Lu}[\p{L}'.-]*|\p{Ll}{1,3})){0,4},? \p{Lu}[\p{L}'-]+$/u.test(name)
    ? 'perhaps'
    : undefined;
}

const capitalise = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(^|[\s'-])(\p{L})/gu, (_, edge: string, letter: string) => edge + letter.toUpperCase());
