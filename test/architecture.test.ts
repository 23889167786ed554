import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { circlesIn } from './circles.ts';
import { filesIn } from './files.ts';

/**
 * Every folder of `src/`, with the folders that it may import from. No other file defines these rules. In
 * addition, `src/core/tsconfig.json` keeps DOM and browser types out of the core, and the linter allows the
 * extension API only in `src/extension`.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'core/patient': [],
  'core/plain-text': [],
  'core/page-rule': ['core/plain-text'],
  'core/reader': ['core/patient'],
  'core/places': ['core/patient'],
  'core/guidance': ['core/places', 'core/plain-text'],
  'core/questions': ['core/guidance', 'core/places'],
  'page/dom': [],
  'page/paint': ['page/dom'],
  'page/glance': ['page/dom', 'core/page-rule'],
  'page/lines': ['page/dom', 'core/reader', 'core/page-rule'],
  'page/watch': ['page/dom', 'core/patient'],
  'page/spot': ['page/dom', 'page/lines', 'page/paint', 'core/reader', 'core/patient', 'core/page-rule'],
  'page/content': [
    ...['page/dom', 'page/glance', 'page/spot', 'page/watch', 'extension/page'],
    ...['core/page-rule', 'core/patient'],
  ],
  'page/button': ['page/content', 'extension/page'],
  settings: ['core/guidance', 'core/questions', 'core/places', 'core/page-rule', 'core/plain-text'],
  extension: ['core/patient', 'core/page-rule'],
  'extension/page': ['extension', 'core/patient', 'core/page-rule'],
  'extension/panel': ['extension', 'core/patient'],
  'extension/background': ['extension', 'settings'],
  'place-finder': ['core/guidance', 'core/places'],
  'panel/consultation': ['core/questions', 'core/guidance', 'core/places', 'core/patient'],
  'panel/view': ['panel/consultation', 'core/questions', 'core/guidance', 'core/places', 'core/patient'],
  'panel/questions': [
    ...['panel/view', 'panel/consultation', 'place-finder'],
    ...['core/questions', 'core/guidance', 'core/places'],
  ],
  panel: [
    ...['panel/questions', 'panel/view', 'panel/consultation', 'extension', 'extension/panel', 'settings'],
    ...['core/guidance', 'core/places', 'core/reader', 'core/patient'],
  ],
  'options/view': [
    ...['extension', 'settings', 'place-finder'],
    ...['core/guidance', 'core/page-rule', 'core/places', 'core/patient'],
  ],
  options: [
    ...['options/view', 'extension', 'extension/page', 'extension/background', 'settings'],
    ...['core/page-rule', 'core/places', 'core/patient'],
  ],
};

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SRC = join(ROOT, 'src');

/** The project's files that a file imports, in every import syntax, including type imports. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const paths = [
    ...text.matchAll(/\b(?:import|export)\b[^'";]*?\bfrom\s*'(\.[^']+)'/g),
    ...text.matchAll(/\bimport\(\s*'(\.[^']+)'\s*\)/g),
  ];
  return paths.map(([, path = '']) => resolve(dirname(file), path));
}

const folderOf = (file: string): string => relative(SRC, dirname(file)).replaceAll('\\', '/');
const files = filesIn(SRC, /(?<!\.d)\.tsx?$/);

it('no file is longer than 200 lines', () => {
  const lines = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').length;
  expect(files.filter((file) => lines(file) > 200).map((file) => relative(SRC, file))).toEqual([]);
});

describe('imports', () => {
  it('are found in every syntax', () => {
    const folder = mkdtempSync(join(tmpdir(), 'imports-'));
    const file = join(folder, 'imports.ts');
    writeFileSync(
      file,
      [
        "import { a } from './a.ts';",
        "import {\n  type B,\n  b,\n} from '../b.ts';",
        "import type { C } from './c.ts';",
        "export { d } from './d.ts';",
        "const e = await import('./e.ts');",
        "type F = typeof import('./f.ts');",
      ].join('\n'),
    );
    const names = importsOf(file).map((path) => relative(folder, path).replaceAll('\\', '/'));
    rmSync(folder, { recursive: true });
    expect(names.sort()).toEqual(['../b.ts', 'a.ts', 'c.ts', 'd.ts', 'e.ts', 'f.ts']);
  });

  it.each(Object.keys(MAY_IMPORT))('of src/%s come only from the folders that it may import', (folder) => {
    const own = files.filter((file) => folderOf(file) === folder);
    expect(own.length).toBeGreaterThan(0);
    for (const file of own)
      for (const imported of importsOf(file))
        expect(
          [folder, ...(MAY_IMPORT[folder] ?? [])],
          `${relative(SRC, file)} imports ${relative(SRC, imported)}`,
        ).toContain(folderOf(imported));
  });

  it('have a rule for every folder', () => {
    const folders = new Set(files.map(folderOf));
    expect([...folders].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it('use every rule: no rule allows an import that does not exist', () => {
    const idle = Object.entries(MAY_IMPORT).flatMap(([folder, others]) => {
      const own = files.filter((file) => folderOf(file) === folder);
      const used = new Set(own.flatMap(importsOf).map(folderOf));
      return others.filter((other) => !used.has(other)).map((other) => `${folder} → ${other}`);
    });
    expect(idle).toEqual([]);
  });

  it('form no circle, of files or of folders', () => {
    expect(
      circlesIn(
        new Map([
          ['a', ['b']],
          ['b', ['a']],
          ['c', ['a']],
        ]),
      ),
    ).toEqual([['a', 'b']]);
    expect(circlesIn(new Map(files.map((file) => [file, importsOf(file)])))).toEqual([]);
    expect(circlesIn(new Map(Object.entries(MAY_IMPORT)))).toEqual([]);
  });

  it('of tools never come from tests, and those of the harness come from neither', () => {
    for (const [folder, forbidden] of [
      ['tools', ['test']],
      ['harness', ['test', 'tools']],
      ['src', ['test', 'tools', 'harness']],
    ] as const)
      for (const file of filesIn(join(ROOT, folder), /\.tsx?$/))
        for (const imported of importsOf(file))
          expect(forbidden, relative(ROOT, file)).not.toContain(relative(ROOT, imported).split(/[\\/]/)[0]);
  });
});

describe('the linter and the compiler', () => {
  let folder: string;
  // The linter and the compiler run as separate programs, which take longer.
  vi.setConfig({ testTimeout: 60_000 });
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'architecture-'));
    cpSync(join(ROOT, 'biome.json'), join(folder, 'biome.json'));
    cpSync(join(ROOT, 'tsconfig.json'), join(folder, 'tsconfig.json'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${text}\n`);
  };
  const run = (cwd: string, script: string, ...args: string[]) =>
    spawnSync(process.execPath, [join(ROOT, 'node_modules', script), ...args], { cwd, encoding: 'utf8' })
      .stdout;

  it('refuse the extension API outside src/extension', () => {
    const polyfill = "import polyfill from 'webextension-polyfill';\nexport const p = polyfill;";
    const global = 'export const id = chrome.runtime.id;';
    write('src/extension/right.ts', `${polyfill}\n${global}`);
    const wrong = ['core/patient', 'page/spot', 'page/content', 'panel/view', 'settings', 'options'];
    for (const each of wrong) {
      write(`src/${each}/a.ts`, polyfill);
      write(`src/${each}/b.ts`, global);
    }
    const found = run(
      folder,
      '@biomejs/biome/bin/biome',
      ...['lint', '--vcs-enabled=false', '--reporter=github', '--max-diagnostics=none', 'src'],
    );
    const refused = [...found.matchAll(/noRestricted(?:Imports|Globals),file=([^,]+),/g)].map(
      ([, file = '']) => relative(folder, resolve(folder, file)).replaceAll('\\', '/'),
    );
    expect([...new Set(refused)].sort()).toEqual(
      wrong.flatMap((each) => [`src/${each}/a.ts`, `src/${each}/b.ts`]).sort(),
    );
  });

  it('refuse the DOM, the browser, Node and other folders in src/core', () => {
    write('src/panel/load.ts', 'export const load = 1;');
    cpSync(join(SRC, 'core/tsconfig.json'), join(folder, 'src/core/tsconfig.json'));
    write(
      'src/core/wrong.ts',
      [
        'export const a = document.title;',
        'export const b = chrome.runtime.id;',
        "export { readFileSync } from 'node:fs';",
        "export { load } from '../panel/load.ts';",
      ].join('\n'),
    );
    const said = run(folder, 'typescript/bin/tsc', '--noEmit', '-p', 'src/core');
    for (const words of ["name 'document'", "name 'chrome'", "'node:fs'", "is not under 'rootDir'"])
      expect(said).toContain(words);
    expect(run(ROOT, 'typescript/bin/tsc', '--noEmit', '-p', 'src/core')).toBe('');
  });
});
