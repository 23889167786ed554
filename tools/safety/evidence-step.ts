import { claimsOf, faultsIn, type TestResult } from './evidence.ts';
import { readLogs } from './read.ts';
import { listTests } from './test-results.ts';

/**
 * The last step of `npm test`: the tests that hazards and threats name as evidence have run and passed; where only
 * part of the suite ran, they exist.
 * @param results of every test that ran @param isWhole whether the whole suite did
 */
export function checkEvidence(results: readonly TestResult[], isWhole: boolean): boolean {
  try {
    return check(results, isWhole);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

function check(results: readonly TestResult[], isWhole: boolean): boolean {
  const claims = claimsOf(readLogs());
  const files = [...new Set(claims.map(({ file }) => file))];
  const faults = isWhole ? faultsIn(claims, results, 'passed') : faultsIn(claims, listTests(files), 'there');
  for (const fault of faults) console.error(fault);
  if (faults.length === 0)
    console.log(
      `${claims.length} tests named as evidence ${isWhole ? 'ran and passed' : 'exist; whether they pass shows only in the whole run'}`,
    );
  return faults.length === 0;
}
