import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { takenByNpm } from './install/taken-by-npm.ts';
import { MergeError, mergePolicies } from './policy/merge.ts';
import { withTable } from './policy/table.ts';

/**
 * `npm run policy`: updates the table of settings in `docs/deploying/settings.md` after a change in `src/settings`.
 *
 * `npm run policy -- --merge OURS --into THEIRS --out MERGED` merges a file of `packages/policies/` into a policy that
 * an organisation has, and says what it carried over.
 */

const DOCUMENT = 'docs/deploying/settings.md';

const FILE = { type: 'string' } as const;
const OPTIONS = { merge: FILE, into: FILE, out: FILE };

try {
  const taken = takenByNpm(Object.keys(OPTIONS), process.env);
  if (taken) throw new MergeError(taken);
  const { values } = parseArgs({ options: OPTIONS });
  if (Object.keys(values).length === 0) updateTable();
  else merge(values);
} catch (error) {
  const isExpected =
    error instanceof MergeError || (error as { code?: string }).code?.startsWith('ERR_PARSE');
  if (!isExpected) throw error;
  console.error((error as Error).message);
  process.exitCode = 1;
}

function updateTable(): void {
  const before = readFileSync(DOCUMENT, 'utf8');
  const after = withTable(before);
  if (after !== before) writeFileSync(DOCUMENT, after);
  console.log(
    after === before ? `${DOCUMENT} is up to date.` : `Wrote the table of settings in ${DOCUMENT}.`,
  );
}

function merge({ merge: ours, into: theirs, out }: Partial<Record<'merge' | 'into' | 'out', string>>): void {
  if (!ours || !theirs || !out)
    throw new MergeError('To merge, give all three: --merge OURS.json --into THEIRS.json --out MERGED.json');
  const { permissions } = JSON.parse(readFileSync('manifest.json', 'utf8')) as { permissions: string[] };
  const { policies, notes } = mergePolicies(read(theirs), read(ours), permissions);
  writeFileSync(here(out), `${JSON.stringify(policies, null, 2)}\n`);
  for (const note of notes) console.log(note);
  console.log(`Wrote ${out}.`);
}

/** A path is relative to the folder in which the user called npm. */
function here(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

/** Reads a JSON object in UTF-8, with or without a byte order mark, or in UTF-16, as Windows PowerShell writes it. */
function read(path: string): Record<string, unknown> {
  let text: string;
  try {
    const bytes = readFileSync(here(path));
    text = bytes.toString(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'utf8');
  } catch {
    throw new MergeError(`${path} cannot be read.`);
  }
  try {
    const value = JSON.parse(text.replace(/^\ufeff/, ''));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // The error below says what is expected.
  }
  throw new MergeError(`${path} is not JSON of the form { … }.`);
}
