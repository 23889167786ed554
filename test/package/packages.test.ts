import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFiles } from '../../tools/package/archive.ts';
import { lint, outdated, unexplained } from '../../tools/package/lint.ts';
import { NAMES } from '../../tools/package/packages.ts';
import { copyOfProject, inside, type Packaged, packaged, packagedHere, workplace } from './packaged.ts';

const { folder, key, remove } = workplace();
let stores: Packaged;
let own: Packaged;
/** Made by `npm run package`, in another folder and time zone. */
let again: Packaged;

const ADDRESS = 'https://packages.example.nhs.uk/navigator/';
const SITE = 'https://records.example.nhs.uk/*';
const OWN = ['--key', key, '--update-url', ADDRESS, '--hosts', SITE, '--version', '7.8.9'];

beforeAll(async () => {
  const project = join(folder, 'a copy');
  mkdirSync(project);
  stores = await packagedHere(join(folder, 'stores'), ['--key', key]);
  own = await packagedHere(join(folder, 'own'), OWN);
  again = await packaged(join(folder, 'again'), OWN, {
    project: copyOfProject(project),
    zone: 'Pacific/Auckland',
  });
}, 600_000);
afterAll(remove);

const text = (content: Uint8Array | undefined) => new TextDecoder().decode(content);
const manifest = (from: Packaged, name: string) => JSON.parse(text(inside(from, name).get('manifest.json')));
const PACKAGES = [NAMES.store, NAMES.crx, NAMES.xpi];

/** Patterns of code that loads remote code or makes code from text, by file type. */
const FORBIDDEN: [ending: string, pattern: RegExp][] = [
  ['.js', /\beval\(|\bFunction\(|=Function[;,)]|\bimportScripts\b|import\(["'`]https?:|from["']https?:/],
  ['.html', /(?:src|href)="(?!\.{0,2}\/[^/])[^"]*"|<script>|\son\w+=/],
  ['.css', /url\(["']?(?:https?:)?\/\/|@import/],
];

describe('reproducible', () => {
  test('the same sources give the same bytes, in another folder and time zone', () => {
    expect([...again.files.keys()]).toEqual([...own.files.keys()]);
    for (const [path, content] of own.files)
      expect(Buffer.compare(content, again.files.get(path) ?? new Uint8Array()), path).toBe(0);
  });

  test('no package contains the path of the build folder', () => {
    for (const name of PACKAGES)
      for (const [path, content] of inside(again, name))
        expect([path, text(content).includes(folder)]).toEqual([path, false]);
  });
});

describe('what is in the packages', () => {
  test('an organisation’s packages have its version, sites and update address', () => {
    const chrome = manifest(own, NAMES.crx);
    const firefox = manifest(own, NAMES.xpi);
    for (const { version, host_permissions, content_scripts } of [chrome, firefox]) {
      expect(version).toBe('7.8.9');
      expect(host_permissions).toContain(SITE);
      expect(content_scripts[0].matches).toContain(SITE);
    }
    expect(chrome.update_url).toBe(`${ADDRESS}update.xml`);
    expect(firefox.browser_specific_settings.gecko.update_url).toBe(`${ADDRESS}updates.json`);
  });

  test('packages for stores have no update address and no key, and only the sites of the rules', () => {
    for (const name of [NAMES.store, NAMES.xpi]) {
      expect(JSON.stringify(manifest(stores, name))).not.toMatch(/update_url|"key"/);
      expect(JSON.stringify(manifest(stores, name))).not.toContain('records.example');
    }
  });

  test('no page can detect the extension', () => {
    for (const name of PACKAGES) expect(manifest(own, name)).not.toHaveProperty('web_accessible_resources');
  });

  test('no permission beyond those that docs/deploying/permissions.md explains', () => {
    const document = readFileSync('docs/deploying/permissions.md', 'utf8');
    for (const name of PACKAGES)
      for (const permission of manifest(own, name).permissions)
        expect(document).toContain(`| \`${permission}\``);
  });

  test('no remote code, and no code made from text', () => {
    for (const name of PACKAGES)
      for (const [path, content] of inside(own, name)) {
        const [, forbidden] = FORBIDDEN.find(([ending]) => path.endsWith(ending)) ?? [];
        expect([path, forbidden?.exec(text(content))?.[0]]).toEqual([path, undefined]);
      }
  });

  test('every package names the authors of its parts, with their licences', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    const licences = JSON.parse(text(own.files.get(NAMES.sbom))).components.map(
      (component: { name: string }) => component.name,
    );
    for (const name of PACKAGES) {
      const notice = text(inside(own, name).get('THIRD-PARTY.txt'));
      for (const dependency of [...Object.keys(dependencies), 'nhsuk-frontend']) {
        expect(notice).toContain(`\n${dependency} `);
        expect(licences).toContain(dependency);
      }
      expect(notice).toContain('Open Government Licence');
    }
  });

  test('nothing of the extension’s own code sets HTML from text', () => {
    const code = [...readFiles('src').values()].map(text).join('\n');
    expect(code).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/,
    );
  });
});

describe('the files beside the packages', () => {
  test('the checksums are those of all files', () => {
    const lines = text(own.files.get(NAMES.sums)).trim().split('\n');
    const said = Object.fromEntries(lines.map((line) => line.split('  ').reverse()));
    const real = [...own.files].filter(([path]) => path !== NAMES.sums);
    expect(said).toEqual(
      Object.fromEntries(
        real.map(([path, content]) => [path, createHash('sha256').update(content).digest('hex')]),
      ),
    );
  });

  test('a pack for the stores is only there if it was asked for', () => {
    expect([...again.files.keys()].filter((path) => path.startsWith('store/'))).toEqual([]);
  });

  test('the update files lead to the packages, under the ids of the policy files', () => {
    const [id] = Object.keys(
      JSON.parse(text(own.files.get('policies/intune/chrome-ExtensionSettings.json'))),
    );
    expect(text(own.files.get(NAMES.updateXml))).toContain(`appid="${id}"`);
    expect(text(own.files.get(NAMES.updateXml))).toContain(
      `codebase="${ADDRESS}${NAMES.crx}" version="7.8.9"`,
    );
    const { addons } = JSON.parse(text(own.files.get(NAMES.updatesJson)));
    const { id: gecko } = manifest(own, NAMES.xpi).browser_specific_settings.gecko;
    expect(addons[gecko].updates[0]).toMatchObject({ version: '7.8.9', update_link: ADDRESS + NAMES.xpi });
  });

  test('Firefox’s linter finds only what is explained, and every explanation is needed', async () => {
    for (const [from, selfHosted] of [
      [stores, false],
      [own, true],
    ] as const) {
      const findings = await lint(join(from.folder, NAMES.xpi), { selfHosted });
      expect(unexplained(findings)).toEqual([]);
      expect(outdated(findings)).toEqual([]);
    }
  }, 60_000);
});
