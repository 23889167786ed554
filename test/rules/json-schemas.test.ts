import { readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { DESCRIPTIONS } from '../../tools/rules/descriptions.ts';
import { jsonSchemas, SCHEMAS } from '../../tools/rules/json-schemas.ts';
import { writeNewPlace } from '../../tools/rules/new-place.ts';
import { filesIn } from '../files.ts';
import { Copy } from './broken.ts';
import { Editor } from './editor.ts';

/** The JSON schemas with which an editor completes and checks rule files. */

test.each([...jsonSchemas()])('the schema %s is the one with which npm run rules checks', (name, content) => {
  const written = JSON.parse(readFileSync(join(SCHEMAS, name), 'utf8'));
  expect(written, 'npm run rules -- --schemas writes it anew').toEqual(JSON.parse(content));
});

/** Files that `npm run places` writes, and nobody edits. */
const isTable = (file: string) => /[\\/]places[\\/](?:practices|postcodes)\.json$/.test(file);
const isSchema = (file: string) => file.startsWith(normalize(SCHEMAS));

describe.each(['rules', 'test/second-city/rules'])('in %s', (folder) => {
  const files = filesIn(folder, /\.json$/)
    .map(normalize)
    .filter((file) => !isTable(file) && !isSchema(file));

  it('there are files of every kind', () => {
    const kinds = files.map((file) => basename(JSON.parse(readFileSync(file, 'utf8')).$schema));
    expect([...new Set(kinds)].sort()).toEqual([...jsonSchemas().keys()].sort());
  });

  test.each(files)('%s names its schema, and has no key that the schema does not know', (file) => {
    const { $schema, ...rules } = JSON.parse(readFileSync(file, 'utf8'));
    const schema = JSON.parse(readFileSync(join(dirname(file), $schema), 'utf8'));
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(Object.keys(rules)));
    expect(Object.keys(rules)).toEqual(expect.arrayContaining(schema.required));
    expect(schema.additionalProperties).toBe(false);
  });

  test.each(files)('an editor finds nothing wrong in %s', async (file) => {
    expect(await new Editor(file).problems()).toEqual([]);
  });
});

describe('an editor', () => {
  /** A mistake in a file, on the line of the text, and what the editor says there. */
  const mistakes: [file: string, before: string, after: string, problem: string][] = [
    ['guidance.json', '"answer": "refer"', '"answer": "Refer"', 'Valid values: "refer", "signpost"'],
    ['guidance.json', '"from": 18', '"from": "18"', 'Incorrect type. Expected "integer".'],
    ['guidance.json', '"id": "work"', '"id": "Work"', 'must be lower-case words joined by hyphens'],
    [
      'routes/lambeth.json',
      '"authority": "E09000022"',
      '"authority": "e09000022"',
      'must be an ONS code such as E09000000',
    ],
    ['routes/lambeth.json', '"title": ', '"Title": ', 'Property Title is not allowed.'],
    ['routes/southwark.json', '"G85084"', '"g85084"', 'must be an ODS practice code such as A12345'],
    [
      'pages/accurx.json',
      '"https://web.accurx.com/*"',
      '"https://web.accurx.com"',
      'must look like https://records.example.nhs.uk/*',
    ],
    ['pages/eps-prescription-tracker.json', '"within"', '"inside"', 'Property inside is not allowed.'],
    ['places/not-homes.json', '["SE1P"', '["se1p"', 'must be the first half of a postcode, such as SE17'],
  ];

  it.each(mistakes)('underlines a mistake in %s: %s → %s', async (file, before, after, problem) => {
    const path = join('rules', file);
    const text = readFileSync(path, 'utf8');
    const line = text.slice(0, text.indexOf(before)).split('\n').length;
    expect(text).toContain(before);
    const problems = await new Editor(path, text.replace(before, after)).problems();
    expect(problems).toContainEqual(expect.stringContaining(`line ${line}: `));
    expect(problems.join('\n')).toContain(problem);
  });

  it.each([
    ['routes/lambeth.json', '"authority"', 'The council’s code at the Office for National Statistics'],
    ['guidance.json', '"reviewBy"', 'The day by which to compare them again'],
    ['pages/accurx.json', '"site"', 'One site, such as https://records.example.nhs.uk/*'],
    ['places/not-homes.json', '"outwardCodes"', 'Outward codes where nobody lives'],
  ])('in %s, says what %s is for', async (file, name, words) => {
    expect((await new Editor(join('rules', file)).hint(name)).replaceAll('\\', '')).toContain(words);
  });

  it('offers the names that are missing, and the values that may be chosen', async () => {
    const borough = '{ "$schema": "../schema/borough.json", "borough": { "id": "x", "" } }';
    expect(await new Editor('rules/routes/x.json', borough).offers('"x", "')).toEqual(['name', 'authority']);
    const guidance = '{ "$schema": "./schema/guidance.json", "needs": [{ "answer":  }] }';
    expect(await new Editor('rules/guidance.json', guidance).offers('"answer": ')).toEqual([
      '"refer"',
      '"signpost"',
    ]);
  });

  it('underlines nothing in a new place but what is still to be filled in', async () => {
    for (const path of writeNewPlace('north-moor', join(new Copy().folder, 'city'))) {
      const lines = readFileSync(path, 'utf8').split('\n');
      for (const problem of await new Editor(path).problems()) {
        const [, line = ''] = /^line (\d+): /.exec(problem) ?? [];
        expect(lines[Number(line) - 1], problem).toContain('FILL IN');
      }
    }
  });
});

/** Every name in a schema, with its path. */
interface Part {
  description?: string;
  properties?: Record<string, Part>;
  items?: Part;
  additionalProperties?: Part | boolean;
}

function namesIn(
  part: Part,
  path: readonly string[] = [],
): { path: string; description: string | undefined }[] {
  const inside = [part.items, part.additionalProperties].filter((each) => typeof each === 'object');
  return [
    ...Object.entries(part.properties ?? {}).flatMap(([name, child]) => [
      { path: [...path, name].join('.'), description: child.description },
      ...namesIn(child, [...path, name]),
    ]),
    ...inside.flatMap((each) => namesIn(each, path)),
  ];
}

describe('each name in a schema is described', () => {
  const all = [...jsonSchemas().values()].flatMap((content) => namesIn(JSON.parse(content)));

  it('without exception', () => {
    expect(all.length).toBeGreaterThan(300);
    expect(all.filter(({ description }) => !description).map(({ path }) => path)).toEqual([]);
  });

  it('and each description is of a name', () => {
    const used = new Set(all.map(({ description }) => description));
    expect(Object.entries(DESCRIPTIONS).filter(([, words]) => !used.has(words))).toEqual([]);
  });
});
