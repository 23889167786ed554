import { expect, it } from 'vitest';
import { Copy } from './broken.ts';

/** Mistakes that are left when somebody copies a borough, a need or an age limit and edits the copy. */

const LAMBETH = 'routes/lambeth.json';
const GUIDANCE = 'guidance.json';
const NEED = '"id": "isolation",';

it('a file that keeps the id of another borough has that problem alone', () => {
  const copy = new Copy();
  copy.replace('routes/southwark.json', '"id": "southwark"', '"id": "lambeth"');
  expect(copy.problems()).toEqual([
    'routes/southwark.json, line 3: borough, id: “lambeth” must be the same as the name of the file; write "southwark", or rename the file to lambeth.json',
  ]);
});

it('two boroughs have the same name', () => {
  const copy = new Copy();
  copy.replace('routes/lewisham.json', '"name": "Lewisham"', '"name": "lambeth"');
  expect(copy.problems()).toEqual([
    `routes/lewisham.json, line 3: borough, name: “lambeth” is the name of ${LAMBETH} too; write this borough’s own`,
  ]);
});

it.each([
  ['needs', '"label": "Social isolation"', 'Low-level mental health', 'needs, “isolation”'],
  ['exclusions', '"label": "A social services referral"', 'Unstable or unmanaged serious mental illness', ''],
])('two %s have the same label', (list, before, label, where) => {
  const copy = new Copy();
  copy.replace(GUIDANCE, before, `"label": "${label}"`);
  const problems = copy.problems();
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(`${list}, `);
  expect(problems[0]).toContain(where);
  expect(problems[0]).toContain(
    `, label: “${label}” stands there twice, and nobody could tell the two apart; write another`,
  );
});

it.each([
  [
    'names another lowest age',
    '"from": 18, "to": 25, "says": "For patients aged 16 to 25."',
    'says: says 16, but “from” is 18 and “to” is 25; write the same ages; found "For patients aged 16 to 25."',
  ],
  [
    'names another highest age',
    '"from": 20, "to": 25, "says": "For patients aged 20 to 24."',
    'says: says 24, but “from” is 20 and “to” is 25; write the same ages; found "For patients aged 20 to 24."',
  ],
  [
    'begins below the age of the service',
    '"from": 16, "to": 25, "says": "For patients aged 16 to 25."',
    'from: is below 18, from which the service accepts patients; write 18, or leave “from” out',
  ],
])('the age limit of a need %s', (_, age, problem) => {
  const copy = new Copy();
  copy.replace(GUIDANCE, NEED, `${NEED} "age": { ${age}, "cite": { "source": "navigator" } },`);
  expect(copy.problems()).toEqual([
    `guidance.json, line ${copy.lineOf(GUIDANCE, '"age": { "from"')}: needs, “isolation”, age, ${problem}`,
  ]);
});

it.each([
  '"from": 18, "to": 25, "says": "For patients under 26."',
  '"from": 21, "says": "For patients over 20."',
  '"from": 65, "says": "For older patients only."',
])('an age limit whose sentence agrees is sound: %s', (age) => {
  const copy = new Copy();
  copy.replace(GUIDANCE, NEED, `${NEED} "age": { ${age}, "cite": { "source": "navigator" } },`);
  expect(copy.problems()).toEqual([]);
});

it('the sentence of the service names another age than the service accepts', () => {
  const copy = new Copy();
  copy.replace(GUIDANCE, 'only accepts patients aged 18 or over', 'only accepts patients aged 16 or over');
  expect(copy.problems()).toEqual([
    `guidance.json, line ${copy.lineOf(GUIDANCE, '"says": "Social prescribing only')}: age, says: says 16, but “from” is 18; write the same ages; found "Social prescribing only accepts patients aged 16 or over."`,
  ]);
});

it('a PCN is given as a practice', () => {
  const copy = new Copy();
  copy.replace('routes/southwark.json', '"practice": "G85084"', '"practice": "U06180"');
  const [problem] = copy.problems();
  expect(problem).toMatch(/practice: “U06180” is a PCN in places\/practices\.json; write "pcn": "U06180"$/);
});

it('ignores files that an operating system or an office program leaves', () => {
  const copy = new Copy();
  for (const name of ['Thumbs.db', 'desktop.ini', '~$lambeth.json']) copy.write(`routes/${name}`, 'x');
  expect(copy.problems()).toEqual([]);
});
