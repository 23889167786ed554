import { SEAM } from './line.ts';

const TITLE =
  '(?:mr|mrs|ms|miss|mx|master|dr|doctor|prof|professor|rev|reverend|sir|dame|lady|lord|fr|sister|brother|capt|captain|major|col|hon)';
const WORD = "\\p{L}[\\p{L}'’.-]*";
const NAME = new RegExp(`^${WORD}(?:,? ${WORD}){0,6}(?: ?\\(${TITLE}\\.?\\))?$`, 'iu');
const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|al|el|bin|ibn|bint|ter|ten|st)$/i;
const UNKNOWN = /^(?:not\b.*|unknown|none|n\/?a|nil|no name.*|withheld|redacted|loading.*|-*)$/i;
// Words that stand in headings of records and in no patient's name.
const NOT_A_NAME =
  /\b(?:patients?|record|records|details|summary|overview|demographics?|information|personal|medical|health|care|clinical|nhs|number|history|medications?|prescriptions?|documents?|appointments?|results?|search|service|system|portal|tracker|dashboard|home|view|profile|contact|address|practice|surgery|centre|clinic|hospital|trust|referrals?|notes?|consultations?|problems|allerg(?:y|ies)|alerts?|menu|back|close|print|edit|male|female|gender|born|deceased|died|test|page|letter|report|page|print|dear|re|name|london|road|street|the|and|of|for|to|in|is|this|with|your|you|not|no|yes|verified|current|active|registered|confidential|warning|important)\b/i;

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
  const name = text
    .replaceAll(SEAM, ' ')
    .replace(/[\t"“”]+/g, ' ')
    .replace(/\((?!(?:mr|mrs|ms|miss|mx|master|dr|prof|rev|sir|dame|lady|lord)\b)[^)]*\)/gi, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:|•·-]+|[\s,;:|•·-]+$/g, '')
    .replace(/ ,/g, ',');
  if (UNKNOWN.test(name) || !NAME.test(name)) return null;
  return printName(partsOf(name));
}

/** Family, given name and title in the NHS banner's way; null where there is no family name. */
export function printName({ family, given, title }: NameParts): string | null {
  if (!family) return null;
  const first = given && given === given.toUpperCase() ? capitalise(given) : given;
  return `${family.toLocaleUpperCase('en-GB')}${first && `, ${first}`}${title && ` (${capitalise(title)})`}`;
}

/**
 * Whether a text, with no label beside it, can be taken for a person's name: it is written as the NHS banner
 * writes one, or with a title, or is two to four capitalised words none of which stands in headings of records.
 */
export function looksLikeName(text: string): boolean {
  const name = text.replaceAll(SEAM, ' ').replace(/\s+/g, ' ').trim();
  if (name.length > 60 || !readName(name) || NOT_A_NAME.test(name)) return false;
  return (
    /^[\p{Lu}'’ -]{2,}, ?\p{Lu}/u.test(name) ||
    new RegExp(`^${TITLE}\\.? \\p{L}`, 'iu').test(name) ||
    new RegExp(`\\(${TITLE}\\.?\\)$`, 'i').test(name) ||
    /^\p{Lu}[\p{L}'’-]+(?:,? \p{Lu}[\p{L}'’.-]*){1,3}$/u.test(name)
  );
}

function partsOf(name: string): NameParts {
  const bracketed = new RegExp(`^(.*?) ?\\((${TITLE})\\.?\\)$`, 'i').exec(name);
  const [rest, after] = bracketed ? [bracketed[1] ?? '', bracketed[2] ?? ''] : [name, ''];
  const [first = '', ...others] = rest.split(/, ?/);
  if (others.length > 0) {
    const { title, words } = withoutTitle(others.join(' '));
    return { family: first, given: words.join(' '), title: after || title };
  }
  const { title, words } = withoutTitle(rest);
  const { family, given } = splitWords(words);
  return { family: family.join(' '), given: given.join(' '), title: after || title };
}

function withoutTitle(text: string): { title: string; words: string[] } {
  const found = new RegExp(`^(${TITLE})\\.? (.+)$`, 'i').exec(text);
  return found
    ? { title: found[1] ?? '', words: (found[2] ?? '').split(' ') }
    : { title: '', words: text.split(' ') };
}

/** Capitals tell the family name, on whichever side; else it is the last word, with the particles before it. */
function splitWords(words: string[]): { family: string[]; given: string[] } {
  const capitals = (word: string) => word.length > 1 && word === word.toUpperCase() && /\p{L}/u.test(word);
  if (!words.every(capitals)) {
    if (capitals(words[0] ?? '')) {
      const end = words.findIndex((word) => !capitals(word));
      return { family: words.slice(0, end), given: words.slice(end) };
    }
    const start = words.findIndex(capitals);
    if (start > 0 && words.slice(start).every(capitals)) {
      return { family: words.slice(start), given: words.slice(0, start) };
    }
  }
  let start = words.length - 1;
  while (start > 1 && PARTICLE.test(words[start - 1] ?? '')) start--;
  return { family: words.slice(start), given: words.slice(0, start) };
}

const capitalise = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, edge: string, letter: string) => edge + letter.toUpperCase());
