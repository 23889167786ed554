import { SEAM } from './line.ts';

/** What a label says its value is. `foreign`: of another person, or something that is not read. */
export type Kind =
  | 'nhs number'
  | 'date of birth'
  | 'name'
  | 'family'
  | 'given'
  | 'title'
  | 'address'
  | 'postcode'
  | 'practice'
  | 'practice code'
  | 'ods code'
  | 'died'
  | 'foreign';

/** A label in a line, with where it begins and where its value begins. */
export interface Label {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

const RELATIVE =
  "(?:next of kin|nok|n\\.o\\.k\\.?|emergency contact|mother|mum|father|dad|parent|guardian|partner|husband|wife|spouse|son|daughter|brother|sister|sibling|bab(?:y|ies)|newborn|twin|carer|donor|recipient|main contact|key contact|dependant|neighbour|friend|representative|proxy|birth partner|relative|applicant|contact)(?:['’]?s)?(?: \\d)?";
const STAFF =
  '(?:prescriber|prescribed by|prescribing|dispens(?:er|ed by|ing)|clinician|user|signed in(?: as)?|logged in(?: as| at)?|consultant|seen by|author|recorded by|entered by|(?:usual|registered|named|accountable|own)? ?gp|(?:usual |named )?doctor|request(?:ed by|er|ing)|referr(?:er|ed by|ing)|practice nurse|practice manager|nurse|pharmacy|nominated pharmacy|pharmacist|responsible|staff|your|organisation|viewed by|accessed by|sender|recipient|hospital|trust|employer|school|site|location|clinic|team|ward)';
const FIELD =
  '(?:full )?(?:nhs (?:number|no\\.?|num)|name|names|surname|d\\.?o\\.?b\\.?|date of birth|born|address|post ?code|details|organisation|practice|surgery|code|ods code|number|no\\.?|telephone|phone|tel|mobile|email)';

const END = '(?![\\p{L}\\p{N}])';

// The first that matches at a place counts, so the longer and the foreign come first.
const VOCABULARY: ReadonlyArray<readonly [Kind, string, 'anywhere' | 'at a start']> = [
  ['foreign', `${RELATIVE}(?: ${FIELD})+`, 'anywhere'],
  ['foreign', `(?:name|address|nhs number|date of birth) of (?:the )?${RELATIVE}`, 'anywhere'],
  [
    'foreign',
    '(?:previous|old|former|superseded|alias|duplicate|temporary|incorrect|invalid|other|second|linked|merged|wrong|possible|example|sample) (?:nhs|name|names|surname|address|post ?code|date of birth|practice|gp practice|surgery|family name)(?: (?:number|no\\.?))?',
    'anywhere',
  ],
  [
    'foreign',
    '(?:preferred|known|maiden|birth|middle|user|file|document|drug|medication|product|form|display|event|organisation|company|service|site|team|clinic|hospital|pharmacy|test|project) names?',
    'at a start',
  ],
  [
    'foreign',
    '(?:e-?mail|correspondence|billing|delivery|work|web|ip|pharmacy|hospital|organisation|site|clinic|previous) address(?:es)?',
    'at a start',
  ],
  [
    'practice',
    "(?:(?:patient['’]?s?|usual|own|current|home) )?(?:registered )?(?:(?:gp|general|doctor['’]?s) )?(?:practice|surgery)(?: name)?",
    'at a start',
  ],
  ['practice', '(?:is )?registered (?:at|with)|registration practice|practice of registration', 'at a start'],
  [
    'practice code',
    "(?:(?:patient['’]?s|registered|gp|usual) )*(?:practice|surgery) (?:ods )?code|(?:practice|surgery) ods|gp ods(?: code)?",
    'at a start',
  ],
  ['ods code', 'ods(?: code)?', 'at a start'],
  ['foreign', `${STAFF}(?: ${FIELD})*`, 'at a start'],
  ['foreign', `${RELATIVE}`, 'at a start'],
  [
    'foreign',
    'place of birth|birth ?place|country of birth|birth (?:weight|order|mark|notification)',
    'at a start',
  ],
  [
    'foreign',
    '(?:chi|h&c|hsc|health and care|hospital|mrn|pas|order|booking|case|claim|reference|referral|ubrn|account|invoice|card|licen[cs]e|gmc|nmc|gphc|esr|smart ?card|national insurance|ni|passport|nhs (?:order|login|mail|111|24|referral|smart ?card|staff|card|account|case|contract|supply|trust|england|organisation|workforce|pension|prescription)) ?(?:number|no\\.?|id|ref|reference)?',
    'at a start',
  ],
  [
    'nhs number',
    "(?:patient['’]?s? |your |his |her )?n\\.?h\\.?s\\.?(?: (?:number|num|no|nbr|id(?:entifier)?)\\b\\.?| ?(?:#|№))?(?: ?\\([^)\\d]{0,40}\\))?",
    'anywhere',
  ],
  [
    'date of birth',
    "(?:patient['’]?s? )?(?:date of birth|birth ?date|d\\.? ?o\\.? ?b\\b\\.?|born(?: on)?)",
    'anywhere',
  ],
  [
    'died',
    '(?:date of death|death date|d\\.?o\\.?d\\b\\.?|died(?: on)?|deceased(?: (?:on|date|status))?|date deceased)',
    'at a start',
  ],
  ['family', '(?:patient )?(?:family name|surname|last name)', 'at a start'],
  ['given', '(?:patient )?(?:given|first|fore) ?names?(?: ?\\(s\\))?', 'at a start'],
  [
    'name',
    "(?:patient['’]?s? (?:full )?name|full name|name of (?:the )?patient|(?:patient|legal|official) name|patient|name)",
    'at a start',
  ],
  ['title', 'title', 'at a start'],
  ['postcode', "(?:patient['’]?s? |home )?post(?:al)? ?code", 'at a start'],
  [
    'address',
    "(?:(?:patient['’]?s?|home|usual|residential|permanent|current|main|registered|postal) )*address(?: line \\d)?|lives at|resides at",
    'at a start',
  ],
  [
    'foreign',
    '(?:gender|sex|age|ethnicity|ethnic origin|religion|language|interpreter|marital status|occupation|tel(?:ephone)?|phone|mobile|fax|e-?mail|status|allerg(?:y|ies)|type|date|time|registered|last seen|actions?|reason|event|user|role|ward|bed|room)',
    'at a start',
  ],
];

// Labels that are also plain words count only where their value, a colon or the end of the cell follows.
const PLAIN_WORD =
  /^(?:name|patient|title|address|practice|surgery|registered|is registered|date|time|type|event|user|role|room|bed|reason|status|age|sex|language|contact|your|site|team|nurse|school|trust|clinic|staff|hospital|location|mother|father|son|daughter|friend|brother|sister|partner|wife|husband|baby|ni|order|case|card|account)/i;

const UNKNOWN_LABEL = /^[\p{L}][\p{L}\p{N} /'’()&.-]{1,48}:(?=[\s\ue000]|$)/u;

const PATTERNS = VOCABULARY.map(
  ([kind, words, where]) =>
    [kind, new RegExp(`(?:${words.replaceAll(' ', '[ \ue000]*')})${END}`, 'iuy'), where] as const,
);

/**
 * The labels in a line, in order. A word followed by a colon at the start of a cell is a label too, though
 * nothing is known of it: its value is foreign.
 */
export function findLabels(text: string): Label[] {
  const labels: Label[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!startsWord(text, at)) continue;
    const label = labelAt(text, at);
    if (!label) continue;
    labels.push(label);
    at = label.end - 1;
  }
  return labels;
}

function labelAt(text: string, at: number): Label | undefined {
  const atStart = startsCell(text, at);
  for (const [kind, pattern, where] of PATTERNS) {
    if (where === 'at a start' && !atStart) continue;
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (!found) continue;
    const end = at + found.length;
    const rest = text.slice(end);
    if (PLAIN_WORD.test(found) && !/^[ \ue000]*(?:[:\t]|- |$)/.test(rest) && !(rest[0] === SEAM && atStart))
      continue;
    return { kind, start: at, end: end + (/^[ \ue000]*[:#=]?[ \ue000]*/.exec(rest)?.[0].length ?? 0) };
  }
  const unknown = atStart && UNKNOWN_LABEL.exec(text.slice(at));
  return unknown ? { kind: 'foreign', start: at, end: at + unknown[0].length } : undefined;
}

const startsWord = (text: string, at: number) => at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');

/** At the start of a line or cell, after a mark of punctuation, or after a wide gap. */
const startsCell = (text: string, at: number) =>
  at === 0 || /(?:[\t\ue000|•·,;(/]| -) *$| {2}$/.test(text.slice(Math.max(0, at - 4), at));
