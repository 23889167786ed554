import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Copy } from './broken.ts';

/**
 * Mistakes of somebody who has never edited such files. Each message has the file, the line if the mistake has one,
 * what was found, and what to write or do.
 */

const LAMBETH = 'routes/lambeth.json';
const SOUTHWARK = 'routes/southwark.json';
const GUIDANCE = 'guidance.json';
const PRACTICES = 'places/practices.json';

/** What is put in whose place, and the problem of it, on the line of `at`; `^`: on the line above. */
type Mistake = [what: string, file: string, before: string, after: string, at: string, problem: string];

const onALine: Mistake[] = [
  [
    'the id has a capital',
    LAMBETH,
    '"id": "lambeth"',
    '"id": "Lambeth"',
    '"id"',
    'borough, id: must be lower-case words joined by hyphens; found "Lambeth"; write "lambeth"',
  ],
  [
    'an ODS code is in small letters',
    SOUTHWARK,
    '"G85084"',
    '"g85084"',
    '"g85084"',
    'routes, “Refer in EMIS to {contact}”, publisher, covers, item 1, practice: must be an ODS practice code such as A12345; found "g85084"; write "G85084"',
  ],
  [
    'an ODS code has the letter O for a zero',
    SOUTHWARK,
    '"U60094"',
    '"U6OO94"',
    '"U6OO94"',
    'routes, “Refer in EMIS to {contact}”, publisher, doesNotCover, item 1, pcn: must be an ODS network code such as U12345; found "U6OO94"; write "U60094"',
  ],
  [
    'a date is written in words',
    GUIDANCE,
    '"reviewed": "2026-11-22"',
    '"reviewed": "22nd November 2026"',
    '22nd',
    'sources, guidance, reviewed: must be a date such as 2026-11-30; found "22nd November 2026"',
  ],
  [
    'a date is in English order, with the month as a word',
    GUIDANCE,
    '"reviewed": "2026-11-22"',
    '"reviewed": "3 Dec 2026"',
    '"3 Dec 2026"',
    'sources, guidance, reviewed: must be a date such as 2026-11-30; found "3 Dec 2026"; write "2026-12-03"',
  ],
  [
    'a choice has a capital',
    GUIDANCE,
    '"answer": "refer"',
    '"answer": "Refer"',
    '"Refer"',
    'needs, “money-and-housing”, answer: must be "refer" or "signpost"; found "Refer"; write "refer"',
  ],
  [
    'true has a capital',
    LAMBETH,
    '"paste": true',
    '"paste": True',
    'True',
    'found True; write true, in small letters',
  ],
  [
    'true is a text',
    LAMBETH,
    '"paste": true',
    '"paste": "true"',
    '"paste"',
    'routes, “Send an EMIS task to {contact}”, steps, “Paste the referral text and send the task.”, paste: must be true, without quotation marks, or be left out; found "true"; write true',
  ],
  [
    'confirmed is true',
    LAMBETH,
    '"confirmed": false',
    '"confirmed": true',
    '"confirmed"',
    'routes, “Send an EMIS task to {contact}”, steps, “Paste the referral text and send the task.”, cite, confirmed: must be false, without quotation marks, or be left out; found true',
  ],
  [
    'an age has a plus',
    GUIDANCE,
    '"from": 18',
    '"from": 18+',
    '18+',
    '“18+” is no number; write digits, such as 18, or put a text between quotation marks: "18+"',
  ],
  [
    'yes stands for true',
    LAMBETH,
    '"paste": true',
    '"paste": yes',
    'yes',
    'found yes; write true, or put a text between quotation marks: "yes"',
  ],
  [
    'a note begins a line',
    LAMBETH,
    '"routes"',
    '// ours\n"routes"',
    '// ours',
    '“// ours” is a note, and a rule file cannot have notes; take it out',
  ],
  [
    'a note ends a line',
    LAMBETH,
    '"routes": [',
    '"routes": [ # ours',
    '# ours',
    '“# ours” is a note, and a rule file cannot have notes; take it out',
  ],
  [
    'quotation marks are single',
    LAMBETH,
    '"Lambeth"',
    "'Lambeth'",
    "'Lambeth'",
    'found \'Lambeth\'; use straight quotation marks: "…"',
  ],
  [
    'a quotation mark is missing',
    LAMBETH,
    '"Lambeth"',
    '"Lambeth',
    '"Lambeth',
    'a comma or a quotation mark is missing, or a quotation mark is too many, before “authority": "E09000022"”',
  ],
  [
    'a bracket is missing before a list',
    LAMBETH,
    '"steps": [',
    '"steps": ',
    '^"text": "Send it to:"',
    'this { stands where a name in quotation marks must; a list needs a [ before its first {',
  ],
  [
    'a brace is missing before a group',
    LAMBETH,
    '"borough": {',
    '"borough": ',
    '"borough"',
    'a { or a comma is missing before the name that stands before “: "lambeth", "name": "La”',
  ],
  [
    'an equals sign stands for a colon',
    LAMBETH,
    '"name": "Lambeth"',
    '"name" = "Lambeth"',
    '"name" =',
    'a colon (:) is missing after “name”, before “= "Lambeth", "authority"”',
  ],
  [
    'a space was copied from a web page',
    LAMBETH,
    '"routes"',
    '\u00a0"routes"',
    '"routes"',
    'found a character that cannot be seen (U+00A0); delete it, and type the space again',
  ],
  [
    'an invisible character was copied with a name',
    LAMBETH,
    '"id": "lambeth"',
    '"id": "lambeth\u200b"',
    '"id"',
    'borough, id: must be lower-case words joined by hyphens; found "lambeth\\u200b"; write "lambeth"',
  ],
  [
    'a name is misspelt by its capital',
    LAMBETH,
    '"contact": {',
    '"Contact": {',
    '"Contact"',
    'routes, “Send an EMIS task to {contact}”, Contact: is not a name known here; check how it is spelt, or take it out. Names not used here yet: for, contact, notes',
  ],
  [
    'a value is empty',
    LAMBETH,
    '"name": "Lambeth"',
    '"name": null',
    '"name"',
    'borough, name: must be text between quotation marks: "…"; found null',
  ],
  [
    'a site ends without a star',
    'pages/accurx.json',
    'https://web.accurx.com/*',
    'https://web.accurx.com',
    '"site"',
    'sites, item 1, site: must look like https://records.example.nhs.uk/*: small letters, no spaces, no port, and no path but /*; found "https://web.accurx.com"; write "https://web.accurx.com/*"',
  ],
  [
    'a postcode district is a name',
    'places/not-homes.json',
    '"outwardCodes": [',
    '"outwardCodes": ["Northmoor", ',
    '"outwardCodes"',
    'outwardCodes, item 1: must be the first half of a postcode, such as SE17; found "Northmoor"',
  ],
  [
    'a postcode district is in small letters',
    'places/not-homes.json',
    '"outwardCodes": [',
    '"outwardCodes": ["sw2", ',
    '"outwardCodes"',
    'outwardCodes, item 1: must be the first half of a postcode, such as SE17; found "sw2"; write "SW2"',
  ],
  [
    'a practice was moved by hand to a borough with a capital',
    PRACTICES,
    '"G85084":{"borough":"southwark"',
    '"G85084":{"borough":"Southwark"',
    '"G85084"',
    'practices, G85084, borough: must be lower-case words joined by hyphens; found "Southwark"; write "southwark"',
  ],
  [
    'a practice was moved by hand to a network that has no name',
    PRACTICES,
    '"G85084":{"borough":"southwark","pcn":"U06180"',
    '"G85084":{"borough":"southwark","pcn":"U99999"',
    '"G85084"',
    'practices, G85084, pcn: “U99999” is none of the networks under “pcns”; npm run places writes it again',
  ],
];

it.each(onALine)('%s', (_, file, before, after, at, problem) => {
  const copy = new Copy();
  copy.replace(file, before, after);
  expect(copy.problems()).toContain(`${file}, line ${copy.lineOf(file, at)}: ${problem}`);
});

it('suggests nothing where it cannot know what was meant', () => {
  const copy = new Copy();
  const file = 'pages/eps-prescription-tracker.json';
  copy.replace(file, '"within": "', '"within": "{');
  expect(copy.problems()).toEqual([
    expect.stringMatching(/fields, within: must be one CSS selector; found "\{#patient-details-banner"$/),
  ]);
});

describe('a file in a wrong place, or under a wrong name, is the only problem', () => {
  const rename = (before: string, after: string) => (copy: Copy) =>
    renameSync(join(copy.folder, before), join(copy.folder, after));
  const RENAME = 'must have a name of small letters, with hyphens for spaces; rename it to';

  it.each<[what: string, change: (copy: Copy) => void, problem: string]>([
    [
      'a borough among the record systems',
      rename(LAMBETH, 'pages/lambeth.json'),
      'pages/lambeth.json, line 1: is the file of a borough; move it to routes',
    ],
    [
      'a record system among the boroughs',
      rename('pages/accurx.json', 'routes/accurx.json'),
      'routes/accurx.json, line 1: is the file of a record system; move it to pages',
    ],
    [
      'a borough beside the guidance',
      rename(LAMBETH, 'lambeth.json'),
      'lambeth.json: is not read; move a borough’s file to routes, and a record system’s to pages',
    ],
    [
      'a folder among the boroughs',
      (copy) => mkdirSync(join(copy.folder, 'routes/old.json')),
      'routes/old.json: is a folder, and nothing in it is read; move its rule files out, and remove it',
    ],
    [
      'a name with a space',
      rename(LAMBETH, 'routes/North Moor.json'),
      `routes/North Moor.json: ${RENAME} north-moor.json, or move it elsewhere`,
    ],
    [
      'a copy that Windows made',
      (copy) => copy.write('routes/lambeth - Copy.json', copy.text(LAMBETH)),
      `routes/lambeth - Copy.json: ${RENAME} lambeth-copy.json, or move it elsewhere`,
    ],
    [
      'a Word document',
      (copy) => copy.write('routes/lambeth.docx', 'PK'),
      'routes/lambeth.docx: must be a rule file, whose name ends in .json; move it elsewhere',
    ],
    [
      'the guidance as a browser names a second download',
      rename(GUIDANCE, 'guidance (1).json'),
      'guidance.json: is missing; there is guidance (1).json: rename it to guidance.json',
    ],
  ])('%s', (_, change, problem) => {
    const copy = new Copy();
    change(copy);
    expect(copy.problems()).toEqual([problem]);
  });
});

describe('a file that another program saved', () => {
  it.each<[what: string, content: string | Buffer, problem: string]>([
    ['as rich text', '{\\rtf1\\ansi {"borough": {}}', 'is a formatted document (RTF)'],
    [
      'as a Word document',
      Buffer.from('504b0304ff00', 'hex'),
      'is a document of Word or another office program',
    ],
  ])('%s', (_, content, problem) => {
    const copy = new Copy();
    copy.write(LAMBETH, content);
    expect(copy.problems()).toEqual([
      `${LAMBETH}, line 1: ${problem}; save its text as plain text (in TextEdit: Format, Make Plain Text; in Word: copy the text into Notepad)`,
    ]);
  });

  it.each<[what: string, change: (text: string) => string]>([
    ['with a byte-order mark', (text) => `\ufeff${text}`],
    ['with the line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['with tabs for indentation', (text) => text.replaceAll('  ', '\t')],
  ])('%s is right', (_, change) => {
    const copy = new Copy();
    copy.write(LAMBETH, change(copy.text(LAMBETH)));
    expect(copy.problems()).toEqual([]);
  });
});
