import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { RulesError, readRules } from '../../tools/rules/read-rules.ts';

/** The build refuses rule files that somebody has tampered with. */

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A copy of the shipped rules with another text for one file. */
function rulesWith(file: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'navigator-rules-'));
  folders.push(folder);
  cpSync('rules', folder, { recursive: true });
  writeFileSync(join(folder, file), text);
  return folder;
}

/**
 * The JSON of a rule file with another value at a path such as `needs.0.cite`; undefined removes the value.
 */
function changed(file: string, place: string, value: unknown): string {
  const rules = JSON.parse(readFileSync(join('rules', file), 'utf8'));
  const keys = place.split('.');
  const last = keys.pop() as string;
  const parent = keys.reduce((within, key) => within[key], rules);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return JSON.stringify(rules);
}

const GUIDANCE = 'guidance.json';
const ROUTES = 'routes/lambeth.json';
const PAGES = 'pages/national-document-repository.json';
const guidance = readRules('rules').guidance;
const [SOURCE = ''] = Object.keys(guidance.sources);

it.each<[what: string, file: string, place: string, value: unknown]>([
  ['has a link without encryption', GUIDANCE, `sources.${SOURCE}.address`, 'http://example.org/'],
  ['says nothing of age', GUIDANCE, 'age', undefined],
  ['has an age below nought', GUIDANCE, 'age.from', -1],
  ['has an exclusion that rules out nothing', GUIDANCE, 'exclusions.0.rulesOut', undefined],
  ['makes a statement without a source', GUIDANCE, 'needs.0.cite', undefined],
  ['holds something that no rule has', GUIDANCE, 'needs.0.script', 'alert(1)'],
  ['has a route without steps', ROUTES, 'routes.0.steps', []],
  ['calls itself another borough', ROUTES, 'borough.id', 'southwark'],
  ['reads the pages of every site', PAGES, 'sites.0.site', '<all_urls>'],
  ['reads pages that are not encrypted', PAGES, 'sites.0.site', 'http://records.example.nhs.uk/*'],
  ['slips a style sheet in with a selector', PAGES, 'fields.nhsNumber', '#a { } #b'],
])('a file that %s', (_, file, place, value) => {
  const folder = rulesWith(file, changed(file, place, value));
  expect(() => readRules(folder)).toThrow(RulesError);
  expect(() => readRules(folder)).toThrow(file);
});

it.each([
  ['is cut short', '{"service": "soc'],
  ['is empty', ''],
  ['is no group of rules', '[]'],
])('a file that %s', (_, text) => {
  expect(() => readRules(rulesWith(GUIDANCE, text))).toThrow(RulesError);
});

it('stops the build before it writes a file', () => {
  const folder = rulesWith(GUIDANCE, changed(GUIDANCE, 'age.from', -1));
  const out = join(folder, 'built');
  const build = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
    env: { ...process.env, RULES: folder, OUT: out },
    encoding: 'utf8',
  });
  expect(build.status).toBe(1);
  expect(build.stderr).toContain(GUIDANCE);
  expect(existsSync(out)).toBe(false);
}, 60_000);

it('cannot change a prototype', () => {
  const text = readFileSync(join('rules', GUIDANCE), 'utf8');
  for (const name of ['__proto__', 'constructor', 'prototype'])
    expect(() => readRules(rulesWith(GUIDANCE, text.replace('{', `{"${name}": {"pwned": 1},`)))).toThrow(
      RulesError,
    );
  expect('pwned' in {}).toBe(false);
});

it('builds in its shipped form', () => {
  expect(guidance.age.from).toBe(18);
  expect(guidance.exclusions.filter(({ rulesOut }) => rulesOut === 'patient')).toHaveLength(1);
});
