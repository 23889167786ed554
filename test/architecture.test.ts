import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { filesIn } from './files.ts';

/**
 * The rooms of `src/` and the arrows between them, as the design draws them: entry points → finding, spotting,
 * guidance, places, settings, browser → patient. The linter holds them (`biome.json`); here it is shown that it
 * does, and what it cannot see is held besides: types alone may cross where values may not, and three rooms know no
 * DOM.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
let folder: string;
// Linter and compiler are programs of their own.
vi.setConfig({ testTimeout: 60_000 });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'architecture-'));
  cpSync(join(ROOT, 'biome.json'), join(folder, 'biome.json'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(script: string, ...args: string[]) {
  return spawnSync(process.execPath, [join(ROOT, 'node_modules', script), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
}

/** The room of a file of `src/`, and each room it imports from; `values` where not only types come from there. */
function arrowsOf(file: string) {
  const text = readFileSync(file, 'utf8');
  const imports = [...text.matchAll(/\b(import|export)\b(\s+type\b)?[^'";]*?\bfrom\s*'(\.[^']+)'/g)].map(
    ([, , type, path = '']) => ({ path, values: !type }),
  );
  const called = [...text.matchAll(/\bimport\(\s*'(\.[^']+)'\s*\)/g)].map(([, path = '']) => ({
    path,
    values: true,
  }));
  return [...imports, ...called].map(({ path, values }) => ({
    to: roomOf(resolve(dirname(file), path)),
    values,
  }));
}

const roomOf = (file: string): string => relative(join(ROOT, 'src'), file).split(/[\\/]/)[0] ?? '';

it('finds an arrow however an import is written', () => {
  const file = join(folder, 'arrows.ts');
  const up = relative(folder, join(ROOT, 'src'));
  writeFileSync(
    file,
    [
      `import { a } from '${up}/panel/a.ts';`,
      `import {\n  type B,\n  b,\n} from '${up}/guidance/b.ts';`,
      `import type { C } from '${up}/places/c.ts';`,
      `export { d } from '${up}/spotting/d.ts';`,
      `const e = await import('${up}/settings/e.ts');`,
    ].join('\n'),
  );
  expect(arrowsOf(file)).toEqual([
    { to: 'panel', values: true },
    { to: 'guidance', values: true },
    { to: 'places', values: false },
    { to: 'spotting', values: true },
    { to: 'settings', values: true },
  ]);
});

describe('arrows', () => {
  const entries = ['background', 'content', 'options', 'panel'];
  const values: Record<string, string[]> = {
    patient: [],
    places: ['patient'],
    spotting: ['patient'],
    guidance: ['patient'],
    // Settings are written in the terms of the rules, and so is their schema.
    settings: ['guidance', 'places', 'spotting', 'patient'],
    browser: ['patient'],
    finding: ['places'],
    ...Object.fromEntries(
      entries.map((entry) => [
        entry,
        ['finding', 'spotting', 'guidance', 'places', 'settings', 'browser', 'patient'],
      ]),
    ),
  };
  /** Where types may come from besides. */
  const types: Record<string, string[]> = {
    guidance: ['places'],
    browser: ['spotting'],
    finding: ['guidance'],
  };

  it.each(Object.keys(values))('from %s', (room) => {
    const files = filesIn(join(ROOT, 'src', room), /\.tsx?$/);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      for (const arrow of arrowsOf(file)) {
        const allowed = [room, ...(values[room] ?? []), ...(arrow.values ? [] : (types[room] ?? []))];
        expect(allowed, `${relative(ROOT, file)} imports ${arrow.to}`).toContain(arrow.to);
      }
    }
  });

  it('from every room that there is', () => {
    const rooms = new Set(filesIn(join(ROOT, 'src'), /\.tsx?$/).map(roomOf));
    expect([...rooms].filter((room) => !(room in values))).toEqual(['rules.d.ts']);
  });
});

describe('the linter', () => {
  const polyfill = "import polyfill from 'webextension-polyfill'; export const p = polyfill;";
  const wrong: Record<string, string> = {
    'patient/a.ts': "export { a } from '../guidance/schema.ts';",
    'patient/b.ts': polyfill,
    'places/a.ts': "import { a } from '../guidance/assess.ts'; export const b = a;",
    'places/b.ts': 'export const id = chrome.runtime.id;',
    'guidance/a.ts': "export const a = import('../panel/walk.ts');",
    'spotting/a.ts': "import { a } from '../browser/page.ts'; export const b = a;",
    'spotting/b.ts': polyfill,
    'settings/a.ts': "import { a } from '../browser/settings.ts'; export const b = a;",
    'settings/b.ts': "import { a } from '../spotting/spot.ts'; export const b = a;",
    'finding/a.tsx': "import { a } from '../browser/settings.ts'; export const b = a;",
    'browser/a.ts': "import { a } from '../panel/walk.ts'; export const b = a;",
    'panel/a.ts': "import { a } from '../options/options.ts'; export const b = a;",
    'panel/view/a.tsx': "import { a } from '../../content/content.ts'; export const b = a;",
    'panel/b.ts': polyfill,
    'content/a.ts': 'export const id = browser.runtime.id;',
    'background/a.ts': "import { a } from '../panel/walk.ts'; export const b = a;",
  };
  const right: Record<string, string> = {
    'places/right.ts': "import type { Patient } from '../patient/patient.ts'; export type P = Patient;",
    'guidance/right.ts': "import type { Place } from '../places/place.ts'; export type P = Place;",
    'settings/right.ts': "export { pageRule } from '../spotting/page-rule.ts';",
    'finding/right.tsx': "export { findPractices } from '../places/find-practices.ts';",
    'browser/right.ts': `${polyfill} export const id = chrome.runtime.id;`,
    'panel/right.ts': "export { assess } from '../guidance/assess.ts';",
    'panel/view/right.tsx': "export { walk } from '../walk.ts';",
  };

  it('refuses every arrow the wrong way, and no other', () => {
    for (const [file, text] of Object.entries({ ...wrong, ...right })) {
      mkdirSync(dirname(join(folder, 'src', file)), { recursive: true });
      writeFileSync(join(folder, 'src', file), `${text}\n`);
    }
    const { stdout } = run(
      '@biomejs/biome/bin/biome',
      'lint',
      '--vcs-enabled=false',
      '--reporter=github',
      'src',
    );
    const refused = [...stdout.matchAll(/noRestricted(?:Imports|Globals),file=([^,]+),/g)].map(
      ([, file = '']) => relative('src', relative(folder, resolve(folder, file))),
    );
    expect([...new Set(refused)].sort()).toEqual(Object.keys(wrong).sort());
  });
});

describe('patient, guidance and places', () => {
  const compile = (...files: string[]) =>
    run(
      'typescript/bin/tsc',
      ...['--noEmit', '--strict', '--lib', 'ES2023', '--types', '', '--target', 'ES2022'],
      ...['--module', 'ESNext', '--moduleResolution', 'bundler', '--allowImportingTsExtensions'],
      ...['--skipLibCheck', '--ignoreConfig', ...files],
    ).stdout;

  it('know neither DOM nor browser: they compile where there is none', () => {
    const files = ['patient', 'guidance', 'places'].flatMap((room) =>
      filesIn(join(ROOT, 'src', room), /\.ts$/),
    );
    expect(compile(...files)).toBe('');
  });

  it('which a line with either in it does not', () => {
    const file = join(folder, 'dom.ts');
    writeFileSync(file, 'export const a = document.title;\nexport const b = chrome.runtime.id;\n');
    expect(compile(file).match(/Cannot find name '(?:document|chrome)'/g)).toHaveLength(2);
  });
});
