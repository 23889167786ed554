import type { Logs } from './read.ts';
import type { Evidence } from './schema.ts';

/** One test as it ended; `listed` where it is only known to exist. */
export interface TestResult {
  /** From the top of the project: `test/panel/walk.test.ts`. */
  readonly file: string;
  /** Groups and title: `birthdays > on the day itself`. */
  readonly name: string;
  readonly state: 'passed' | 'failed' | 'skipped' | 'listed';
}

/** A control, with where it stands, and a test that it names. */
export interface Claim extends Evidence {
  /** `H01, 2nd control`. */
  readonly by: string;
}

/** Every test named in the logs, with who names it. */
export function claimsOf({ hazards, threats }: Logs): Claim[] {
  return [...hazards, ...threats].flatMap(({ id, controls }) =>
    controls.flatMap(({ tests }, at) => tests.map((test) => ({ ...test, by: `${id}, control ${at + 1}` }))),
  );
}

/**
 * Checks the tests that controls name against those there are.
 * @param need `passed`: each must have run and passed; `there`: each must only exist
 * @returns what is wrong, in plain words; nothing where all is well
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

/** Whether a full name is the one named; `*` stands for any words. */
function fits(pattern: string, name: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'su').test(name);
}
