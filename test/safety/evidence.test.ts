import { describe, expect, it } from 'vitest';
import { type Claim, claimsOf, faultsIn, type TestResult } from '../../tools/safety/evidence.ts';
import type { Hazard, Threat } from '../../tools/safety/schema.ts';
import { listTests, resultsIn } from '../../tools/safety/test-results.ts';

/** Tests the check that every test named as evidence for a hazard or threat exists and passed. */

const FILE = 'test/panel/walk.test.ts';
const claim = (name: string, file = FILE): Claim => ({ by: 'H01, control 1', file, name });
const result = (name: string, state: TestResult['state'] = 'passed'): TestResult => ({
  file: FILE,
  name,
  state,
});

describe('the check after a run of the whole suite', () => {
  it('finds no fault if every named test passed', () => {
    expect(faultsIn([claim('age > asks')], [result('age > asks'), result('other')], 'passed')).toEqual([]);
  });

  it('finds a test that does not exist', () => {
    const faults = faultsIn([claim('age > asks')], [result('age > asked')], 'passed');
    expect(faults).toEqual([
      'H01, control 1: there is no test “age > asks” in test/panel/walk.test.ts, or it did not run',
    ]);
  });

  it('finds a test that is in another file', () => {
    const elsewhere = claim('age > asks', 'test/panel/consultation.test.ts');
    expect(faultsIn([elsewhere], [result('age > asks')], 'passed')).toHaveLength(1);
  });

  it.each([
    ['skipped', 'was skipped'],
    ['failed', 'failed'],
    ['listed', 'did not run'],
  ] as const)('finds a test that was %s', (state, says) => {
    const faults = faultsIn([claim('age > asks')], [result('age > asks', state)], 'passed');
    expect(faults).toEqual([`H01, control 1: “age > asks” in test/panel/walk.test.ts ${says}`]);
  });

  it('finds the one test among many of a pattern that was skipped', () => {
    const all = [result('age > 17'), result('age > 18', 'skipped'), result('place > 18', 'skipped')];
    expect(faultsIn([claim('age > *')], all, 'passed')).toEqual([
      'H01, control 1: “age > 18” in test/panel/walk.test.ts was skipped',
    ]);
  });

  it('takes all other characters in a pattern literally', () => {
    expect(faultsIn([claim('a.c (1) > *')], [result('abc (1) > x')], 'passed')).toHaveLength(1);
    expect(faultsIn([claim('a.c (1) > *')], [result('a.c (1) > x')], 'passed')).toEqual([]);
  });
});

describe('the check after a run of part of the suite', () => {
  it('requires only that the test exists', () => {
    expect(faultsIn([claim('age > asks')], [result('age > asks', 'listed')], 'there')).toEqual([]);
    expect(faultsIn([claim('age > asks')], [], 'there')).toHaveLength(1);
  });
});

it('checks every control of every hazard and threat', () => {
  const controls = [
    { control: 'one', tests: [{ file: FILE, name: 'a' }] },
    {
      control: 'two',
      tests: [
        { file: FILE, name: 'b' },
        { file: FILE, name: 'c' },
      ],
    },
  ];
  const logs = { hazards: [{ id: 'H01', controls } as Hazard], threats: [{ id: 'T01', controls } as Threat] };
  expect(claimsOf(logs).map(({ by, name }) => `${by}: ${name}`)).toEqual([
    'H01, control 1: a',
    'H01, control 2: b',
    'H01, control 2: c',
    'T01, control 1: a',
    'T01, control 2: b',
    'T01, control 2: c',
  ]);
});

it('reads the report of a run, and counts all but passed and failed as skipped', () => {
  const test = (title: string, status: string) => ({ ancestorTitles: ['age', '18'], title, status });
  const report = {
    testResults: [
      {
        name: `${process.cwd()}/test/panel/walk.test.ts`,
        assertionResults: ['passed', 'failed', 'pending', 'todo', 'skipped', 'disabled'].map((status) =>
          test(status, status),
        ),
      },
    ],
  };
  expect(resultsIn(report).map(({ file, name, state }) => [file, name, state])).toEqual([
    [FILE, 'age > 18 > passed', 'passed'],
    [FILE, 'age > 18 > failed', 'failed'],
    [FILE, 'age > 18 > pending', 'skipped'],
    [FILE, 'age > 18 > todo', 'skipped'],
    [FILE, 'age > 18 > skipped', 'skipped'],
    [FILE, 'age > 18 > disabled', 'skipped'],
  ]);
});

it('lists unit tests and tests in a browser without a run', () => {
  const files = ['test/browser/own-etc.test.ts', 'test/safety/evidence.test.ts'];
  const listed = listTests(files).map(({ file }) => file);
  expect([...new Set(listed)].sort()).toEqual(files);
}, 60_000);
