import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { build } from 'vite';
import { isoDate } from '../src/patient/dates.ts';
import { type Chromium, openChromium } from '../test/browser/chromium.ts';
import { type Served, serve } from './serve.ts';
import { readPage } from './spot/read-page.ts';
import { readTables, spotted } from './spot/spotted.ts';

/**
 * `npm run spot -- FILE.html [FILE.html …]`: what the built extension reads from pages, for people who write page
 * rules. One line of JSON a file on standard output, in order, and nothing else there.
 */

let asked = 0;

/** Pages open at a time: most of the time is spent waiting until they have settled. */
const TABS = 6;

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Usage: npm run spot -- FILE.html [FILE.html …]');
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'navigator-spot-'));
process.env.HOSTS = 'http://127.0.0.1/*';
process.env.OUT = folder;
console.error('Building the extension …');
const log = console.log;
console.log = console.error;
await build({ logLevel: 'silent' });
console.log = log;
const chromium = await openChromium({ extension: folder });
const served = new Map<string, Served>();
try {
  await spotAll(chromium);
} finally {
  await chromium.close();
  for (const each of served.values()) await each.close();
  rmSync(folder, { recursive: true, force: true });
}

async function spotAll(browser: Chromium) {
  const worker = await browser.worker();
  const tables = readTables('rules/places');
  const lines: (string | undefined)[] = [];
  let next = 0;
  let printed = 0;
  const work = async () => {
    for (let at = next++; at < files.length; at = next++) {
      const file = files[at] as string;
      lines[at] = JSON.stringify(await spotOne(file));
      for (; lines[printed] !== undefined; printed++) process.stdout.write(`${lines[printed]}\n`);
    }
  };
  const spotOne = async (file: string) => {
    const page = await browser.context.newPage();
    try {
      return spotted(file, await readPage(page, worker, await addressOf(file)), tables, isoDate(new Date()));
    } catch (error) {
      process.exitCode = 1;
      return { file, error: (error as Error).message.split('\n')[0] };
    } finally {
      await page.close();
    }
  };
  await Promise.all(Array.from({ length: Math.min(TABS, files.length) }, work));
}

/** Each folder is served as its own site, so that a page finds the files beside it. */
async function addressOf(file: string): Promise<string> {
  const path = resolve(process.env.INIT_CWD ?? '.', file);
  readFileSync(path);
  const within = dirname(path);
  const site = served.get(within) ?? (await serve(within));
  served.set(within, site);
  // The same file may be asked for twice at a time: its address tells the two apart.
  return `${site.origin}/${encodeURIComponent(basename(path))}?${++asked}`;
}
