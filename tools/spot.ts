import { resolve } from 'node:path';
import { isoDate } from '../src/core/patient/dates.ts';
import { readRules } from './rules/read-rules.ts';
import { openReader, type Reader } from './spot/reader.ts';
import { readTables, type SpotRules, spotted } from './spot/spotted.ts';

/**
 * `npm run spot -- FILE.html [FILE.html …]`: prints what the built extension reads from pages, for authors of
 * page rules. Standard output has only one line of JSON for each file, in the order of the arguments.
 */

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Usage: npm run spot -- FILE.html [FILE.html …]');
  process.exit(1);
}
console.error('Building the extension …');
const reader = await openReader();
try {
  const rules = { boroughs: readRules('rules').boroughs, tables: readTables('rules/places') };
  // All files are started at once and wait for a free tab. The results are printed in order.
  for (const line of files.map((file) => readFileAsLine(file, reader, rules)))
    process.stdout.write(`${JSON.stringify(await line)}\n`);
} finally {
  await reader.close();
}

async function readFileAsLine(file: string, { read }: Reader, rules: SpotRules) {
  try {
    // npm runs this in the project's folder. INIT_CWD is the folder in which the user called npm.
    const reading = await read(resolve(process.env.INIT_CWD ?? '.', file));
    return spotted(file, reading, rules, isoDate(new Date()));
  } catch (error) {
    process.exitCode = 1;
    return { file, error: (error as Error).message };
  }
}
