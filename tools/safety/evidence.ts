import type { Logs } from './read.ts';
import type { Evidence } from './schema.ts';

/** The result of a test; `listed` if the test is only known to exist. */
export interface TestResult {
  /** The path in the project: `test/panel/walk.test.ts`. */
  readonly file: string;
  /** Groups and title: `birthdays > on the day itself`. */
  readonly name: string;
  readonly state: 'passed' | 'failed' | 'skipped' | 'listed';
}

/** A test that a control names as evidence. */
export interface Claim extends Evidence {
  /** The control that names it: `H01, control 2`. */
  readonly by: string;
}

/** Returns every test that the logs name, with the control that names it. */
export function claimsOf({ hazards, threats }: Logs): Claim[] {
  return [...hazards, ...threats].flatMap(({ id, controls }) =>
    controls.flatMap(({ tests }, index) =>
      tests.map((test) => ({ ...test, by: `${id}, control ${index + 1}` })),
    ),
  );
}

/**
 * Checks the tests that controls name against the tests that exist.
 * @param need `passed`: each test must have run and passed; `there`: each test must only exist
 * @returns the problems in plain words; empty if there are none
 */
export function faultsIn(
  claims: readonly Claim[],
  results: readonly TestResult[],
  need: 'passed' | 'there',
): string[] {
  return claims.flatMap(({ by, file, name }) => {
    const named = results.filter((result) => result.file === file && fits(name, result.name));
    if (named.length === 0) return [`${by}: there is no test “${name}” in ${file}, or it did not run`];
    if (need === 'there') return [];
    return named
      .filter(({ state }) => state !== 'passed')
      .map((test) => `${by}: “${test.name}” in ${file} ${SAYS[test.state]}`);
  });
}

const SAYS = { failed: 'failed', skipped: 'was skipped', listed: 'did not run', passed: 'passed' };

/** Whether a test's full name matches a pattern, in which `*` stands for any words. */
function fits(pattern: string, name: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'su').test(name);
}
