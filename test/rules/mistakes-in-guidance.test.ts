import { expect, it } from 'vitest';
import { readRules } from '../../tools/rules/read-rules.ts';
import { Copy } from './broken.ts';

const { guidance } = readRules('rules');

/**
 * `npm run rules` reports each of these mistakes in the guidance in plain words, with the line and its
 * content.
 */

const FIRST_NEED = '"label": "Social isolation",';

/**
 * A replacement in a rule file, and the problem reported on the line of the text `at`; `^` means the line
 * above.
 */
type Mistake = [what: string, before: string, after: string, at: string, problem: string];

const mistakes: Mistake[] = [
  [
    'a key is missing',
    FIRST_NEED,
    '',
    '^"id": "isolation"',
    'needs, “isolation”, label: is missing; write "label": "…"',
  ],
  [
    'a text is empty',
    FIRST_NEED,
    '"label": " ",',
    '"label": " "',
    'needs, “isolation”, label: must not be empty',
  ],
  [
    'a number is between quotation marks',
    '"from": 18',
    '"from": "18"',
    '"from"',
    'age, from: must be a number, without quotation marks; found "18"; write 18',
  ],
  [
    'a number is not whole',
    '"from": 18',
    '"from": 18.5',
    '"from"',
    'age, from: must be a whole number, without quotation marks; found 18.5',
  ],
  [
    'a number is out of range',
    '"from": 18',
    '"from": 180',
    '"from"',
    'age, from: must be 130 or less; found 180',
  ],
  [
    'an upper age is below the lower',
    '"from": 18',
    '"from": 18, "to": 17',
    '"to"',
    'age, to: must not be less than “from”, 18; found 17',
  ],
  [
    'a list is a text',
    '["chronic pain", "diabetes", "dementia"]',
    '"chronic pain"',
    '"examples": "chronic',
    'needs, “long-term-condition”, examples: must be a list: [ … ]; found "chronic pain"',
  ],
  [
    'true is between quotation marks',
    '"refers": true',
    '"refers": "yes"',
    '"refers": "yes"',
    'roles, options, “social-prescriber”, refers: must be true or false, without quotation marks; found "yes"; write true',
  ],
  [
    'an answer is none of those there are',
    '"answer": "refer"',
    '"answer": "advise"',
    '"answer": "advise"',
    'needs, “money-and-housing”, answer: must be "refer" or "signpost"; found "advise"',
  ],
  [
    'a key is misspelt',
    '"says": "Social prescribing cannot write',
    '"sez": "", "says": "Social prescribing cannot write',
    '"sez"',
    'exclusions, “medical-letter”, sez: is not a name known here; check how it is spelt, or take it out. No other name is known here',
  ],
  [
    'a date is British',
    '"reviewed": "2026-11-22"',
    '"reviewed": "22/11/2026"',
    '"22/11/2026"',
    'sources, guidance, reviewed: must be a date such as 2026-11-30; found "22/11/2026"; write "2026-11-22"',
  ],
  [
    'a date does not exist',
    '"reviewed": "2026-11-22"',
    '"reviewed": "2026-11-31"',
    '"2026-11-31"',
    'sources, guidance, reviewed: must be a date such as 2026-11-30; found "2026-11-31"',
  ],
  [
    'a review falls due before it was done',
    '"reviewBy": "2027-05-22"',
    '"reviewBy": "2026-05-22"',
    '"2026-05-22"',
    'sources, guidance, reviewBy: must be after the day of the review, 2026-11-22; found 2026-05-22',
  ],
  [
    'a link is not one',
    '"publisher": "Penrose Health (GP',
    '"address": "www.example.org", "publisher": "Penrose Health (GP',
    '"address"',
    'sources, guidance, address: must be an https:// address; found "www.example.org"; write "https://www.example.org"',
  ],
  [
    'a link runs a script',
    '"publisher": "Penrose Health (GP',
    '"address": "javascript:alert(1)", "publisher": "Penrose Health (GP',
    '"address"',
    'sources, guidance, address: must be an https:// address; found "javascript:alert(1)"',
  ],
  [
    'a leaflet has no address',
    FIRST_NEED,
    `${FIRST_NEED} "leaflet": { "title": "A", "cite": { "source": "prsb" } },`,
    '"leaflet"',
    'needs, “isolation”, leaflet, address: is missing; write "address": "…"',
  ],
  [
    'a leaflet is not on the web',
    FIRST_NEED,
    `${FIRST_NEED} "leaflet": { "title": "A", "address": "S:/a.pdf", "cite": { "source": "prsb" } },`,
    '"leaflet"',
    'needs, “isolation”, leaflet, address: must be an https:// address; found "S:/a.pdf"',
  ],
  [
    'the ages of a need shut out nobody',
    FIRST_NEED,
    `${FIRST_NEED} "age": { "from": 18, "says": "A", "cite": { "source": "prsb" } },`,
    '"age": { "from": 18, "says"',
    'needs, “isolation”, age: shuts out no age that the service accepts: leave it out',
  ],
  [
    'a referral asks for a group twice',
    '"id": "risks"',
    '"id": "consent"',
    '^"heading": "Risks"',
    'referral, groups, “consent”, id: stands there twice; each needs an id of its own',
  ],
  [
    'two groups have one heading',
    '"heading": "Risks"',
    '"heading": "Consent"',
    '^"id": "risks"',
    'referral, groups, “risks”: the heading “Consent” stands there twice; give it another',
  ],
  [
    'a group has the heading of the reason',
    '"written": "Services involved"',
    '"written": "Reason for referral and needs"',
    '^"id": "others"',
    'referral, groups, “others”: the heading “Reason for referral and needs” stands there twice; give it another',
  ],
  [
    'a group has no heading',
    '"heading": "Risks",',
    '',
    '^"id": "risks"',
    'referral, groups, “risks”, heading: is missing; write "heading": "…"',
  ],
  [
    'a choice stands there twice',
    '"id": "agrees-record"',
    '"id": "agrees"',
    '^"label": "Agrees, and',
    'referral, groups, “consent”, choices, “agrees”, id: stands there twice; each needs an id of its own',
  ],
  [
    'two choices have one label',
    '"label": "Best interests"',
    '"label": "Agrees"',
    '^"words": {',
    'referral, groups, “consent”, choices, “best-interests”, label: stands there twice; each choice needs a label of its own',
  ],
  [
    'a choice writes nothing',
    '"writes": "By letter.",',
    '',
    '^"id": "letter"',
    'referral, groups, “contact”, choices, “letter”: writes nothing: give the sentence in “writes”, or ask for it in “words”',
  ],
  [
    'a sentence has no place for the words',
    'in the patient’s best interests: {words}.',
    'in the patient’s best interests.',
    'in the patient’s best interests."',
    'referral, groups, “consent”, choices, “best-interests”, words, writes: must say {words} once, where the typed words belong',
  ],
  [
    'a sentence without a field asks for words',
    '"writes": "By letter."',
    '"writes": "By letter to {words}."',
    'By letter to',
    'referral, groups, “contact”, choices, “letter”, writes: cannot say {words}: only “words” can',
  ],
  [
    'a group has no choices',
    '"heading": "Support and access",\n        "more": true,\n        "choices": [',
    '"heading": "Support and access",\n        "more": true,\n        "choices": [], "x": [',
    '"choices": [], "x"',
    'referral, groups, “support”, choices: must not be an empty list; write at least one entry between [ and ]',
  ],
  [
    'a code does not say who records it',
    '"by": "whoever offers it",',
    '',
    '^"id": "offered"',
    'codes, “offered”, by: is missing; write "by": "…"',
  ],
  [
    'a source is unknown',
    '"cite": { "source": "guidance", "line": "food bank vouchers" }',
    '"cite": { "source": "guidence" }',
    '"guidence"',
    `needs, “food-bank”, cite, source: “guidence” is none of the sources in the guidance; add it there, or write one of these: ${Object.keys(guidance.sources).join(', ')}`,
  ],
  [
    'an id stands twice',
    '"id": "work"',
    '"id": "isolation"',
    '^"label": "Employment',
    'needs, “isolation”, id: stands there twice; each needs an id of its own',
  ],
  [
    'an id is no id',
    '"id": "work"',
    '"id": "Work and training"',
    '"Work and training"',
    'needs, “Work and training”, id: must be lower-case words joined by hyphens; found "Work and training"; write "work-and-training"',
  ],
  [
    'a concept id is not one',
    '"871711000000103"',
    '"8717x"',
    '"8717x"',
    'codes, “declined”, concept: must be a SNOMED CT concept id; found "8717x"',
  ],
  [
    'no role leads to a route',
    '"refers": true',
    '"refers": false',
    '"options": [',
    'roles, options: one of them must lead to a route: "refers": true',
  ],
  [
    'a label is a paragraph',
    FIRST_NEED,
    `"label": "${'very '.repeat(80)}",`,
    'very very',
    'needs, “isolation”, label: must be 80 characters or fewer, so that it fits in the panel; found 399',
  ],
  [
    'a text is a page',
    '"says": "Social prescribing cannot write',
    `"says": "${'very '.repeat(150)}`,
    'very very',
    'exclusions, “medical-letter”, says: must be 700 characters or fewer, so that it fits in the panel; found 781',
  ],
  [
    'a link is misspelt',
    '"link": "mental-health"',
    '"link": "mental-helth"',
    '"mental-helth"',
    'exclusions, “serious-mental-illness”, instead, link: “mental-helth” is none of the names under “links”; add it there, or write one of these: young-people, social-care-referrals, mental-health, care-coordinator, health-coach',
  ],
  [
    'a list is empty',
    '"paragraphs": [',
    '"paragraphs": [], "was": [',
    '"paragraphs": []',
    'message, paragraphs: must not be an empty list; write at least one entry between [ and ]',
  ],
  [
    'a message is too long to send in one',
    '"We talked',
    `"${'x'.repeat(321)} We talked`,
    '"paragraphs": [',
    'message, paragraphs: costs 5 text messages, and the most is 4: shorten its 613 characters to 612',
  ],
  [
    'a short message is two',
    '"A link worker will',
    '"You’ll see: A link worker will',
    '"short": [',
    'message, short: costs 3 text messages, and the most is 1: shorten its 141 characters to 70; without “’”, to 160',
  ],
  [
    'a need stands before another that is used more',
    '"referrals": 100',
    '"referrals": 10',
    '^"id": "isolation"',
    'needs, “isolation”: must stand before “mental-health”, as the most used is first: 87 referrals against 10',
  ],
  [
    'figures are of a need that does not exist',
    '"referrals": 24, "need": "isolation"',
    '"referrals": 24, "need": "carers"',
    '"need": "carers"',
    'demand, counts, item 7, need: “carers” is none of the needs; write one of them: money-and-housing, mental-health, isolation, healthy-lifestyle, long-term-condition, food-bank, work, addiction, blue-badge, asylum, immigration',
  ],
  [
    'figures are of more referrals than there were',
    '"total": 703',
    '"total": 620',
    '"total"',
    'demand, total: must be at least the sum of the counts, 621; found 620',
  ],
];

it.each(mistakes)('%s', (_, before, after, at, problem) => {
  const copy = new Copy();
  copy.replace('guidance.json', before, after);
  expect(copy.problems()).toContain(`guidance.json, line ${copy.lineOf('guidance.json', at)}: ${problem}`);
});
