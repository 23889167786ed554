import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFiles } from '../../tools/package/archive.ts';
import { pictureFaults } from '../../tools/store/picture-faults.ts';
import { PICTURES } from '../../tools/store/pictures.ts';
import { packaged, packagedHere, workplace } from '../package/packaged.ts';

/** `npm run package -- --store`, from the command to the files. */

const { folder, key, remove } = workplace();
const out = join(folder, 'out');

// Ends with an error if the pack has a fault.
beforeAll(() => packaged(out, ['--key', key, '--store']), 600_000);
afterAll(remove);

const sums = (of: string) => readFileSync(join(of, 'SHA256SUMS'), 'utf8');

describe('the pack for the stores', () => {
  test('has a document for each store, and every picture', () => {
    const files = [...readFiles(join(out, 'store')).keys()].sort();
    const pictures = PICTURES.map(({ file }) => `pictures/${file}`);
    expect(files).toEqual(['chrome.md', 'edge.md', 'firefox.md', ...pictures].sort());
  });

  test('its pictures have the sizes that the stores ask for, and something in them', () => {
    expect(pictureFaults(readFiles(join(out, 'store', 'pictures')))).toEqual([]);
  });

  test('does not change a byte of the packages', async () => {
    const plain = await packagedHere(join(folder, 'plain'), ['--key', key]);
    expect(sums(out)).toBe(sums(plain.folder));
    expect(sums(out)).not.toContain('store/');
  });
});
