import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readOptions } from '../../tools/places/command-line.ts';
import { invented, POSTCODES } from './invented.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

function places(cwd: string, ...args: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'tools/places.ts', ...args], {
    cwd: root,
    env: { ...process.env, INIT_CWD: cwd },
    encoding: 'utf8',
  });
}

describe('npm run places', () => {
  it('writes and checks tables, and exits with 1 if they are wrong or the run failed', async () => {
    const workspace = await invented();
    const args = ['--rules', 'rules', '--practices', 'practices.csv', '--postcodes', 'postcodes.csv'];
    const wrote = places(workspace.folder, ...args);
    expect(wrote).toMatchObject({ status: 0 });
    expect(wrote.stdout).toContain('3 practices');
    expect(wrote.stderr).toContain('7 postcodes read, 100 %');
    expect(places(workspace.folder, '--check', ...args)).toMatchObject({ status: 0 });

    await workspace.write('postcodes.csv', POSTCODES.replace('E00000003', 'E00000001'));
    const wrong = places(workspace.folder, '--check', ...args);
    expect(wrong).toMatchObject({ status: 1 });
    expect(wrong.stdout).toContain('QX2 9AA lies in northmoor, the table says none');

    await workspace.write('postcodes.csv', POSTCODES.replace('E00000003', 'Mars'));
    const failed = places(workspace.folder, ...args);
    expect(failed).toMatchObject({ status: 1, stdout: '' });
    expect(failed.stderr).toContain(`${workspace.folder}/postcodes.csv, line 7, column 2 (lad): "Mars"`);
    expect(failed.stderr).not.toContain('at ');
  }, 30_000);
});

describe('the command line', () => {
  const files = ['--practices', 'a.csv', '--postcodes', '/b.csv'];

  it('names files relative to the user’s working directory', () => {
    expect(
      readOptions([...files, '--check', '--decide', 'X00001=northmoor', '--decide', 'X00002=none'], '/from'),
    ).toEqual({
      check: true,
      editions: {},
      asked: {
        practices: '/from/a.csv',
        postcodes: '/b.csv',
        rules: 'rules',
        decided: new Map([
          ['X00001', 'northmoor'],
          ['X00002', null],
        ]),
      },
    });
    expect(readOptions(['--help'], '/from')).toBeNull();
  });

  it.each([
    [['--practices', 'a.csv'], 'Both --practices and --postcodes are needed'],
    [[...files, '--chek'], "Unknown option '--chek'"],
    [[...files, '--practices-edition', 'July'], '--practices-edition July: must be a date'],
    [[...files, '--postcodes-edition', '2026-13'], '--postcodes-edition 2026-13: must be a date'],
    [[...files, '--decide', 'X1=northmoor'], '--decide X1=northmoor: must be'],
  ])('%j is not understood', (args, says) => {
    expect(() => readOptions(args, '/from')).toThrow(says);
  });
});
