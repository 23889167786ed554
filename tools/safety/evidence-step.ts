import { existsSync } from 'node:fs';
import { type Claim, claimsOf, faultsIn, type TestResult } from './evidence.ts';
import { readLogs } from './read.ts';
import { listTests } from './test-results.ts';

/**
 * How much of the suite ran: all tests, all unit or all browser tests, or only the tests that filters chose.
 */
export type Extent = 'whole' | 'part' | 'filtered';

/**
 * The last step of `npm test`: checks that the tests that hazards and threats name as evidence ran and
 * passed. If only part of the suite ran, checks that these tests exist. If filters chose the tests, checks
 * only those in the files that ran, and that the other files exist.
 * @param results the results of all tests that ran
 */
export function checkEvidence(results: readonly TestResult[], extent: Extent): boolean {
  try {
    const claims = claimsOf(readLogs());
    const faults = check(claims, results, extent);
    for (const fault of faults) console.error(fault);
    if (faults.length === 0) console.log(`${claims.length} tests named as evidence: ${FINE[extent]}`);
    return faults.length === 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

const FINE: Record<Extent, string> = {
  whole: 'all ran and passed.',
  part: 'all exist. Whether all pass shows only in the whole run.',
  filtered: 'nothing is missing in the files that ran. The rest shows only in the whole run.',
};

function check(claims: readonly Claim[], results: readonly TestResult[], extent: Extent): string[] {
  if (extent === 'whole') return faultsIn(claims, results, 'passed');
  const ran = new Set(results.map(({ file }) => file));
  const others = [...new Set(claims.map(({ file }) => file))].filter((file) => !ran.has(file));
  if (extent === 'part') return faultsIn(claims, [...results, ...listTests(others)], 'there');
  const missing = others.filter((file) => !existsSync(file)).map((file) => `${file}: there is no such file`);
  return [
    ...faultsIn(
      claims.filter(({ file }) => ran.has(file)),
      results,
      'there',
    ),
    ...missing,
  ];
}
