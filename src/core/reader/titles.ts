import { LETTERS } from './phrases.ts';

/** Titles that are no names. */
const FIRM = 'mr|mrs|ms|miss|mx|dr|prof|professor|rev|reverend|sir|dame|fr';
/** Titles that are surnames or forenames, too: John Major, Rosie Lord, Kofi Master, Hon Wai Lee, Cyrus Doctor. */
const OR_NAME = 'master|doctor|lady|lord|sister|capt|captain|major|col|hon';
const TITLE = `(?:${FIRM}|${OR_NAME})`;

const BEFORE = new RegExp(`^(?:the )?((?:(?:${FIRM})\\.? (?=[${LETTERS}]))+)`, 'i');
/** Before two words or more, or with a full stop, a title; but `Major Singh Gill` and `Hon Wai Lee` are names. */
const RANK_BEFORE = new RegExp(
  `^(?:the )?((?:master|doctor|lady|lord|sister|capt|captain)(?=\\.? [^ ]+ [^ ]|\\.)|(?:major|col|hon)(?=\\.))\\.? (?=[${LETTERS}])`,
  'i',
);
const PERHAPS_BEFORE = new RegExp(`^(?:${OR_NAME}) `, 'i');
const IN_BRACKETS = new RegExp(` ?\\((${TITLE}(?:\\.? ${TITLE})*)\\.?\\)$`, 'i');
const AFTER_COMMA = new RegExp(`^(.*[, ].*), (${TITLE})\\.?$|^(.*), (${FIRM})\\.?$`, 'i');
const AFTER = / (mr|mrs|ms|miss|mx|dr|prof)\.?$/i;
const ONLY = new RegExp(`^(?:${FIRM})\\.?$`, 'i');
/** Honours and degrees that are nobody's initials. */
const HONOURS = /(?:,? \(?(?:OBE|MBE|CBE|KBE|DBE|BEM|QPM|PhD|DPhil|FRCP|FRCS|MRCGP|FRS|BSc|MSc)\)?\.?)+$/;
const SUFFIX = /,? (Jr|Jnr|Sr|Snr|II|III|IV)\.?$/i;

/** A bracket at the end of a name that holds a title. */
export const TITLE_WITHIN = new RegExp(`(\\(${TITLE}(?:\\.? ${TITLE})*\\.?\\)).*$`, 'is');
/** The beginning of a bracket that holds a title. */
export const BRACKET_OF_TITLE = `\\((?!${TITLE}\\b)`;

/** A name without what stands around it. */
export interface Untitled {
  readonly name: string;
  /** Empty where there is none, or where it may be a part of the name. */
  readonly title: string;
  /** `Jr`, `III`; empty where there is none. */
  readonly suffix: string;
  /** Whether the first word may be a title or a name. */
  readonly isDoubtful: boolean;
}

/** Takes the title, honours and a generation (`Jr`) off a name; what may be a part of the name stays. */
export function withoutTitle(text: string): Untitled {
  const whole = text.replace(HONOURS, '');
  const [bracketed = '', inBrackets] = IN_BRACKETS.exec(whole) ?? [];
  let name = whole.slice(0, whole.length - bracketed.length).replace(HONOURS, '');
  const after = AFTER_COMMA.exec(name);
  const [ends = '', last] = after ? [] : (AFTER.exec(name) ?? []);
  name = after ? (after[1] ?? after[3] ?? '') : name.slice(0, name.length - ends.length);
  const [suffixed = '', suffix = ''] = SUFFIX.exec(name) ?? [];
  name = name.slice(0, name.length - suffixed.length);
  // `Smith, Mr John`: the title stands before the given name.
  const [, family = '', rest = name] = /^(.*?, )(.*)$/.exec(name) ?? [];
  const [before = '', first] = BEFORE.exec(rest) ?? RANK_BEFORE.exec(rest) ?? [];
  name = family + rest.slice(before.length);
  const title = (inBrackets ?? after?.[2] ?? after?.[4] ?? last ?? first ?? '').replaceAll('.', '').trim();
  return {
    name: ONLY.test(name) ? '' : name,
    title,
    suffix,
    isDoubtful: !family && PERHAPS_BEFORE.test(name),
  };
}
