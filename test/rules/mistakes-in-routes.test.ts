import { expect, it } from 'vitest';
import { Copy } from './broken.ts';

/** Each of these mistakes in routes and page rules is told in plain words, with the line and what stands there. */

const LAMBETH = 'routes/lambeth.json';
const ROUTE = 'routes, “Send an EMIS task to the PCN social prescriber”';

/** What is put in whose place, and the problem of it, on the line of `at`; `^`: on the line above. */
type Mistake = [what: string, file: string, before: string, after: string, at: string, problem: string];

const mistakes: Mistake[] = [
  [
    'a need of a route is unknown',
    LAMBETH,
    '"title": "Send an',
    '"for": { "need": "debts" }, "title": "Send an',
    '"debts"',
    `${ROUTE}, for, need: “debts” is none of the needs in guidance.json: isolation, mental-health, money-and-housing, healthy-lifestyle, long-term-condition, food-bank, work, addiction, blue-badge, asylum, immigration`,
  ],
  [
    'a network is misspelt',
    LAMBETH,
    '"title": "Send an',
    '"for": { "pcn": "Brixton" }, "title": "Send an',
    '"for"',
    `${ROUTE}, for, pcn: must be an ODS network code such as U12345`,
  ],
  [
    'there is no route for the whole borough',
    LAMBETH,
    '"title": "Send an',
    '"for": { "need": "work" }, "title": "Send an',
    '"routes"',
    'routes: one route must be for the whole borough: without “for”',
  ],
  [
    'the practice is not of the borough',
    LAMBETH,
    '"title": "Send an',
    '"for": { "practice": "G85084" }, "title": "Send an',
    '"for"',
    `${ROUTE}, for, practice: “G85084” is no practice of Lambeth in places/practices.json`,
  ],
  [
    'the network is not of the borough',
    LAMBETH,
    '"title": "Send an',
    '"for": { "pcn": "U60094" }, "title": "Send an',
    '"for"',
    `${ROUTE}, for, pcn: “U60094” is the network of no practice of Lambeth in places/practices.json`,
  ],
  [
    'the borough is not that of the file',
    LAMBETH,
    '"id": "lambeth"',
    '"id": "lambert"',
    '"lambert"',
    'borough, id: must be the same as the name of the file, “lambeth”',
  ],
  [
    'a step has no source',
    LAMBETH,
    '"cite": { "source": "navigator", "confirmed": false }',
    '"copy": "x"',
    '^"text": "Paste',
    `${ROUTE}, steps, “Paste the referral text and send the task.”, cite: is missing`,
  ],
  [
    'a page rule has no selector',
    'pages/eps-prescription-tracker.json',
    '"within": "#patient-details-banner",',
    '',
    '{',
    'within: is missing',
  ],
  [
    'a site of a page rule is too wide',
    'pages/eps-prescription-tracker.json',
    '"sites": []',
    '"sites": ["https://*/*"]',
    '"sites"',
    'sites, item 1: must look like https://records.example.nhs.uk/*',
  ],
];

it.each(mistakes)('%s', (_, file, before, after, at, problem) => {
  const copy = new Copy();
  copy.replace(file, before, after);
  expect(copy.problems()).toContain(`${file}, line ${copy.lineOf(file, at)}: ${problem}`);
});

it('two boroughs share an authority', () => {
  const copy = new Copy();
  copy.replace(LAMBETH, 'E09000022', 'E09000023');
  expect(copy.problems()).toEqual([
    'routes/lewisham.json, line 2: borough, authority: is that of routes/lambeth.json too',
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
    `${LAMBETH}, line 1: routes, “Two”: is for the same as a route above it, and would never be used`,
    `${LAMBETH}, line 1: routes, “Three”: is a second route for the whole borough; say with “for” whom it is for`,
  ]);
});
