import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFiles } from '../../tools/package/archive.ts';
import { pictureFaults } from '../../tools/store/picture-faults.ts';
import { PICTURES } from '../../tools/store/pictures.ts';
import { packaged, workplace } from '../package/packaged.ts';

/** `npm run package -- --store`, from the command to the files. */

const { folder, key, remove } = workplace();
const out = join(folder, 'out');
let plain: string;

beforeAll(async () => {
  plain = mkdtempSync(join(tmpdir(), 'navigator-plain-'));
  // Ends with an error if the pack has a fault.
  await Promise.all([packaged(out, ['--key', key, '--store']), packaged(plain, ['--key', key])]);
}, 600_000);
afterAll(() => {
  remove();
  rmSync(plain, { recursive: true, force: true });
});

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

  test('leaves the packages as they are without it, to the byte', () => {
    expect(sums(out)).toBe(sums(plain));
    expect(sums(out)).not.toContain('store/');
    expect(existsSync(join(plain, 'store'))).toBe(false);
  });
});
