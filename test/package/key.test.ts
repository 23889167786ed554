import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { extensionId, KeyError, newKey, OWN_KEY, readKey } from '../../tools/package/key.ts';

/** The key that signs the packages never lies where a commit could take it along. */

const folder = mkdtempSync(join(tmpdir(), 'navigator-keys-'));
const project = join(folder, 'project');
mkdirSync(join(project, '.cache'), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const outside = join(folder, 'navigator.pem');

describe('a new key', () => {
  test('is made outside the project, for this user only, and can be read again', () => {
    const key = newKey(outside, project);
    expect(extensionId(readKey(outside, project))).toBe(extensionId(key));
    expect(statSync(outside).mode & 0o077).toBe(0);
  });

  test('never replaces a file', () => {
    const before = readFileSync(outside, 'utf8');
    expect(() => newKey(outside, project)).toThrow(`${outside} exists`);
    expect(readFileSync(outside, 'utf8')).toBe(before);
  });

  test('in the project is refused, and not written', () => {
    const inside = join(project, 'new.pem');
    expect(() => newKey(inside, project)).toThrow(/in the project’s folder.+outside/);
    expect(existsSync(inside)).toBe(false);
  });
});

describe('a key in the project', () => {
  const inside = [join(project, 'navigator.pem'), join(project, '.cache', 'signing-key.pem')];
  for (const file of inside) writeFileSync(file, 'a key');
  const link = join(folder, 'link.pem');
  symlinkSync(inside[0] ?? '', link);

  test.each([...inside, link])('%s is refused, with what to do', (file) => {
    expect(() => readKey(file, project)).toThrow(KeyError);
    expect(() => readKey(file, project)).toThrow(/Move it to a folder outside/);
  });

  test('a folder whose name begins like the project’s is outside it', () => {
    const beside = `${project}-keys.pem`;
    writeFileSync(beside, readFileSync(outside));
    expect(readKey(beside, project).type).toBe('private');
  });
});

test.each(['navigator.pem', 'keys/navigator.pem', OWN_KEY])('git ignores %s', (path) => {
  expect(spawnSync('git', ['check-ignore', '--quiet', '--no-index', path]).status).toBe(0);
});

test('npm run package -- --new-key makes a key and says its id, and makes no packages', () => {
  const file = join(folder, 'by-command.pem');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['tools/run.mjs', 'package', '--new-key', file, '--out', join(folder, 'packages')],
    { encoding: 'utf8', cwd: resolve('.') },
  );
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain(extensionId(readKey(file)));
  expect(existsSync(join(folder, 'packages'))).toBe(false);
});
