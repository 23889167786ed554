import { RELATIVE, STAFF } from './whose.ts';

/** What a label says its value is. `foreign`: of another person, or something that is not read. */
export type Kind =
  | 'nhs number'
  | 'date of birth'
  | 'name'
  | 'family'
  | 'given'
  | 'middle'
  | 'title'
  | 'address'
  | 'postcode'
  | 'practice'
  | 'practice code'
  | 'ods code'
  | 'gp'
  | 'died'
  | 'foreign';

/** A label in a line, with where it begins and where its value begins. */
export interface Label {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

/** Tells which texts can be values of a kind, so that a value is never taken for another label's. */
export type Accepts = (kind: Kind, value: string) => boolean;

const PERSON = "(?:patient|client|service user|resident|person|child|young person|pt)(?:['’]?s)?";
const NHS = 'n\\.?h\\.?s\\.?';

/** What is labelled, the first that fits a label. Each stands for the words that make up labels, too. */
const CORES: ReadonlyArray<readonly [Kind, string]> = [
  ['nhs number', `${NHS}[\\s\ue000_-]*(?:numbers?|num|nbr|no|nr|id(?:entifier)?)(?:\\.|\\b)`],
  ['nhs number', `${NHS}(?:\\s?[#№])?`],
  ['date of birth', 'dates? of birth|birth ?date|birthday|d\\.?\\s?o\\.?\\s?b\\b\\.?|born(?: on)?'],
  [
    'died',
    'dates? of death|date deceased|death(?: date)?|d\\.?\\s?o\\.?\\s?d\\b\\.?|died(?: on)?|deceased(?: on| date)?',
  ],
  ['postcode', 'post(?:al)?[\\s-]?code'],
  ['practice code', 'practice (?:ods )?code'],
  ['ods code', '(?:ods|organisation)(?: code)?'],
  ['practice', 'practice|surgery|registered (?:at|with)'],
  ['address', 'address|lives (?:at|in)|resid(?:es|ing) at'],
  ['family', '(?:family|last)[\\s-]?name|surname'],
  ['given', '(?:given|first|fore|christian)[\\s-]?names?(?:\\s?\\(s\\))?'],
  ['middle', 'middle[\\s-]?names?'],
  ['title', 'title'],
  ['gp', 'gp|general practitioner|registered'],
  ['name', `names?|${PERSON}|re|regarding`],
];

/** Words that go before or after those, and end the value of the label before them. */
const OWN =
  'your|his|her|their|the|full|legal|official|current|usual|home|own|main|permanent|residential|registered|registration|primary|postal|contact|last known|known|confirmed|general|doctor|national|details|code|line';
const OLD =
  'previous|old|former|past|superseded|alias|duplicate|temporary|incorrect|invalid|other|second|linked|merged|wrong|possible|examples?|sample|histor(?:ic|ical)|maiden|preferred|known as|birth (?:name|weight|order|mark|place|notification)|(?:place|country|town) of birth|birthplace|status|verification|type|pharmac\\w+|dispens\\w+|nominated|organisation|company|correspondence|work|web|ip|e-?mail|referr(?:er|ed by|ing)';
const FIELD =
  'gender|sex|age|ethnic(?:ity| origin| group)|religion|languages?|interpreter|marital|occupation|tel(?:ephone)?|phone|mobile|fax|allerg(?:y|ies)|date|time|registered|actions?|reason|event|role|bed|room|number|no\\.?|id|reference|ref|chi (?:number|no)|mrn|pronouns|location|site|school';

const phrase = (words: string) => words.replaceAll(' ', '[\\s\ue000]+');
const EDGE = '(?<![\\p{L}\\p{N}._])';
const END = '(?![\\p{L}\\p{N}])';
const whole = (words: string) => new RegExp(`${EDGE}(?:${phrase(words)})${END}`, 'iu');

const KINDS = CORES.map(([kind, words]) => [kind, whole(words)] as const);
const OTHER = whole(OLD);
const OF_PRACTICE = whole('practice|surgery|gp');
const NOT_PRACTICE = whole(`address|post ?code|${FIELD.replace('|registered', '')}`);
const BARE = new RegExp(`^(?:${NHS}(?: ?[#№])?)$`, 'i');
const WHO = new RegExp(`^(?:the )?${PERSON}$`, 'i');
const SOMEBODY = whole(`${RELATIVE}|${STAFF}`);

const WORD = `(?:${phrase([...CORES.map(([, words]) => words), RELATIVE, STAFF, OLD, OWN, FIELD].join('|'))})${END}(?:['’]s?${END})?`;
/** One or more of those words in a row, and a remark in brackets. */
const LABEL = new RegExp(
  `${EDGE}${WORD}(?:(?: ?/ ?| of (?:the )?| )${WORD})*(?: ?\\([^)\\d:]{0,30}\\))?`,
  'giu',
);
/** Any words before a colon, at the start of a cell. */
const ANY = /(?<=(?:^|[\t|•·;\ue000(])[ \ue000]*)\p{L}[\p{L}\p{N} /'’()&.-]{1,48}:(?=[\s\ue000]|$)/gu;

/** What a label says its value is. */
export function kindOf(label: string): Kind {
  const words = label.replace(/[\s\ue000:]+/g, ' ').trim();
  // A remark in brackets may say whose it is, but not that it is another.
  if (SOMEBODY.test(words) || OTHER.test(words.replace(/\(.*?\)/g, ''))) return 'foreign';
  if (OF_PRACTICE.test(words)) {
    if (NOT_PRACTICE.test(words)) return 'foreign';
    if (/\bcode|\bods/i.test(words)) return 'practice code';
  }
  for (const [kind, pattern] of KINDS) {
    const found = pattern.exec(words)?.[0];
    if (!found || (BARE.test(found) && !BARE.test(words))) continue;
    return kind === 'name' && !/names?\b|^re(?:garding)?$/i.test(words) && !WHO.test(words)
      ? 'foreign'
      : kind;
  }
  return 'foreign';
}

/**
 * The labels in a line, in order: known words where a value can follow them, and any words before a colon at the
 * start of a cell, whose value is foreign unless a known word is among them.
 * @param fits whether a text makes a label of a word before it that is one only sometimes
 */
export function findLabels(text: string, fits: Accepts): Label[] {
  const labels: Label[] = [];
  const anyBetween = (from: number, to: number) => {
    for (const { 0: found, index } of text.slice(from, to).matchAll(ANY))
      labels.push({ kind: kindOf(found), start: from + index, end: from + index + found.length });
  };
  let from = 0;
  let isOthers = false;
  for (const { 0: found, index } of text.matchAll(LABEL)) {
    const label = labelAt(text, index, found, fits);
    if (!label) continue;
    anyBetween(from, index);
    // 'Mother: Ann Smith, NHS number …': what follows a comma is of whom the label before named.
    isOthers =
      SOMEBODY.test(found) ||
      (isOthers &&
        /[,(] $|\($/.test(text.slice(Math.max(0, index - 2), index)) &&
        !/[|;·•\t]/.test(text.slice(from, index)));
    labels.push(isOthers ? { ...label, kind: 'foreign' } : label);
    from = label.end;
  }
  anyBetween(from, text.length);
  return labels;
}

function labelAt(text: string, start: number, found: string, fits: Accepts): Label | undefined {
  const before = text.slice(Math.max(0, start - 3), start);
  const [after = ''] =
    /^[ \ue000)·]*(?:[:=#]|-(?= ))?[ \ue000·]*/.exec(text.slice(start + found.length)) ?? [];
  const end = start + found.length + after.length;
  const value = text.slice(end, end + 120);
  let kind = kindOf(found);
  // 'Drug name': a word that is no part of a label stands before it.
  if (/\p{L} $/u.test(before) && ['name', 'family', 'given', 'title'].includes(kind)) kind = 'foreign';
  const atStart = start === 0 || /[\t\ue000|•·;(/]\s*$|- $/.test(before);
  const ends = value === '' || value[0] === '\t' || value[0] === '|' || /[\ue000·]/.test(after);
  const isSure = /birth|d\.?o\.?b|n\.?h\.?s\.?[\s_\ue000-]*[ni]/i.test(found);
  const fitting =
    (atStart ||
      /[,.] $/.test(before) ||
      found.includes(' ') ||
      ['nhs number', 'date of birth', 'postcode'].includes(kind)) &&
    fits(kind, value.split(/[\t|]/)[0] ?? '');
  return isSure || /[:=#-]/.test(after) || (atStart && ends) || fitting ? { kind, start, end } : undefined;
}
