import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { chooseRoute } from '../../src/core/guidance/choose-route.ts';
import { coverageOf } from '../../src/core/guidance/coverage.ts';
import { referralText } from '../../src/core/guidance/referral-text.ts';
import { routeDoubt } from '../../src/core/guidance/route-doubt.ts';
import { generate } from '../../tools/places/generate.ts';
import { readOptions } from '../../tools/rules/command-line.ts';
import { writeNewPlace } from '../../tools/rules/new-place.ts';
import { readRules } from '../../tools/rules/read-rules.ts';
import { tables } from '../places/shipped-tables.ts';
import { Copy } from './broken.ts';

/**
 * Follows `docs/adding-a-place.md` in a copy of the rules, with the guide's own examples, and checks the
 * results.
 */

const guide = readFileSync('docs/adding-a-place.md', 'utf8');
const blocks = [...guide.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, kind, text = '']) => ({
  kind,
  text,
}));

/** What a line with `--new` asks for. */
type Asked = Extract<ReturnType<typeof readOptions>, { task: 'new' }>;

/** Rows for the practices and networks that our routes name, because the new tables must have them. */
const NAMED = [
  'G85084,PENROSE SURGERY,QW2 1AA,U06180,NORTH SOUTHWARK PCN,Southwark',
  'G85030,PARKSIDE MEDICAL CENTRE,QW2 1AA,U60094,SOUTH SOUTHWARK PCN,Southwark',
];

/** The only code block of a language in the guide that matches. */
function block(kind: string, like: RegExp): string {
  const found = blocks.filter((each) => each.kind === kind && like.test(each.text));
  if (found.length !== 1) throw new Error(`The guide has ${found.length} blocks like ${like}`);
  return found[0]?.text ?? '';
}

const saidInGuide = (problems: string[]) => problems.map((problem) => `rules/${problem}\n`).join('');

function withLocalSource(): Copy {
  const copy = new Copy();
  // Our own rules have it already once a borough was added to them.
  if (!copy.text('guidance.json').includes('"local": {'))
    copy.replace('guidance.json', '"sources": {', `"sources": {\n${block('json', /^"local": \{/)}`);
  return copy;
}

it('adding a local source, and a mistake in its name', () => {
  const copy = withLocalSource();
  expect(copy.problems()).toEqual([]);
  const cited = /"cite": \{\s*"source": "guidance",\s*"line": "EMIS → send a task[^}]*\}/;
  const [before = ''] = cited.exec(copy.text('routes/lambeth.json')) ?? [];
  copy.replace('routes/lambeth.json', before, block('json', /^"cite"/).trim());
  expect(copy.problems()).toEqual([]);
  copy.replace('routes/lambeth.json', '"local"', '"locl"');
  const [problem = ''] = copy.problems();
  // The line number depends on the layout of the file at this point.
  const said = block('', /“locl”/).replace(/line \d+/, 'line N');
  expect(`rules/${problem.replace(/line \d+/, 'line N')}\n`).toBe(said);
});

it('adding a route for one network', () => {
  const copy = withLocalSource();
  const { routes, ...rest } = JSON.parse(copy.text('routes/lambeth.json'));
  const own = JSON.parse(block('json', /"for": \{/));
  copy.write('routes/lambeth.json', JSON.stringify({ ...rest, routes: [...routes, own] }));
  expect(copy.problems()).toEqual([]);
  const lambeth = readRules(copy.folder).boroughs.find(({ borough }) => borough.id === 'lambeth');
  const place = { borough: 'lambeth', pcn: own.for.pcn };
  expect(chooseRoute(lambeth?.routes ?? [], place)?.title).toBe(own.title);
});

it('saying whose a route is, with the warnings that the guide quotes', () => {
  const copy = withLocalSource();
  const { routes, ...rest } = JSON.parse(copy.text('routes/southwark.json'));
  const publisher = JSON.parse(`{${block('json', /^"publisher"/)}}`).publisher;
  copy.write('routes/southwark.json', JSON.stringify({ ...rest, routes: [{ ...routes[0], publisher }] }));
  expect(copy.problems()).toEqual([]);
  const southwark = readRules(copy.folder).boroughs.find(({ borough }) => borough.id === 'southwark');
  const [route] = southwark?.routes ?? [];
  if (!route) throw new Error('Southwark has a route.');
  const warning = (practice?: string, pcn?: string) => {
    const place = { borough: 'southwark', ...(practice && { practice }), ...(pcn && { pcn }) };
    const names = {
      borough: 'Southwark',
      practice: practice && tables.practices.practices[practice]?.name,
      pcn: pcn && tables.practices.pcns[pcn],
    };
    return routeDoubt(route, coverageOf(route, place), names)?.forClinician;
  };
  expect(warning('G85084', 'U06180')).toBeUndefined();
  for (const words of [warning('G85030', 'U60094'), warning('G85034', 'U06180'), warning()])
    expect(guide).toContain(`| “${words}” |`);
});

it('adding a need', () => {
  const copy = withLocalSource();
  copy.replace('guidance.json', '"needs": [', `"needs": [\n${block('json', /digital-skills/)}`);
  expect(copy.problems()).toEqual([]);
  expect(readRules(copy.folder).guidance.needs[0]).toMatchObject({ label: 'Getting online' });
  const more = block('json', /^"age": \{/).trim();
  copy.replace('guidance.json', '"id": "digital-skills",', `"id": "digital-skills",\n${more},`);
  expect(copy.problems()).toEqual([]);
  expect(readRules(copy.folder).guidance.needs[0]).toMatchObject({
    age: { from: 18, to: 25 },
    leaflet: { title: 'Getting online' },
  });
});

it('adding a group of choices for a referral', () => {
  const copy = withLocalSource();
  copy.replace('guidance.json', '"groups": [', `"groups": [\n${block('json', /"pets"/)}`);
  expect(copy.problems()).toEqual([]);
  const { guidance } = readRules(copy.folder);
  const text = (words: string) =>
    referralText(guidance, { needs: [], reason: '', wants: '', chosen: { pets: { dog: words } } });
  expect(text('')).toContain('Pets:\nHas a dog.');
  expect(text('Rex')).toContain('Pets:\nHas a dog called Rex.');
});

it('adding a borough, from its file to tables that have it', async () => {
  const copy = withLocalSource();
  const { borough, folder } = readOptions(
    block('sh', /--new northmoor/)
      .trim()
      .split(' ')
      .slice(4),
    {},
  ) as Asked;
  expect([borough, folder]).toEqual(['northmoor', 'rules']);
  writeNewPlace(borough, copy.folder);
  expect(saidInGuide(copy.problems())).toContain(block('', /still says FILL IN/));
  copy.write('routes/northmoor.json', block('json', /E09000099/));
  expect(saidInGuide(copy.problems())).toBe(block('', /does not have the borough/));

  // The publishers' files have millions of lines. This test uses one row for each borough, in the simpler
  // format.
  const boroughs = {
    Lambeth: 'E09000022',
    Lewisham: 'E09000023',
    Southwark: 'E09000028',
    Northmoor: 'E09000099',
  };
  const rows = Object.entries(boroughs).map(([name, code], index) => ({
    practice: `X0000${index},${name.toUpperCase()} SURGERY,QW${index} 1AA,U0000${index},${name} PCN,${name}`,
    postcode: `QW${index} 1AA,${code},1`,
  }));
  copy.write(
    'practices.csv',
    `ods_code,name,postcode,pcn_code,pcn_name,borough\n${[...rows.map((row) => row.practice), ...NAMED].join('\n')}\n`,
  );
  copy.write('postcodes.csv', `postcode,lad,live_2026_11\n${rows.map((row) => row.postcode).join('\n')}\n`);
  const asked = {
    practices: join(copy.folder, 'practices.csv'),
    postcodes: join(copy.folder, 'postcodes.csv'),
    rules: copy.folder,
    decided: new Map(),
  };
  await generate(asked, {}, () => {});
  expect(copy.problems()).toEqual([]);
  expect(readRules(copy.folder).boroughs.map(({ borough }) => borough.name)).toEqual([
    'Lambeth',
    'Lewisham',
    'Northmoor',
    'Southwark',
  ]);
});

it('adding a city writes the folder that the guide names', () => {
  const { borough, folder } = readOptions(
    block('sh', /--new my-city/)
      .trim()
      .split(' ')
      .slice(4),
    {},
  ) as Asked;
  expect([borough, folder]).toEqual(['northmoor', 'my-city']);
  const city = join(new Copy().folder, folder);
  writeNewPlace(borough, city);
  // The other commands for the city name the same folder.
  expect(block('sh', /--rules my-city/)).toMatch(/^npm run rules -- my-city$/m);
  expect(existsSync(join(city, 'guidance.json'))).toBe(true);
});

it('every command in the guide exists', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const commands = [...guide.matchAll(/\bnpm (?:run )?([a-z]+)/g)].map(([, name = '']) => name);
  expect(commands.length).toBeGreaterThan(10);
  for (const name of commands) expect(Object.keys(scripts)).toContain(name);
});
