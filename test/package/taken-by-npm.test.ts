import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takenByNpm } from '../../tools/install/taken-by-npm.ts';

/** PowerShell loses the `--` of `npm run package -- --managed`. Without `--`, npm keeps the options for itself. */

test('names the options that npm kept, and what to type', () => {
  const env = { npm_config_managed: 'true', npm_config_update_url: 'true', npm_config_yes: 'true' };
  const message = takenByNpm(['managed', 'update-url', 'out'], env);
  expect(message).toContain('npm kept --managed, --update-url for itself');
  expect(message).toContain('npm.cmd');
});

test('settings of npm in a user’s .npmrc are no options of the tool', () => {
  expect(takenByNpm(['key', 'version', 'managed'], { npm_config_key: 'PEM', npm_config_version: '1' })).toBe(
    undefined,
  );
});

test.each([
  ['package', '--managed'],
  ['policy', '--merge'],
])('npm run %s %s without -- stops in one line and makes nothing', (script, option) => {
  const out = join(tmpdir(), `navigator-not-made-${process.pid}`);
  const { status, stderr } = spawnSync('npm', ['run', '--silent', script, option, '--out', out], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect(status).not.toBe(0);
  expect(stderr).toContain(`npm kept ${option}`);
  expect(existsSync(out)).toBe(false);
});
