import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../harness/serve.ts';
import { makeExtensions } from './bench/extensions.ts';
import { PAGES } from './bench/measures/page.ts';
import { measures } from './bench/measures.ts';
import { writePages } from './bench/record-page.ts';
import { isMet, type Result, table, verdicts } from './bench/result.ts';

/**
 * `npm run bench`: compares the speed of the extension with one that does nothing, in the same browser and at
 * the same time. `npm run bench -- panel` runs only the measures whose names begin with `panel`. Progress
 * goes to standard error. The table, and a line for each measure, go to standard output. The results also go
 * to `bench/results.json`.
 */

const [only = ''] = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'navigator-bench-'));
const started = performance.now();
console.error('Building what is compared …');
try {
  const extensions = await makeExtensions(join(folder, 'extensions'));
  await writePages(join(folder, 'pages'), PAGES);
  const site = await serve(join(folder, 'pages'));
  const results: Result[] = [];
  try {
    for (const { names, take } of measures) {
      if (!names.some((name) => name.startsWith(only))) continue;
      const began = performance.now();
      process.stderr.write(`${names.join(', ')} `);
      results.push(...(await take({ extensions, site: site.origin })));
      process.stderr.write(` ${secondsSince(began)} s\n`);
    }
  } finally {
    await site.close();
  }
  console.log(`\n${table(results)}\n\n${verdicts(results)}`);
  await mkdir('bench', { recursive: true });
  const [{ model = 'unknown' } = {}] = cpus();
  const machine = { cores: cpus().length, model, node: process.versions.node };
  const seconds = secondsSince(started);
  await writeFile('bench/results.json', `${JSON.stringify({ machine, seconds, results }, null, 2)}\n`);
  console.error(`Took ${seconds} s.`);
  if (!results.every(isMet)) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

function secondsSince(moment: number): number {
  return Math.round((performance.now() - moment) / 1000);
}
