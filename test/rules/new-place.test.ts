import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { buildInto } from '../../tools/build/build-into.ts';
import { generate } from '../../tools/places/generate.ts';
import { readOptions } from '../../tools/rules/command-line.ts';
import { writeNewPlace } from '../../tools/rules/new-place.ts';
import { RulesError, readRules } from '../../tools/rules/read-rules.ts';
import { whatToDoNext } from '../../tools/rules/what-to-do-next.ts';
import { Copy } from './broken.ts';

/** What `npm run rules -- --new north-moor` writes, and what is said until it is filled in. */

/** Rules that stay the same when a borough is added to ours. */
const CITY = 'test/second-city/rules';
const NORTH_MOOR = 'routes/north-moor.json';

const read = (path: string) => readFileSync(path, 'utf8');

/** Writes the example of each instruction in its place, as somebody would who follows it to the letter. */
function fillIn(path: string): void {
  const filled = read(path).replace(/"FILL IN: ([^"]*)"/g, (_, instruction: string) => {
    const example = instruction.split('such as ').at(-1) ?? '';
    return instruction.includes('without quotation marks') ? example : JSON.stringify(example);
  });
  writeFileSync(path, filled);
}

/** Each line with a placeholder, as `npm run rules` names it. */
const linesToFill = (folder: string, file: string) =>
  read(join(folder, file))
    .split('\n')
    .flatMap((line, index) => (line.includes('FILL IN') ? [`${file}, line ${index + 1}`] : []));

describe('a borough', () => {
  const withNorthMoor = () => {
    const copy = new Copy(CITY);
    const written = writeNewPlace('north-moor', copy.folder);
    return { copy, written };
  };

  it('gets one file, with its own name as its id', () => {
    const { copy, written } = withNorthMoor();
    expect(written).toEqual([join(copy.folder, NORTH_MOOR)]);
    expect(JSON.parse(copy.text(NORTH_MOOR)).borough.id).toBe('north-moor');
  });

  it('until it is filled in, each placeholder is a problem with its line and what to write', () => {
    const { copy } = withNorthMoor();
    const problems = copy.problems();
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(linesToFill(copy.folder, NORTH_MOOR));
    expect(problems[0]).toBe(
      `${NORTH_MOOR}, line 5: borough, name: still says FILL IN; write the borough’s name, such as North Moor`,
    );
    for (const problem of problems) expect(problem).toMatch(/: still says FILL IN; write .+/);
  });

  it('filled in to the letter, only its source and the tables are missing', () => {
    const { copy, written } = withNorthMoor();
    fillIn(written[0] ?? '');
    const { sources } = JSON.parse(copy.text('guidance.json'));
    expect(new Set(copy.problems().map((problem) => problem.replace(/^.*(?=source: )/, '')))).toEqual(
      new Set([
        `source: “local” is none of the sources in the guidance; add it there, or write one of these: ${Object.keys(sources).join(', ')}`,
        'places/practices.json: does not have the borough “north-moor” yet; npm run places writes it again',
        'places/postcodes.json: does not have the borough “north-moor” yet; npm run places writes it again',
      ]),
    );
  });

  it('says what to do next, with the source to add if there is none yet', () => {
    const { copy, written } = withNorthMoor();
    const before = whatToDoNext(written, copy.folder);
    expect(before).toContain(`Wrote ${join(copy.folder, NORTH_MOOR)}\n`);
    const [block = ''] = /"local": \{[\s\S]*\},(?=\n3\.)/.exec(before) ?? [];
    copy.replace('guidance.json', '"sources": {', `"sources": {\n${block}`);
    expect(whatToDoNext(written, copy.folder)).not.toContain('"local"');
    fillIn(written[0] ?? '');
    expect(copy.problems()).toHaveLength(2);
  });

  it('a placeholder that is changed in part is still one', () => {
    const { copy, written } = withNorthMoor();
    fillIn(written[0] ?? '');
    copy.replace(NORTH_MOOR, '"North Moor hub"', '"The hub (FILL IN: its name)"');
    expect(copy.problems()).toEqual([
      expect.stringMatching(/contact, name: still says FILL IN; take these two words out$/),
    ]);
  });

  it('is never built with a placeholder, not even if the bundler is called directly', async () => {
    vi.setConfig({ testTimeout: 60_000 });
    const { copy } = withNorthMoor();
    const out = join(copy.folder, 'out');
    await expect(buildInto(out, { rules: copy.folder })).rejects.toThrow(RulesError);
    const env = { ...process.env, RULES: copy.folder, OUT: out };
    const built = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], { env });
    expect(built.status).not.toBe(0);
    expect(String(built.stderr)).toContain('still says FILL IN');
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    'fernwick',
    'North Moor',
    'north moor',
    'Northmoor',
    'northmoor.json',
    '..',
    '../northmoor',
    'routes/northmoor',
    '.hidden',
    '1st',
    '',
  ])('refuses the name “%s”, and writes nothing', (name) => {
    const copy = new Copy(CITY);
    const files = () => readdirSync(copy.folder, { recursive: true });
    const before = files();
    const fernwick = copy.text('routes/fernwick.json');
    expect(() => writeNewPlace(name, copy.folder)).toThrow(/exists already|cannot name a borough/);
    expect(files()).toEqual(before);
    expect(copy.text('routes/fernwick.json')).toBe(fernwick);
  });

  it('a bad name is answered with a good one', () => {
    const folder = new Copy(CITY).folder;
    expect(() => writeNewPlace('North Moor.json', folder)).toThrow(
      '“North Moor.json” cannot name a borough. Use small letters, with hyphens for spaces, and no .json: north-moor',
    );
  });
});

describe('a city', () => {
  const withCity = () => {
    const copy = new Copy();
    const city = join(copy.folder, 'my-city');
    return { copy, city, written: writeNewPlace('north-moor', city) };
  };

  it('gets every file but the tables, each with its schema', () => {
    const { city, written } = withCity();
    const names = written.map((path) => path.slice(city.length + 1)).sort();
    expect(names.filter((name) => !name.startsWith('pages'))).toEqual([
      'guidance.json',
      'places/not-homes.json',
      NORTH_MOOR,
    ]);
    expect(names.filter((name) => name.startsWith('pages'))).toHaveLength(readdirSync('rules/pages').length);
    for (const path of written)
      expect(existsSync(join(dirname(path), JSON.parse(read(path)).$schema)), path).toBe(true);
  });

  it('until it is filled in, each placeholder is a problem with its line and what to write', () => {
    const { city } = withCity();
    const problems = problemsOf(city);
    const missing = ['places/practices.json: is missing', 'places/postcodes.json: is missing'];
    expect(
      problems.map((problem) =>
        problem
          .split(/:|;/, 2)
          .join(':')
          .replace(/:(?! is missing).*/, ''),
      ),
    ).toEqual([...linesToFill(city, 'guidance.json'), ...linesToFill(city, NORTH_MOOR), ...missing]);
    expect(problems.length).toBeGreaterThan(35);
  });

  it('filled in to the letter, and with its tables, is sound', async () => {
    const { city, copy } = withCity();
    fillIn(join(city, 'guidance.json'));
    fillIn(join(city, NORTH_MOOR));
    const practices = 'A00001,MOOR SURGERY,QW1 1AA,U00001,MOOR PCN,North Moor';
    copy.write('practices.csv', `ods_code,name,postcode,pcn_code,pcn_name,borough\n${practices}\n`);
    copy.write('postcodes.csv', 'postcode,lad,live_2026_11\nQW1 1AA,E09000099,1\n');
    const file = (name: string) => join(copy.folder, name);
    const asked = { practices: file('practices.csv'), postcodes: file('postcodes.csv'), rules: city };
    await generate({ ...asked, decided: new Map() }, {}, () => {});
    expect(problemsOf(city)).toEqual([]);
    const { guidance, boroughs } = readRules(city);
    expect(boroughs.map(({ borough }) => borough.name)).toEqual(['North Moor']);
    // National standards come with their sources, and local guidance with none of ours.
    const ours = readRules('rules').guidance;
    expect([guidance.codes, guidance.referral]).toEqual([ours.codes, ours.referral]);
    expect(Object.keys(guidance.sources)).not.toContain('penrose-health');
  });

  it('a second borough is added beside the first, and nothing else changes', () => {
    const { city } = withCity();
    fillIn(join(city, 'guidance.json'));
    const guidance = read(join(city, 'guidance.json'));
    expect(writeNewPlace('southfen', city)).toEqual([join(city, 'routes/southfen.json')]);
    expect(read(join(city, 'guidance.json'))).toBe(guidance);
  });

  it('keeps a file that is there already', () => {
    const copy = new Copy();
    copy.remove('guidance.json');
    const mine = copy.text('places/not-homes.json');
    const written = writeNewPlace('north-moor', copy.folder);
    expect(copy.text('places/not-homes.json')).toBe(mine);
    expect(written).not.toContain(join(copy.folder, 'places/not-homes.json'));
  });
});

function problemsOf(folder: string): string[] {
  try {
    readRules(folder);
    return [];
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    return error.problems.map((problem) => problem.replace(`${folder}/`, ''));
  }
}

describe('on the command line', () => {
  const rules = { folder: 'rules' };
  it.each<[string, Record<string, string>, ReturnType<typeof readOptions>]>([
    ['', {}, { task: 'check', ...rules }],
    ['my-city', {}, { task: 'check', folder: 'my-city' }],
    ['--new north-moor', {}, { task: 'new', borough: 'north-moor', ...rules }],
    ['--new=north-moor', {}, { task: 'new', borough: 'north-moor', ...rules }],
    ['--new my-city/north-moor', {}, { task: 'new', borough: 'north-moor', folder: 'my-city' }],
    ['--new my-city\\north-moor', {}, { task: 'new', borough: 'north-moor', folder: 'my-city' }],
    ['--new North Moor', {}, { task: 'new', borough: 'North Moor', ...rules }],
    ['--preview', {}, { task: 'preview', ...rules }],
    ['--preview my-city', {}, { task: 'preview', folder: 'my-city' }],
    // What npm leaves if the two hyphens before the option are forgotten.
    ['north-moor', { npm_config_new: 'true' }, { task: 'new', borough: 'north-moor', ...rules }],
    ['', { npm_config_preview: 'true' }, { task: 'preview', ...rules }],
  ])('%s %j', (args, env, options) => {
    expect(readOptions(args.split(' ').filter(Boolean), env)).toEqual(options);
  });

  it.each([
    ['--new', 'Name the borough after --new.'],
    ['--new my-city/', 'Name the borough after --new.'],
    ['--new ../north-moor', '“../north-moor” cannot be written: a folder is named without dots'],
    ['--nwe north-moor', 'There is no option --nwe.'],
    ['-new north-moor', 'An option begins with two hyphens: write --new, not -new.'],
    ['\u2014new north-moor', 'An option begins with two hyphens: write --new, not \u2014new.'],
    ['\u2013-new north-moor', 'An option begins with two hyphens: write --new, not \u2013-new.'],
    ['--new --preview', 'Only one of --new and --preview at a time.'],
  ])('refuses %s in plain words', (args, words) => {
    expect(readOptions(args.split(' '), {})).toContain(words);
  });
});
