import { resolve } from 'node:path';
import { isoDate } from '../src/core/patient/dates.ts';
import { openReader, type Reader } from './spot/reader.ts';
import { readTables, spotted } from './spot/spotted.ts';

/**
 * `npm run spot -- FILE.html [FILE.html …]`: what the built extension reads from pages, for people who write page
 * rules. One line of JSON a file on standard output, in order, and nothing else there.
 */

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Usage: npm run spot -- FILE.html [FILE.html …]');
  process.exit(1);
}
console.error('Building the extension …');
const reader = await openReader();
try {
  const tables = readTables('rules/places');
  // All are begun at once, and wait for a tab; what has been read is printed in order.
  for (const line of files.map((file) => lineOf(file, reader, tables)))
    process.stdout.write(`${JSON.stringify(await line)}\n`);
} finally {
  await reader.close();
}

async function lineOf(file: string, { read }: Reader, tables: ReturnType<typeof readTables>) {
  try {
    // Relative to where the user stood, which is not where this runs.
    const reading = await read(resolve(process.env.INIT_CWD ?? '.', file));
    return spotted(file, reading, tables, isoDate(new Date()));
  } catch (error) {
    process.exitCode = 1;
    return { file, error: (error as Error).message };
  }
}
