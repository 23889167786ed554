import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';

/** A third-party package in the extension, as described by its own package.json and licence. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  /** The SPDX identifier of the licence. */
  readonly licence: string;
  readonly homepage: string;
  /** The text of the licence. */
  readonly text: string;
}

/** Shipped only as part of a style sheet, so package.json lists it among the build tools. */
const STYLES = 'nhsuk-frontend';

/** Copyright lines of packages published without a licence file, from the licence in their repository. */
const COPYRIGHTS: Record<string, string> = { [STYLES]: 'Copyright (c) 2019 NHS.UK' };

/** The packages in the extension: the dependencies in `package.json`, and the style sheet. */
export function shippedPackages(): Shipped[] {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  return [...Object.keys(dependencies), STYLES].sort().map((name) => {
    const folder = join('node_modules', name);
    const { version, license, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENCE'].find((fileName) =>
      existsSync(join(folder, fileName)),
    );
    const text = file ? readFileSync(join(folder, file), 'utf8') : knownLicence(name, license);
    return { name, version, licence: license, homepage, text: text.replaceAll('\r\n', '\n').trim() };
  });
}

/** The text of `THIRD-PARTY.txt`: the third-party packages and data in the extension, with their licences. */
export function thirdPartyNotice(places: string): string {
  const packages = shippedPackages().map(
    ({ name, version, licence, homepage, text }) =>
      `${name} ${version} (${licence})\n${homepage}\nUnchanged source: https://www.npmjs.com/package/${name}/v/${version}\n\n${text}`,
  );
  const tables = ['practices.json', 'postcodes.json'].map((file) => {
    const { source, attribution } = JSON.parse(readFileSync(join(places, file), 'utf8'));
    return `Table of ${file.replace('.json', '')}: ${source}\n${attribution.join('\n')}`;
  });
  return `${['This extension ships the work of others, under these terms.', ...packages, ...tables].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** Adds the notice to the extension. */
export function thirdPartyPlugin(places: string): Plugin {
  return {
    name: 'third-party',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY.txt', source: thirdPartyNotice(places) });
    },
  };
}

/** Fails the build if the extension contains a package that the notice does not name. */
export function onlyNamedPlugin(): Plugin {
  return {
    name: 'only-named',
    apply: 'build',
    generateBundle() {
      const named = new Set(shippedPackages().map(({ name }) => name));
      const shipped = [...this.getModuleIds()].flatMap((id) => packageOf(id) ?? []);
      const unnamed = [...new Set(shipped)].filter((name) => !named.has(name) && !BUILD_ONLY.has(name));
      if (unnamed.length > 0)
        this.error(`Shipped, but not among the dependencies of package.json: ${unnamed.join(', ')}`);
    },
  };
}

/** Packages whose helper code the bundler adds. */
const BUILD_ONLY = new Set(['vite', 'rolldown', '@crxjs/vite-plugin']);

/** The package name of a module under node_modules, such as `zod` or `@scope/name`. */
function packageOf(id: string): string | undefined {
  const parts = relative('.', id.split('?')[0] ?? id).split(sep);
  const index = parts.lastIndexOf('node_modules');
  const [first, second] = parts.slice(index + 1);
  return index < 0 || !first ? undefined : first.startsWith('@') ? `${first}/${second}` : first;
}

function knownLicence(name: string, licence: string): string {
  const copyright = COPYRIGHTS[name];
  if (!copyright || licence !== 'MIT') throw new Error(`${name} comes without the text of its licence.`);
  return `MIT License\n\n${copyright}\n\n${MIT}`;
}

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;
