import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import type { TestResult } from './evidence.ts';

/** The parts of Vitest's JSON report that are used. */
interface Report {
  readonly testResults?: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
    }[];
  }[];
}

/** Returns the tests in a report of Vitest, with their results. */
export function resultsIn({ testResults = [] }: Report): TestResult[] {
  return testResults.flatMap(({ name: file, assertionResults }) =>
    assertionResults.map(({ ancestorTitles, title, status }) => ({
      file: fromTop(file),
      name: [...ancestorTitles, title].join(' > '),
      state: status === 'passed' || status === 'failed' ? status : 'skipped',
    })),
  );
}

/** Lists the tests in files without running them. Throws if a file cannot be read. */
export function listTests(files: readonly string[]): TestResult[] {
  if (files.length === 0) return [];
  const folder = mkdtempSync(join(tmpdir(), 'navigator-tests-'));
  const list = join(folder, 'list.json');
  try {
    const vitest = 'node_modules/vitest/vitest.mjs';
    const args = [vitest, 'list', '--config=test/vitest.config.ts', `--json=${list}`, ...files];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    // After an error of its own, Vitest may end with 0, but it writes no list.
    if (status !== 0 || !existsSync(list)) throw new Error(`The tests could not be listed.\n${stderr}`);
    const tests = JSON.parse(readFileSync(list, 'utf8')) as { name: string; file: string }[];
    return tests.map(({ name, file }) => ({ file: fromTop(file), name, state: 'listed' }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const fromTop = (file: string): string => relative('.', file).split(sep).join('/');
