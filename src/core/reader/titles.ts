import { LETTERS } from './phrases.ts';

/** Titles that are never names. */
const TITLES_ONLY = 'mr|mrs|ms|miss|mx|dr|prof|professor|rev|reverend|sir|dame|fr';
/**
 * Titles that are also surnames or forenames: John Major, Rosie Lord, Kofi Master, Hon Wai Lee, Cyrus Doctor.
 */
const TITLES_OR_NAMES = 'master|doctor|lady|lord|sister|capt|captain|major|col|hon';
const TITLE = `(?:${TITLES_ONLY}|${TITLES_OR_NAMES})`;

const TITLE_BEFORE = new RegExp(`^(?:the )?((?:(?:${TITLES_ONLY})\\.? (?=[${LETTERS}]))+)`, 'i');
/**
 * A word that may be a title or a name, at the beginning. It is a title before two or more words, or with a
 * full stop. `Major`, `Col` and `Hon` need the full stop, because `Major Singh Gill` and `Hon Wai Lee` are
 * names.
 */
const TITLE_OR_NAME_BEFORE = new RegExp(
  `^(?:the )?((?:master|doctor|lady|lord|sister|capt|captain)(?=\\.? [^ ]+ [^ ]|\\.)|(?:major|col|hon)(?=\\.))\\.? (?=[${LETTERS}])`,
  'i',
);
const MAY_BE_TITLE = new RegExp(`^(?:${TITLES_OR_NAMES}) `, 'i');
/** A title in brackets at the end of a name. */
export const TITLE_IN_BRACKETS = new RegExp(` ?\\((${TITLE}(?:\\.? ${TITLE})*)\\.?\\)$`, 'i');
const TITLE_AFTER_COMMA = new RegExp(`^(.*[, ].*), (${TITLE})\\.?$|^(.*), (${TITLES_ONLY})\\.?$`, 'i');
const TITLE_AFTER = / (mr|mrs|ms|miss|mx|dr|prof)\.?$/i;
/** A value that is a title, or several: `Prof Dame`. */
export const ONLY_TITLES = new RegExp(`^${TITLE}(?:\\.? ${TITLE})*\\.?$`, 'i');
export const TITLE_ALONE = new RegExp(`^(?:${TITLES_ONLY})\\.?$`, 'i');
/** Honours and degrees after a name. They are not initials. */
const HONOURS = /(?:,? \(?(?:OBE|MBE|CBE|KBE|DBE|BEM|QPM|PhD|DPhil|FRCP|FRCS|MRCGP|FRS|BSc|MSc)\)?\.?)+$/;
const SUFFIX = /,? (Jr|Jnr|Sr|Snr|II|III|IV)\.?$/i;

/** A bracket with a title at the end of a name, and all text after it. */
export const FROM_TITLE_IN_BRACKETS = new RegExp(`(\\(${TITLE}(?:\\.? ${TITLE})*\\.?\\)).*$`, 'is');
/** The beginning of a bracket that does not hold a title. */
export const BRACKET_WITHOUT_TITLE = `\\((?!${TITLE}\\b)`;

/** A name without its title, honours and suffix. */
export interface Untitled {
  readonly name: string;
  /** Empty if there is none, or if it may be part of the name. */
  readonly title: string;
  /** `Jr`, `III`. Empty if there is none. */
  readonly suffix: string;
  /** Whether the first word may be either a title or a name. */
  readonly isDoubtful: boolean;
}

/** Removes the title, honours and a suffix (`Jr`) from a name. Words that may be part of the name stay. */
export function withoutTitle(text: string): Untitled {
  const whole = text.replace(HONOURS, '');
  const [bracketed = '', inBrackets] = TITLE_IN_BRACKETS.exec(whole) ?? [];
  let name = whole.slice(0, whole.length - bracketed.length).replace(HONOURS, '');
  const after = TITLE_AFTER_COMMA.exec(name);
  const [titleAtEnd = '', last] = after ? [] : (TITLE_AFTER.exec(name) ?? []);
  name = after ? (after[1] ?? after[3] ?? '') : name.slice(0, name.length - titleAtEnd.length);
  const [suffixed = '', suffix = ''] = SUFFIX.exec(name) ?? [];
  name = name.slice(0, name.length - suffixed.length);
  // `Smith, Mr John`: the title comes before the given name.
  const [, family = '', rest = name] = /^(.*?, )(.*)$/.exec(name) ?? [];
  const [before = '', first] = TITLE_BEFORE.exec(rest) ?? TITLE_OR_NAME_BEFORE.exec(rest) ?? [];
  name = family + rest.slice(before.length);
  const title = (inBrackets ?? after?.[2] ?? after?.[4] ?? last ?? first ?? '').replaceAll('.', '').trim();
  return {
    name: TITLE_ALONE.test(name) ? '' : name,
    title,
    suffix,
    isDoubtful: !family && MAY_BE_TITLE.test(name),
  };
}
