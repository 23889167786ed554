import { expect, it } from 'vitest';
import { Copy } from './broken.ts';

/** `npm run rules` reports each of these mistakes in routes and page rules, with the line and its content. */

const LAMBETH = 'routes/lambeth.json';
const TOO_WIDE =
  'is too wide: it covers the sites of many organisations. Name one system, such as https://records.example.nhs.uk/*';
const ROUTE = 'routes, “Send an EMIS task to {contact}”';

/**
 * A replacement in a rule file, and the problem reported on the line of the text `at`; `^` means the line
 * above.
 */
type Mistake = [what: string, file: string, before: string, after: string, at: string, problem: string];

const mistakes: Mistake[] = [
  [
    'a link of a route is defined nowhere',
    'routes/lewisham.json',
    '"links": { "joy"',
    '"links": { "joyful"',
    '"link": "joy"',
    'routes, “Refer in EMIS with {contact}”, contact, link: “joy” is none of the names under “links”; add it there, or write one of these: young-people, social-care-referrals, mental-health, care-coordinator, health-coach, joyful',
  ],
  [
    'a contact has a character that cannot be seen',
    LAMBETH,
    '"role": "PCN',
    '"role": "\u200bPCN',
    '"role": "\u200bPCN',
    `${ROUTE}, contact, role: has a character that cannot be seen (U+200B) at its start: delete it, or type the text again; found "\\u200bPCN social prescriber"`,
  ],
  [
    'a title is of two lines',
    LAMBETH,
    '"title": "Send an',
    '"title": "Send\\nan',
    '"title"',
    'routes, “Send\nan EMIS task to {contact}”, title: must be one line of plain text; found "Send\\nan EMIS task to {contact}"',
  ],
  [
    'a need of a route is unknown',
    LAMBETH,
    '"title": "Send an',
    '"for": { "need": "debts" }, "title": "Send an',
    '"debts"',
    `${ROUTE}, for, need: “debts” is none of the needs in guidance.json; write one of them: money-and-housing, mental-health, isolation, healthy-lifestyle, long-term-condition, food-bank, work, addiction, blue-badge, asylum, immigration`,
  ],
  [
    'a network is misspelt',
    LAMBETH,
    '"title": "Send an',
    '"for": { "pcn": "Brixton" }, "title": "Send an',
    '"for"',
    `${ROUTE}, for, pcn: must be an ODS network code such as U12345; found "Brixton"`,
  ],
  [
    'there is no route for the whole borough',
    LAMBETH,
    '"title": "Send an',
    '"for": { "need": "work" }, "title": "Send an',
    '"routes"',
    'routes: one route must be for the whole borough; leave out “for” in one of them',
  ],
  [
    'the practice is not of the borough',
    LAMBETH,
    '"title": "Send an',
    '"for": { "practice": "G85084" }, "title": "Send an',
    '"for"',
    `${ROUTE}, for, practice: “G85084” is no practice of Lambeth in places/practices.json; search there for the practice’s name`,
  ],
  [
    'the network is not of the borough',
    LAMBETH,
    '"title": "Send an',
    '"for": { "pcn": "U60094" }, "title": "Send an',
    '"for"',
    `${ROUTE}, for, pcn: “U60094” is the network of no practice of Lambeth in places/practices.json; search there for its name`,
  ],
  [
    'the borough is not that of the file',
    LAMBETH,
    '"id": "lambeth"',
    '"id": "lambert"',
    '"lambert"',
    'borough, id: “lambert” must be the same as the name of the file; write "lambeth", or rename the file to lambert.json',
  ],
  [
    'a step has no source',
    LAMBETH,
    '"cite": { "source": "navigator", "confirmed": false }',
    '"copy": "x"',
    '^"text": "Paste',
    `${ROUTE}, steps, “Paste the referral text and send the task.”, cite: is missing; write "cite": { … }`,
  ],
  [
    'a slot is misspelt',
    LAMBETH,
    '"Send it to:"',
    '"Send it to {contct}:"',
    '{contct}',
    'routes, “Send an EMIS task to {contact}”, steps, “Send it to {contct}:”, text: “{contct}” cannot stand here: the only word in braces is {contact}',
  ],
  [
    'a slot is not closed',
    LAMBETH,
    '"Send it to:"',
    '"Send it to {contact:"',
    'to {contact:',
    `${ROUTE}, steps, “Send it to {contact:”, text: “{contact:” cannot stand here: the only word in braces is {contact}`,
  ],
  [
    'a slot begins a sentence',
    LAMBETH,
    '"steps": [',
    '"notes": [{ "text": "Ask first. {contact} is busy.", "cite": { "source": "prsb" } }],\n"steps": [',
    'Ask first.',
    `${ROUTE}, notes, “Ask first. {contact} is busy.”, text: must not begin a sentence with {contact}: it may be “the …”`,
  ],
  [
    'a slot begins the title',
    LAMBETH,
    '"Send an EMIS task to {contact}"',
    '"{contact} takes EMIS tasks"',
    '"title"',
    'routes, “{contact} takes EMIS tasks”, title: must not begin a sentence with {contact}: it may be “the …”',
  ],
  [
    'a slot follows “a”',
    LAMBETH,
    'EMIS task to {contact}',
    'EMIS task to a {contact}',
    '"title"',
    'routes, “Send an EMIS task to a {contact}”, title: leave out the article before {contact}: it brings its own',
  ],
  [
    'a slot follows “the”',
    LAMBETH,
    'EMIS task to {contact}',
    'EMIS task to the {contact}',
    '"title"',
    'routes, “Send an EMIS task to the {contact}”, title: leave out the article before {contact}: it brings its own',
  ],
  [
    'a slot stands twice in a step',
    LAMBETH,
    '"Send it to:"',
    '"Send it to {contact}:"',
    '"Send it to {contact}:"',
    `${ROUTE}, steps, “Send it to {contact}:”, text: leave out {contact}: the step says it in “copy” already`,
  ],
  [
    'more than the slot is copied',
    LAMBETH,
    '"copy": "{contact}"',
    '"copy": "Dr {contact}"',
    '"Dr {contact}"',
    `${ROUTE}, steps, “Send it to:”, copy: must be {contact} and nothing else, or a name without it`,
  ],
  [
    'a note of a contact has a slot that is misspelt',
    'routes/lewisham.json',
    '"text": "If it is not, contact IT."',
    '"text": "If it is not, contact {IT}."',
    '{IT}',
    'routes, “Refer in EMIS with {contact}”, contact, notes, “If it is not, contact {IT}.”, text: “{IT}” cannot stand here: the only word in braces is {contact}',
  ],
  [
    'the name stands in a sentence',
    LAMBETH,
    '"Send it to:"',
    '"Send it to Fiona McLees:"',
    '"Send it to Fiona',
    `${ROUTE}, steps, “Send it to Fiona McLees:”, text: says “Fiona McLees”: write {contact}, so that another contact can take the place`,
  ],
  [
    'the name stands in a note of the route',
    LAMBETH,
    '"steps": [',
    '"notes": [{ "text": "Fiona McLees is in on Mondays.", "cite": { "source": "prsb" } }],\n"steps": [',
    'in on Mondays',
    `${ROUTE}, notes, “Fiona McLees is in on Mondays.”, text: says “Fiona McLees”: write {contact}, or move the note into the “notes” of the contact`,
  ],
  [
    'the role brings its own “the”',
    LAMBETH,
    '"role": "PCN',
    '"role": "the PCN',
    '"role"',
    `${ROUTE}, contact, role: must stand without “the”: the sentence brings it; found "the PCN social prescriber"`,
  ],
  [
    'a page rule has no selector',
    'pages/eps-prescription-tracker.json',
    '"within": "#patient-details-banner",',
    '',
    '"fields"',
    'fields, within: is missing; write "within": "…"',
  ],
  [
    'a site of a record system is every site',
    'pages/eps-prescription-tracker.json',
    'https://prescriptiontracker.nhs.uk/*',
    'https://*/*',
    '"site"',
    `sites, item 1, site: ${TOO_WIDE}; found "https://*/*"`,
  ],
  [
    'a site of a record system is a whole country',
    'pages/accurx.json',
    'https://web.accurx.com/*',
    'https://*.uk/*',
    '"site"',
    `sites, item 1, site: ${TOO_WIDE}; found "https://*.uk/*"`,
  ],
  [
    'a site of a record system is every NHS organisation',
    'pages/accurx.json',
    'https://web.accurx.com/*',
    'https://*.nhs.uk/*',
    '"site"',
    `sites, item 1, site: ${TOO_WIDE}; found "https://*.nhs.uk/*"`,
  ],
  [
    'a site of a record system is no address',
    'pages/accurx.json',
    'https://web.accurx.com/*',
    'web.accurx.com',
    '"site"',
    'sites, item 1, site: must look like https://records.example.nhs.uk/*: small letters, no spaces, no port, and no path but /*; found "web.accurx.com"; write "https://web.accurx.com/*"',
  ],
  [
    'the store’s build asks for a site that is not confirmed',
    'pages/medicus.json',
    '"site": "https://*.medicus.health/*"',
    '"site": "https://*.medicus.health/*", "builtIn": true',
    '^"builtIn"',
    'sites, item 1: must be confirmed where “builtIn” is true: the store’s build asks every user for this site',
  ],
];

it.each(mistakes)('%s', (_, file, before, after, at, problem) => {
  const copy = new Copy();
  copy.replace(file, before, after);
  expect(copy.problems()).toContain(`${file}, line ${copy.lineOf(file, at)}: ${problem}`);
});

it('a step or note may name the contact if it copies nothing', () => {
  const copy = new Copy();
  copy.replace(
    LAMBETH,
    '"Paste the referral text and send the task."',
    '"Paste the text and tell {contact}."',
  );
  copy.replace(
    LAMBETH,
    '"steps": [',
    '"notes": [{ "text": "Allow {contact} two days.", "cite": { "source": "prsb" } }],\n"steps": [',
  );
  expect(copy.problems()).toEqual([]);
});

it('a route without a contact mentions one or copies a name', () => {
  const copy = new Copy();
  const { borough, routes } = JSON.parse(copy.text(LAMBETH));
  const [{ contact: _, ...route }] = routes;
  copy.write(LAMBETH, JSON.stringify({ borough, routes: [route] }));
  const needs = 'says {contact}, so the route needs a “contact” with a “name”';
  expect(copy.problems()).toEqual([
    `${LAMBETH}, line 1: ${ROUTE}, title: ${needs}`,
    `${LAMBETH}, line 1: ${ROUTE}, steps, “Send it to:”, copy: ${needs}`,
  ]);
  const [start, send, paste] = route.steps;
  const steps = [start, { ...send, copy: 'Fiona McLees' }, paste];
  copy.write(
    LAMBETH,
    JSON.stringify({ borough, routes: [{ publisher: route.publisher, title: 'Send a task', steps }] }),
  );
  expect(copy.problems()).toEqual([
    `${LAMBETH}, line 1: routes, “Send a task”, steps, “Send it to:”, copy: is whom or what to look for: make it the “name” of a “contact” of the route, and write {contact} here`,
  ]);
});

/** New entries for a list of the first Southwark route's publisher, and the problem reported. */
const inPublisher: [what: string, list: 'covers' | 'doesNotCover', entries: object[], problem: string][] = [
  [
    'a covered practice is of another borough',
    'covers',
    [{ practice: 'G85724' }],
    'covers, item 1, practice: “G85724” is a practice of “lambeth”: take it out here, and name it in that borough’s file',
  ],
  [
    'a covered network is of another borough',
    'covers',
    [{ pcn: 'U38045' }],
    'covers, item 1, pcn: “U38045” is a network of a practice of “lambeth”: take it out here, and name it in that borough’s file',
  ],
  [
    'a covered borough is not that of the file',
    'covers',
    [{ borough: 'lambeth' }],
    'covers, item 1, borough: “lambeth” is not the borough of this file; write "southwark"',
  ],
  [
    'a covered practice does not exist',
    'covers',
    [{ practice: 'G99999' }],
    'covers, item 1, practice: “G99999” is no practice in places/practices.json; search there for its name, and write the code',
  ],
  [
    'an excluded network does not exist',
    'doesNotCover',
    [{ pcn: 'U99999' }],
    'doesNotCover, item 1, pcn: “U99999” is no network of a practice in places/practices.json; search there for its name, and write the code',
  ],
  [
    'a practice is named twice',
    'covers',
    [{ practice: 'G85084' }, { practice: 'G85034' }, { practice: 'G85084' }],
    'covers, item 3, practice: “G85084” is named twice: take one out',
  ],
  [
    'a practice is both covered and not',
    'doesNotCover',
    [{ practice: 'G85084' }],
    'doesNotCover, item 1, practice: “G85084” is named in “covers” too: it can only be in one of the two',
  ],
  [
    'a practice is named by its network too',
    'covers',
    [{ practice: 'G85084' }, { pcn: 'U06180' }],
    'covers, item 1, practice: “G85084” is named twice: “U06180” in the same list has it already, so take it out',
  ],
  [
    'a network is named by its borough too',
    'doesNotCover',
    [{ borough: 'southwark' }, { pcn: 'U60094' }],
    'doesNotCover, item 2, pcn: “U60094” is named twice: “southwark” in the same list has it already, so take it out',
  ],
  [
    'an entry names nothing',
    'covers',
    [{}],
    'covers, item 1: must name one of “borough”, “pcn” and “practice”',
  ],
  [
    'an entry names two things',
    'covers',
    [{ practice: 'G85084', pcn: 'U06180' }],
    'covers, item 1: must name one of “borough”, “pcn” and “practice”',
  ],
  [
    'an entry has no source',
    'covers',
    [{ practice: 'G85084', cite: undefined }],
    'covers, item 1, cite: is missing; write "cite": { … }',
  ],
];

it.each(inPublisher)('whom a route is for: %s', (_, list, entries, problem) => {
  const copy = new Copy();
  const file = 'routes/southwark.json';
  const { borough, routes } = JSON.parse(copy.text(file));
  const cite = { source: 'navigator' };
  const publisher = { ...routes[0].publisher, [list]: entries.map((entry) => ({ cite, ...entry })) };
  // Puts each entry on a separate line, so that the reported line identifies the entry.
  const text = JSON.stringify({ borough, routes: [{ ...routes[0], publisher }] });
  copy.write(file, text.replaceAll(/\{(?="(?:cite|practice|pcn|borough)":)/g, '\n{'));
  const [found = ''] = copy.problems();
  expect(copy.problems()).toHaveLength(1);
  expect(found).toMatch(/^routes\/southwark\.json, line \d+: /);
  expect(found.replace(/line \d+/, 'line N')).toBe(
    `${file}, line N: routes, “Refer in EMIS to {contact}”, publisher, ${problem}`,
  );
});

it('the practice that is wrong in a list of covered practices is named by its line', () => {
  const copy = new Copy();
  const file = 'routes/southwark.json';
  const entry = '{ "practice": "G85084", "cite": { "source": "penrose-health" } }';
  copy.replace(file, entry, `${entry},\n${entry.replace('G85084', 'G85724')}`);
  expect(copy.problems()).toEqual([
    `${file}, line ${copy.lineOf(file, 'G85724')}: routes, “Refer in EMIS to {contact}”, publisher, covers, item 2, practice: “G85724” is a practice of “lambeth”: take it out here, and name it in that borough’s file`,
  ]);
});

it('a practice may be covered in a network that is not, and the other way round', () => {
  const copy = new Copy();
  const file = 'routes/southwark.json';
  const { borough, routes } = JSON.parse(copy.text(file));
  const cite = { source: 'navigator' };
  const covers = [
    { practice: 'G85013', cite },
    { pcn: 'U06180', cite },
  ];
  const doesNotCover = [
    { pcn: 'U60094', cite },
    { practice: 'G85034', cite },
  ];
  const publisher = { ...routes[0].publisher, covers, doesNotCover };
  copy.write(file, JSON.stringify({ borough, routes: [{ ...routes[0], publisher }] }));
  expect(copy.problems()).toEqual([]);
});

it('a route does not say whose it is', () => {
  const copy = new Copy();
  copy.replace(LAMBETH, '"name": "Penrose Health",', '');
  expect(copy.problems()).toEqual([
    `${LAMBETH}, line ${copy.lineOf(LAMBETH, '"publisher"')}: ${ROUTE}, publisher, name: is missing; write "name": "…"`,
  ]);
});

it('two boroughs share an authority', () => {
  const copy = new Copy();
  copy.replace(LAMBETH, 'E09000022', 'E09000023');
  expect(copy.problems()).toEqual([
    'routes/lewisham.json, line 3: borough, authority: “E09000023” is that of routes/lambeth.json too; write this council’s own',
  ]);
});

it('two routes are for the same', () => {
  const copy = new Copy();
  const [route] = JSON.parse(copy.text(LAMBETH)).routes;
  const narrow = (title: string) => ({ ...route, title, for: { need: 'work' } });
  const borough = JSON.parse(copy.text(LAMBETH)).borough;
  const routes = [route, narrow('One'), narrow('Two'), { ...route, title: 'Three' }];
  copy.write(LAMBETH, JSON.stringify({ borough, routes }));
  expect(copy.problems()).toEqual([
    `${LAMBETH}, line 1: routes, “Two”: is for the same as a route above it, and would never be used; change its “for”, or take it out`,
    `${LAMBETH}, line 1: routes, “Three”: is a second route for the whole borough; say with “for” whom it is for`,
  ]);
});
