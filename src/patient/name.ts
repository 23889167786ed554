import { SEAM } from './line.ts';
import { isNobody } from './name-words.ts';
import { LETTERS } from './phrases.ts';

const TITLE =
  '(?:mr|mrs|ms|miss|mx|master|dr|doctor|prof|professor|rev|reverend|sir|dame|lady|lord|fr|capt|captain|major|col|hon)';
const WORD = `[${LETTERS}][${LETTERS}'.-]*`;
const NAME = new RegExp(`^${WORD}(?:,? ${WORD}){0,6}$`);
const TITLE_BEFORE = new RegExp(`^(${TITLE})\\.? (?=[${LETTERS}])`, 'i');
const TITLE_AFTER = new RegExp(`(?: ?\\((${TITLE})\\.?\\)|,? (${TITLE})\\.?)$`, 'i');
const ONLY_TITLE = new RegExp(`^${TITLE}$`, 'i');
const TITLE_WITHIN = new RegExp(`(\\(${TITLE}\\.?\\)).*$`, 'is');
const PARTICLE =
  /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|al|el|bin|ibn|bint|ter|ten|st|af|av|zu|mac|mc|ó|o|ní|ni|nic|san|santa|abu|abd|ul|ur)$/i;
const UNKNOWN =
  /^(?:not\b.*|unknown\b.*|none|n\/?a|nil|no name.*|withheld|redacted|anonym.*|loading.*|pending)$/i;
/** No name is longer than this, and of longer texts the patterns would take long (characters). */
export const LONGEST = 200;

interface NameParts {
  readonly family: string;
  readonly given: string;
  readonly title: string;
}

/**
 * A name in any of the ways records print it (`SMITH, John (Mr)`, `Smith, John`, `Mr John Smith`, `John SMITH`)
 * in the NHS banner's way: `SMITH, John (Mr)`. Null where the text is no name, or says that there is none.
 */
export function readName(text: string): string | null {
  if (text.length > LONGEST) return null;
  let name = tidy(text);
  const after = TITLE_AFTER.exec(name);
  if (after) name = name.slice(0, after.index);
  const [family = '', ...others] = name.split(', ');
  let rest = others.length > 0 ? others.join(' ') : name;
  const before = TITLE_BEFORE.exec(rest);
  if (before) rest = rest.slice(before[0].length);
  const title = after?.[1] ?? after?.[2] ?? before?.[1] ?? '';
  if (ONLY_TITLE.test(name) || UNKNOWN.test(name) || !NAME.test(name) || !rest) return null;
  return printName(
    others.length > 0 ? { family, given: rest, title } : { ...splitWords(rest.split(' ')), title },
  );
}

const tidy = (text: string) =>
  text
    .replace(TITLE_WITHIN, '$1')
    .replace(/(?<=\p{L})\ue000(?=\p{Ll})/gu, '')
    .replaceAll(SEAM, ' ')
    .replace(/[‘’ʼ`]/g, "'")
    .replace(new RegExp(`\\((?!${TITLE}\\b)[^)]*\\)|["“][^"”]*["”]`, 'gi'), ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[\s,;:|•·.(-]+$/gu, '')
    .replace(/ ?, ?/g, ', ');

/** Family, given name and title in the NHS banner's way; null where there is no family name. */
export function printName({ family, given, title }: NameParts): string | null {
  if (!family) return null;
  const first = given.replace(/\./g, '');
  const forename = first === first.toUpperCase() || first === first.toLowerCase() ? capitalise(first) : first;
  return `${family.toUpperCase()}${forename && `, ${forename}`}${title && ` (${capitalise(title)})`}`;
}

/**
 * Whether a text, with no label beside it, can be taken for a person's name. `sure`: it is written as the NHS
 * banner writes one, or with a title. `perhaps`: two to four capitalised words none of which stands in headings.
 */
export function looksLikeName(text: string): 'sure' | 'perhaps' | undefined {
  if (!readName(text)) return undefined;
  const name = tidy(text);
  const isWritten =
    TITLE_BEFORE.test(name) || TITLE_AFTER.test(name) || /^[\p{Lu}' -]{2,}, \p{Lu}/u.test(name);
  if (name.length > 60 || isNobody(name, isWritten || name.includes(', '))) return undefined;
  if (isWritten) return 'sure';
  return /^\p{Lu}[\p{L}'-]+(?:,? (?:\p{Lu}[\p{L}'.-]*|\p{Ll}{1,3})){0,4},? \p{Lu}[\p{L}'-]+$/u.test(name)
    ? 'perhaps'
    : undefined;
}

/** Capitals tell the family name, on whichever side; else it is the last word, with the particles before it. */
function splitWords(words: string[]): Omit<NameParts, 'title'> {
  const capitals = (word: string) => /[\p{Lu}'-]{2,}$/u.test(word);
  let start = words.length - 1;
  let end = words.length;
  if (!words.every(capitals)) {
    const first = words.findIndex(capitals);
    if (first === 0) {
      start = 0;
      end = words.findIndex((word) => !capitals(word));
    } else if (words.slice(first).every(capitals)) start = first;
  }
  while (start > 1 && PARTICLE.test(words[start - 1] ?? '')) start--;
  const given = [...words.slice(0, start), ...words.slice(end)];
  return { family: words.slice(start, end).join(' '), given: given.join(' ') };
}

const capitalise = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(^|[\s'-])(\p{L})/gu, (_, edge: string, letter: string) => edge + letter.toUpperCase());
