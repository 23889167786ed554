import { generateKeyPairSync } from 'node:crypto';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { BadOption, readOptions } from '../../tools/package/command-line.ts';
import { makePackages, unreadableSites } from '../../tools/package/packages.ts';

const here = resolve('somewhere');
const read = (...args: string[]) => readOptions(args, here);

test('without options: packages for the stores, in packages/', () => {
  expect(read()).toMatchObject({ out: 'packages', hosts: [], key: undefined, updateUrl: undefined });
});

test('file names are relative to the user’s working directory', () => {
  expect(read('--key', 'my.pem', '--out', 'out')).toMatchObject({
    key: join(here, 'my.pem'),
    out: join(here, 'out'),
  });
});

test('the update address is a folder, even if the user names a file in it', () => {
  for (const given of ['https://a.example/x', 'https://a.example/x/', 'https://a.example/x/update.xml'])
    expect(read('--update-url', given)?.updateUrl).toBe('https://a.example/x/');
});

test('sites can be given one by one or in a list', () => {
  expect(
    read('--hosts', 'https://a.example/*, https://*.b.example/*', '--hosts', 'https://c.example/*')?.hosts,
  ).toEqual(['https://a.example/*', 'https://*.b.example/*', 'https://c.example/*']);
});

test('the managed build names the national sites by default, or those that are given', () => {
  expect(read('--managed')).toMatchObject({ managed: true, sites: undefined });
  expect(read('--managed', '--sites', 'https://a.example/* https://b.example/*')?.sites).toEqual([
    'https://a.example/*',
    'https://b.example/*',
  ]);
  expect(read()).toMatchObject({ managed: false, sites: undefined });
});

test('a site that is too wide is refused with the reason', () => {
  expect(() => read('--hosts', 'https://*.nhs.uk/*')).toThrow('--hosts: https://*.nhs.uk/* is too wide');
  expect(() => read('--managed', '--sites', 'https://*.uk/*')).toThrow('--sites: https://*.uk/* is too wide');
});

test('more sites than Chrome accepts for a policy are refused', () => {
  const sites = (count: number) => Array.from({ length: count }, (_, index) => `https://a${index}.example/*`);
  expect(read('--managed', '--sites', sites(100).join(' '))?.sites).toHaveLength(100);
  expect(() => read('--managed', '--sites', sites(101).join(' '))).toThrow('at most 100 sites');
});

test('the listing for stores is made only on request, and only of the store’s build', () => {
  expect(read()?.store).toBe(false);
  expect(read('--store')?.store).toBe(true);
  expect(() => read('--store', '--managed')).toThrow('leave out --managed');
  expect(() => read('--store', '--hosts', 'https://a.example/*')).toThrow('leave out --hosts');
  expect(() => read('--store', '--update-url', 'https://a.example/')).toThrow('leave out --update-url');
});

test.each([
  ['--sites', 'https://a.example/*'],
  ['--hosts', 'https://*/*'],
  ['--hosts', '<all_urls>'],
  ['--hosts', 'http://records.example.nhs.uk/*'],
  ['--hosts', 'records.example.nhs.uk'],
  ['--update-url', 'http://packages.example.nhs.uk/'],
  ['--update-url', 'packages'],
  ['--update-url', 'https://packages.example.nhs.uk/?a=b'],
  ['--version', '1.2.x'],
  ['--version', '1.2.3.4.5'],
  ['--version', '1.70000'],
  ['--version', '01.2'],
  ['--chrome-id', 'too-short'],
  ['--edge-id', 'z'.repeat(32)],
  ['--unknown', 'x'],
  ['--key'],
])('%s %s is refused', (...args) => {
  expect(() => read(...args)).toThrow(BadOption);
});

test('--help prints help', () => {
  expect(read('--help')).toBeUndefined();
});

test('policy files name no site that the managed build may not read', async () => {
  const sites = 'https://records.example.org/* https://records.example.nhs.uk/*';
  const options = read('--managed', '--sites', sites);
  if (!options) throw new Error('These options ask for help.');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  await expect(makePackages(options, privateKey)).rejects.toThrow(
    '--sites: the managed build may not read https://records.example.org/*. Give the same to --hosts, here and with every update.',
  );
  expect(unreadableSites({ ...options, hosts: ['https://*.example.org/*'] })).toEqual([]);
});
