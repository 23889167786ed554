import { expect, test } from 'vitest';
import { formerOtherBuild, keepsVersion } from '../../tools/package/former-packages.ts';
import { NAMES } from '../../tools/package/packages.ts';

/** A browser that has a version does not install the same version again, whatever is in the package. */

const files = (update: string, content: string) =>
  new Map([
    [NAMES.updateXml as string, Buffer.from(update)],
    [NAMES.crx, Buffer.from(content)],
  ]);
const former = files('id, 1.2.0', 'store’s build');

test('another build under the same version would not be installed', () => {
  expect(keepsVersion(former, files('id, 1.2.0', 'managed build'))).toBe(true);
});

test.each([
  ['another version', former, files('id, 1.2.0.1', 'managed build')],
  ['the same packages again', former, files('id, 1.2.0', 'store’s build')],
  ['a new folder', new Map(), former],
])('says nothing of %s', (_, before, after) => {
  expect(keepsVersion(before, after)).toBe(false);
});

test('the other build under the same id is noticed, and the same build is not', () => {
  const store = new Map([[NAMES.store as string, Buffer.from('zip')]]);
  const managed = new Map([[NAMES.managed as string, Buffer.from('zip')]]);
  expect(formerOtherBuild(managed, store)).toBe('managed');
  expect(formerOtherBuild(store, managed)).toBe('store');
  expect(formerOtherBuild(managed, managed)).toBeUndefined();
  expect(formerOtherBuild(new Map(), store)).toBeUndefined();
});
