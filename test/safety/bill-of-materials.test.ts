import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sbom } from '../../tools/package/sbom.ts';

/** The software bill of materials (SBOM) lists all third-party code that is shipped, and nothing else. */

interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly hashes: readonly { alg: string; content: string }[];
  readonly licenses: readonly { license: { id: string } }[];
}

const bill = JSON.parse(sbom('1.2.3'));
const components: readonly Component[] = bill.components;
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:tsx?|scss)$/.test(file))
  .map((file) => readFileSync(join('src', file), 'utf8'))
  .join('\n');

it('is of this version of this extension, in CycloneDX', () => {
  expect(bill).toMatchObject({
    bomFormat: 'CycloneDX',
    metadata: { component: { name: 'social-prescribing-navigator', version: '1.2.3', licenses: [{}] } },
  });
});

it('names every production dependency of the lock file, and the style sheet', () => {
  const production = Object.entries<{ dev?: boolean; devOptional?: boolean }>(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path]) => path.replace('node_modules/', ''));
  expect(components.map(({ name }) => name)).toEqual([...production, 'nhsuk-frontend'].sort());
});

it('names no package that the source does not use', () => {
  for (const { name } of components)
    expect(sources, name).toMatch(new RegExp(`(?:from|@use|@forward|@import) ['"]${name}['"/]`));
});

it.each(components.map((component) => [component.name, component] as const))(
  '%s has the version, checksum and licence of what is installed',
  (name, { version, purl, hashes, licenses }) => {
    const locked = packages[`node_modules/${name}`];
    expect(version).toBe(locked.version);
    expect(purl).toBe(`pkg:npm/${name}@${locked.version}`);
    expect(hashes).toEqual([
      { alg: 'SHA-512', content: Buffer.from(locked.integrity.slice(7), 'base64').toString('hex') },
    ]);
    // These licences let an organisation use the code and redistribute it.
    expect(licenses.map(({ license }) => license.id)).toEqual([expect.stringMatching(/^(?:MIT|MPL-2\.0)$/)]);
  },
);

it('lists dependencies: the extension needs all packages, and they need none', () => {
  const [root, ...others] = bill.dependencies;
  expect(root.dependsOn).toHaveLength(components.length);
  expect(others.map(({ dependsOn }: { dependsOn: string[] }) => dependsOn)).toEqual(components.map(() => []));
});
