import { writeFileSync } from 'node:fs';
import { documentsOf } from './safety/documents.ts';
import { claimsOf, faultsIn } from './safety/evidence.ts';
import { readLogs } from './safety/read.ts';
import { listTests } from './safety/test-results.ts';

/** `npm run safety`: generates the documents of hazards and threats, and checks that named tests exist. */

const logs = readLogs();
for (const [file, content] of Object.entries(documentsOf(logs))) {
  writeFileSync(file, content);
  console.log(`Written: ${file}`);
}
const claims = claimsOf(logs);
const faults = faultsIn(claims, listTests([...new Set(claims.map(({ file }) => file))]), 'there');
for (const fault of faults) console.error(fault);
console.log(
  `${claims.length} tests are named as evidence; ${faults.length === 0 ? 'all of them exist' : `missing: ${faults.length}`}.`,
);
if (faults.length > 0) process.exitCode = 1;
