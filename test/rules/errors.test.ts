import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { parseJson } from '../../tools/rules/json.ts';
import { readRules } from '../../tools/rules/read-rules.ts';
import { Copy } from './broken.ts';

/**
 * The messages of `npm run rules` about faults in files and folders. The `mistakes-in-*` tests have single
 * mistakes.
 */

const LAMBETH = 'routes/lambeth.json';

it('the shipped rules are sound', () => {
  expect(new Copy().problems()).toEqual([]);
});

describe('reports a file that is not JSON, with the line and the correction', () => {
  it.each([
    ['', 1, 'the file is empty; it must begin with { and end with }'],
    ['{\n  "a": 1,\n}', 2, 'there is a comma too many before the }; take it out'],
    ['{\n  "a": 1\n  "b": 2\n}', 2, 'a comma is missing at the end, before “"b": 2”'],
    [
      '{ "a": "b" "c": 1 }',
      1,
      'a comma or a quotation mark is missing, or a quotation mark is too many, before “"c": 1 }”',
    ],
    ['[\n1,,\n2]', 2, 'there is a comma too many; take it out'],
    ['{\n  "a": “b”\n}', 2, 'found “b”; use straight quotation marks: "…"'],
    ['{\n  “a”: "b"\n}', 2, 'found “a”: "b"; use straight quotation marks: "…"'],
    ['{\n  "a": b\n}', 2, '“b” must be between quotation marks: "…"'],
    [
      '{\n  a: "b"\n}',
      2,
      '“a: "b"” stands where a name in quotation marks must: write "name": and then the value',
    ],
    ['{\n  "a" "b"\n}', 2, 'a colon (:) is missing after “a”, before “"b"”'],
    ['{\n  "a": \n}', 3, 'a value is missing before “}”'],
    [
      '{\n  "a": "b\n}',
      2,
      'this line has a quotation mark that is never closed; a text ends with " on its own line',
    ],
    ['{\n  "a": "b\tc"\n}', 2, 'a tab cannot stand in a text; write a space in "b⇥c"'],
    ['{\n  "a": "C:\\x"\n}', 2, 'a backslash cannot stand in a text like this; write / in "C:\\x"'],
    ['{\n  "a": [1\n}', 3, 'the [ of line 2 must be closed with ] before this }'],
    ['{\n  "a": [1', 2, 'the file ends, but the [ of line 2 was never closed with ]'],
    ['{}\n}', 2, 'nothing may follow the end, but “}” does; take it out'],
    ['{ "a": 1,\n  "a": 2 }', 2, '“a” stands twice in the same group { … }; take one out'],
  ])('%j', (text, line, problem) => {
    const copy = new Copy();
    copy.write(LAMBETH, text);
    expect(copy.problems()).toEqual([`${LAMBETH}, line ${line}: ${problem}`]);
  });

  it('reads valid JSON as JSON.parse does', () => {
    const text =
      '\ufeff {"a" : [1, -2.5e3, true, null, "\\u00e9\\n\\"", {}, [ ]], "__proto__": {"b": ""} }\r\n';
    expect(parseJson(text).value).toEqual(JSON.parse(text.slice(1)));
    expect(() => JSON.parse(text.slice(1))).not.toThrow();
  });
});

describe('reports files that are missing or do not agree', () => {
  it.each([
    ['guidance.json', ['guidance.json: is missing']],
    ['routes', ['routes: has no borough; npm run rules -- --new north-moor writes one']],
    ['places/practices.json', ['places/practices.json: is missing; npm run places writes it']],
    ['places/postcodes.json', ['places/postcodes.json: is missing; npm run places writes it']],
  ])('%s', (file, problems) => {
    const copy = new Copy();
    copy.remove(file);
    expect(copy.problems()).toEqual(problems);
  });

  it('reports a borough that the tables do not have yet, and one that no longer has rules', () => {
    const copy = new Copy();
    const rules = copy.text(LAMBETH).replace('"lambeth"', '"northmoor"').replace('E09000022', 'E09000099');
    copy.write('routes/northmoor.json', rules);
    copy.remove(LAMBETH);
    const ids = readdirSync(join(copy.folder, 'routes'))
      .map((file) => file.replace('.json', ''))
      .join(', ');
    const table = (name: string, position: string) => [
      `places/${name}.json: does not have the borough “northmoor” yet; npm run places writes it again`,
      `places/${name}.json, ${position}: has the borough “lambeth”, for which there are no rules (there are ${ids}); npm run places writes it again`,
    ];
    const practice = copy.lineOf('places/practices.json', '"borough":"lambeth"');
    const [, code] = /"(\w+)":\{"borough":"lambeth"/.exec(copy.text('places/practices.json')) ?? [];
    const postcodes = copy.lineOf('places/postcodes.json', '"boroughs"');
    expect(copy.problems()).toEqual([
      ...table('practices', `line ${practice}: practices, ${code}, borough`),
      ...table('postcodes', `line ${postcodes}: boroughs, item 1`),
    ]);
  });

  it('reports a practice in the guidance that the table does not have', () => {
    const copy = new Copy();
    const only = '[{ "odsCode": "G85084", "name": "A" }, { "odsCode": "Z99999", "name": "B" }]';
    const practices = `"practices": { "only": ${only}, "question": "?", "says": "!", "cite": { "source": "prsb" } },`;
    copy.replace('guidance.json', '"needs": [', `${practices}\n"needs": [`);
    const line = copy.lineOf('guidance.json', 'Z99999');
    expect(copy.problems()).toEqual([
      `guidance.json, line ${line}: practices, only, “Z99999”, odsCode: “Z99999” is no practice in places/practices.json; search there for the practice’s name`,
    ]);
  });
});

describe('reports a file that Notepad saved under another name, or in another encoding', () => {
  const problemsAfter = (change: (copy: Copy) => void) => {
    const copy = new Copy();
    change(copy);
    return copy.problems();
  };
  const SAVE = 'save it again as UTF-8 (in Notepad: Save as, then Encoding: UTF-8)';

  it('a borough with .txt after its name', () => {
    const problems = problemsAfter((copy) => {
      copy.write('routes/lambeth.json.txt', copy.text(LAMBETH));
      copy.remove(LAMBETH);
    });
    expect(problems[0]).toBe(
      'routes/lambeth.json.txt: must be a rule file, whose name ends in .json; rename it to lambeth.json, or move it elsewhere',
    );
  });

  it('the guidance with .txt after its name', () => {
    const problems = problemsAfter((copy) => {
      copy.write('guidance.json.txt', copy.text('guidance.json'));
      copy.remove('guidance.json');
    });
    expect(problems).toEqual([
      'guidance.json: is missing; there is guidance.json.txt: rename it to guidance.json',
    ]);
  });

  it('ignores files that the operating system creates, such as .DS_Store', () => {
    expect(problemsAfter((copy) => copy.write('routes/.DS_Store', ''))).toEqual([]);
  });

  it.each([
    ['with the mark of its byte order', '\ufeff'],
    ['without it', ''],
  ])('UTF-16, %s', (_, mark) => {
    const problems = problemsAfter((copy) =>
      copy.write(LAMBETH, Buffer.from(mark + copy.text(LAMBETH), 'utf16le')),
    );
    expect(problems).toContain(`${LAMBETH}, line 1: the file is saved as UTF-16; ${SAVE}`);
  });

  it('UTF-16 with the bytes the other way round', () => {
    const problems = problemsAfter((copy) =>
      copy.write(LAMBETH, Buffer.from(`\ufeff${copy.text(LAMBETH)}`, 'utf16le').swap16()),
    );
    expect(problems).toContain(`${LAMBETH}, line 1: the file is saved as UTF-16; ${SAVE}`);
  });

  it('a letter in the encoding of older Windows programs', () => {
    const copy = new Copy();
    copy.replace(LAMBETH, '"Lambeth"', '"Lamb\u00e9th"');
    const line = copy.lineOf(LAMBETH, 'Lamb\u00e9th');
    copy.write(LAMBETH, Buffer.from(copy.text(LAMBETH), 'latin1'));
    expect(copy.problems()).toContain(
      `${LAMBETH}, line ${line}: holds a character that is not saved as UTF-8; ${SAVE}`,
    );
  });
});

it('reports every problem in all files at once', () => {
  const copy = new Copy();
  copy.replace('guidance.json', '"label": "Social isolation"', '"label": ""');
  copy.replace('guidance.json', '"refers": true', '"refers": "yes"');
  copy.replace(LAMBETH, '"id": "lambeth"', '"id": "lambert"');
  copy.write('routes/lewisham.json', '{');
  copy.remove('places/postcodes.json');
  const files = copy.problems().map((problem) => problem.split(/[,:]/)[0]);
  expect(files).toEqual([
    'guidance.json',
    'guidance.json',
    'routes/lewisham.json',
    LAMBETH,
    'places/postcodes.json',
  ]);
});

describe('on the command line', () => {
  vi.setConfig({ testTimeout: 60_000 });
  const node = (env: Record<string, string>, ...args: string[]) =>
    spawnSync(process.execPath, ['--import=tsx', ...args], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
  const broken = () => {
    const copy = new Copy();
    copy.replace('guidance.json', '"from": 18', '"from": "18"');
    return {
      copy,
      problem: `guidance.json, line ${copy.lineOf('guidance.json', '"from"')}: age, from: must be`,
    };
  };

  it('npm run rules prints the problems, and exits with 1', () => {
    const { copy, problem } = broken();
    const { stdout, stderr, status } = node({}, 'tools/rules.ts', copy.folder);
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
    expect(stderr).toContain(`The rules have a problem:\n${copy.folder}/${problem}`);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('npm run rules prints what it found, and exits with 0', () => {
    const { boroughs } = readRules('rules');
    const routes = boroughs.flatMap((borough) => borough.routes);
    const { stdout, status } = node({}, 'tools/rules.ts');
    expect({ stdout, status }).toEqual({
      stdout:
        'Message for the patient: 291 characters: 2 text messages.\n' +
        'Short message for the patient: 129 characters: 1 text message.\n' +
        `The rules in rules are sound: 11 needs, 3 exclusions, ${boroughs.length} boroughs, ${routes.length} routes, 9 record systems.\n`,
      status: 0,
    });
  });

  it('the build stops with the same message, without a stack trace, and builds nothing', () => {
    const { copy, problem } = broken();
    const out = join(copy.folder, 'out');
    const { stderr, status } = node({ RULES: copy.folder, OUT: out }, 'tools/build.ts');
    expect(status).toBe(1);
    expect(stderr).toContain(`The rules have a problem:\n${copy.folder}/${problem}`);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(existsSync(out)).toBe(false);
  });
});
