import { readFileSync, writeFileSync } from 'node:fs';
import { withTable } from './policy/table.ts';

/**
 * `npm run policy`: updates the table of settings in `docs/deploying.md` after a change in `src/settings`.
 */

const DOCUMENT = 'docs/deploying.md';

const before = readFileSync(DOCUMENT, 'utf8');
const after = withTable(before);
if (after !== before) writeFileSync(DOCUMENT, after);
console.log(after === before ? `${DOCUMENT} is up to date.` : `Wrote the table of settings in ${DOCUMENT}.`);
