import { expect, test } from 'vitest';
import { NAMES } from '../../tools/package/packages.ts';
import { keepsVersion } from '../../tools/package/same-version.ts';

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
