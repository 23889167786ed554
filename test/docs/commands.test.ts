import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FIREFOX_ID } from '../../tools/build/manifest.ts';
import { readOptions } from '../../tools/package/command-line.ts';
import { policyFiles } from '../../tools/policy/files.ts';
import { type CodeBlock, codeBlocks, documents } from './code-blocks.ts';
import { faultsInPowerShell } from './powershell.ts';

/** What the documents tell people to type. Nothing here has Windows: its commands are parsed, not run. */

const blocks = documents.flatMap(codeBlocks);
const named = ({ file, line }: CodeBlock) => `${file}, line ${line}`;
const of = (language: string): [string, CodeBlock][] =>
  blocks.filter((block) => block.language === language).map((block) => [named(block), block]);

const made = policyFiles({
  chrome: { id: 'a'.repeat(32), updateUrl: 'https://packages.example.nhs.uk/update.xml', ownServer: true },
  edge: { id: 'a'.repeat(32), updateUrl: 'https://packages.example.nhs.uk/update.xml', ownServer: true },
  firefox: { id: FIREFOX_ID, installUrl: 'https://packages.example.nhs.uk/navigator.xpi' },
  sites: ['https://records.example.nhs.uk/*'],
});

test('every block in the pages for IT names its language', () => {
  const pages = blocks.filter(({ file }) => /deploying|pilot/.test(file));
  expect(pages.length).toBeGreaterThan(20);
  for (const block of pages)
    expect(['sh', 'bat', 'powershell', 'json', 'text'], named(block)).toContain(block.language);
});

test.each(of('json').filter(([, { file }]) => file.includes('deploying')))('%s: is JSON', (_, { text }) => {
  expect(() => JSON.parse(text)).not.toThrow();
});

test.each(of('sh'))('%s: the shell can read it', (_, { text }) => {
  const { status, stderr } = spawnSync('bash', ['-n'], { input: text, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
});

test.each(of('powershell'))('%s: PowerShell that breaks nothing', (_, { text }) => {
  expect(faultsInPowerShell(text)).toEqual([]);
});

test.each(of('bat'))('%s: a command of Windows that is known here', (_, { text }) => {
  for (const line of text.trim().split('\n'))
    expect(line).toMatch(/^(?:reg import policies\\[\w\\.-]+|gpupdate \/force)$/);
});

describe('npm commands', () => {
  const commands = blocks.flatMap((block) =>
    block.text
      .split('\n')
      .filter((line) => line.startsWith('npm '))
      .map((line) => line.replace(/\s+#.*$/, ''))
      .map((line) => [`${named(block)}: ${line}`, line] as const),
  );
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

  test.each(commands)('%s', (_, line) => {
    const [, script = '', args = ''] = /^npm (?:run (?:--silent )?)?([a-z]+)(?: -- (.*))?$/.exec(line) ?? [];
    expect([...Object.keys(scripts), 'install', 'ci', 'audit']).toContain(script);
    const words = [...args.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');
    if (script === 'package' && !args.includes('…')) expect(() => readOptions(words, '/')).not.toThrow();
    // A key in the project's folder would be refused, and could be committed.
    const [, key] = /--(?:new-)?key (\S+)/.exec(args) ?? [];
    if (key) expect(key).toMatch(/^\.\.\//);
  });
});

test('the policy files that the documents name are among those that are made', () => {
  const paths = documents.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/policies[\\/]((?:[\w-]+[\\/])+[\w.*-]+\.\w+)/g)].map(
      ([, path = '']) => [file, path.replaceAll('\\', '/')],
    ),
  );
  expect(paths.length).toBeGreaterThan(20);
  for (const [file, path = ''] of paths) {
    // Where a browser or the system reads policies has other folders of this name.
    if (/^(?:managed|policies\.json)/.test(path)) continue;
    const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`);
    expect(
      [...made.keys()].some((each) => pattern.test(each)),
      `${file}: policies/${path}`,
    ).toBe(true);
  }
});

test('a file of the project that the documents name in a command exists', () => {
  for (const block of blocks)
    for (const [path] of block.text.matchAll(/(?<=\s)(?:rules|test|tools|src|docs)\/[\w./-]+\.\w+/g))
      if (!block.text.includes('git checkout') && block.language === 'sh')
        expect(existsSync(path), `${named(block)}: ${path}`).toBe(true);
});

describe('the rules for PowerShell find', () => {
  test.each([
    [
      'a registry key that is emptied',
      'New-Item -Force "HKLM:\\Software\\x\\contacts" | Out-Null',
      /New-Item/,
    ],
    [
      'a store that is made where there is none',
      'New-Item -ItemType Directory "\\\\x\\PolicyDefinitions"',
      /Test-Path/,
    ],
    ['an unknown cmdlet', 'Set-Contact southwark', /Set-Contact/],
    ['an open quotation mark', 'Copy-Item "a b', /quotation/],
    ['an open brace', 'if (Test-Path "x") { Copy-Item a b', /missing/],
    ['a variable that is never set', 'Copy-Item $sotre b', /\$sotre/],
    ['a deletion', 'Remove-Item "HKLM:\\Software\\x"', /delete/],
  ])('%s', (_, script, fault) => {
    expect(faultsInPowerShell(script).join('\n')).toMatch(fault);
  });
});
