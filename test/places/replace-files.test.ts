import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { replaceFiles } from '../../tools/places/replace-files.ts';
import { invented } from './invented.ts';

it('replaces all files', async () => {
  const workspace = await invented();
  const [one, two] = [join(workspace.folder, 'one'), await workspace.write('two', 'old')];
  await replaceFiles(
    new Map([
      [one, '1'],
      [two, '2'],
    ]),
  );
  expect([await readFile(one, 'utf8'), await readFile(two, 'utf8')]).toEqual(['1', '2']);
});

it('replaces no file if one cannot be replaced, and leaves no other files', async () => {
  const workspace = await invented();
  const [one, two] = [join(workspace.folder, 'one'), await workspace.write('two', 'old')];
  // A file cannot replace a folder that is not empty.
  const three = join(workspace.folder, 'three');
  await mkdir(join(three, 'inner'), { recursive: true });
  const before = await readdir(workspace.folder);
  await expect(
    replaceFiles(
      new Map([
        [one, '1'],
        [two, '2'],
        [three, '3'],
      ]),
    ),
  ).rejects.toThrow();
  expect(await readFile(two, 'utf8')).toBe('old');
  expect(await readdir(workspace.folder)).toEqual(before);
});
