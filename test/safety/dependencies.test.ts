import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedPackages } from '../../tools/build/third-party.ts';

/** Third-party packages: few are shipped, all are listed and pinned, and installing them runs no script. */

interface Locked {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  /** A development dependency that a shipped package may use, but does not require. */
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Record<string, string>;
}

const REGISTRY = 'https://registry.npmjs.org/';

const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>;
};
const production = Object.entries(packages).filter(
  ([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional,
);

it('ships these packages without further dependencies', () => {
  const names = production.map(([path]) => path.replace('node_modules/', '')).sort();
  expect(names).toEqual(Object.keys(dependencies).sort());
  expect(names).toEqual(['preact', 'webextension-polyfill', 'zod']);
});

describe('every package, shipped or not', () => {
  it('has one exact version in package.json', () => {
    const versions = Object.values({ ...dependencies, ...devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('has a locked checksum, and comes only from the registry', () => {
    const others = Object.entries(packages).filter(([path]) => path !== '');
    const loose = others.filter(
      ([, { integrity, resolved = REGISTRY }]) =>
        !integrity?.startsWith('sha512-') || !resolved.startsWith(REGISTRY),
    );
    expect(loose.map(([path]) => path)).toEqual([]);
  });
});

it('shipped packages run no install script', () => {
  expect(production.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
});

it('SECURITY.md says why each package is shipped', () => {
  const text = readFileSync('SECURITY.md', 'utf8');
  const named = [...text.matchAll(/^\| \[([\w@/-]+)\]\([^)]*\) \| [^|]{20,}\|/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual(shippedPackages().map(({ name }) => name));
});
