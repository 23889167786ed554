/**
 * Measures how the tables grow. Invents 400 boroughs, 8,000 practices and 1.8 million postcodes in the
 * publishers' formats, generates and checks the tables, and prints time, memory and sizes. Run it by hand:
 *
 *     npx tsx tools/places/growth.ts [boroughs] [practices] [postcodes]
 */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { locatePostcode } from '../../src/core/places/postcodes.ts';
import { practiceByCode, practiceByName } from '../../src/core/places/practices.ts';
import { UNIT_LETTERS, UNITS } from '../../src/core/places/sector-runs.ts';
import { check } from './check.ts';
import { generate } from './generate.ts';
import { pathsIn } from './shipped.ts';

const [boroughs = 400, practices = 8000, postcodes = 1_800_000] = process.argv.slice(2).map(Number);
const PER_SECTOR = 290;
const SECTORS_PER_OUTWARD = 5;
const folder = await mkdtemp(join(tmpdir(), 'places-growth-'));
const files = { practices: join(folder, 'map.csv'), postcodes: join(folder, 'ONSPD_MAY_2026_UK.csv') };
const rules = join(folder, 'rules');

// A seeded random number generator, so that every run invents the same data.
let state = 1;
const random = () => {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
  return state / 2_147_483_648;
};
const digits = (n: number, of: number) => String(n).padStart(of, '0');
const authority = (borough: number) => `E${digits(borough, 8)}`;
const outwardCode = (n: number) => {
  const area = Math.floor(n / 90);
  return String.fromCharCode(65 + (area % 26), 65 + Math.floor(area / 26)) + (10 + (n % 90));
};

try {
  await inventRules();
  await inventPostcodes();
  await inventPractices();
  const asked = { ...files, rules, decided: new Map<string, string | null>() };
  const quietly = () => {};
  await timed('npm run places', async () => console.log((await generate(asked, {}, quietly)).join('\n')));
  await timed('npm run places -- --check', async () =>
    console.log((await check(asked, quietly)).lines.join('\n')),
  );
  console.log(`most memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
  await lookUps();
} finally {
  await rm(folder, { recursive: true });
}

async function inventRules(): Promise<void> {
  await mkdir(join(rules, 'routes'), { recursive: true });
  await mkdir(join(rules, 'places'));
  for (let i = 0; i < boroughs; i += 1) {
    const borough = { id: `borough-${i}`, name: `Borough ${i}`, authority: authority(i) };
    await writeFile(join(rules, 'routes', `${borough.id}.json`), JSON.stringify({ borough }));
  }
}

async function inventPostcodes(): Promise<void> {
  const out = createWriteStream(files.postcodes);
  out.write(`pcd7,pcd8,pcds,dointr,doterm,${'x,'.repeat(7)}lad25cd${',y'.repeat(22)}\r\n`);
  const perBorough = postcodes / boroughs;
  let written = 0;
  for (let sector = 0; written < postcodes; sector += 1) {
    const outward = outwardCode(Math.floor(sector / SECTORS_PER_OUTWARD));
    let neighbour = 0;
    for (let unit = 0; unit < UNITS && written < postcodes; unit += 1) {
      if (random() > PER_SECTOR / UNITS) continue;
      // Every other sector crosses a border, with runs of about a dozen postcodes on each side.
      if (sector % 2 && random() < 0.08) neighbour = 1 - neighbour;
      const borough = (Math.floor(written / perBorough) + neighbour) % boroughs;
      const letters = UNIT_LETTERS.charAt(Math.floor(unit / 20)) + UNIT_LETTERS.charAt(unit % 20);
      const inward = `${sector % SECTORS_PER_OUTWARD}${letters}`;
      const ended = random() < 0.3 ? '200612' : '';
      const pcds = `"${outward} ${inward}"`;
      const row = `${pcds},${pcds},${pcds},198001,${ended},${'"E00000001",'.repeat(7)}"${authority(borough)}"${',"E00000001"'.repeat(22)}\r\n`;
      if (!out.write(row)) await once(out, 'drain');
      written += 1;
    }
  }
  await new Promise<void>((done) => out.end(done));
}

async function inventPractices(): Promise<void> {
  const rows = [
    'PUBLICATION,EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PRACTICE_POSTCODE,PCN_CODE,PCN_NAME,BOROUGH',
  ];
  for (let i = 0; i < practices; i += 1) {
    const network = Math.floor(i / 5);
    const borough = authority(Math.floor((i * boroughs) / practices));
    const code = `${String.fromCharCode(65 + Math.floor(i / 1000))}${digits(i, 5)}`;
    rows.push(
      `MAP,01JUL2026,${code},THE INVENTED ROAD ${i} SURGERY,,U${digits(network, 5)},NETWORK ${network} PCN,${borough}`,
    );
  }
  await writeFile(files.practices, `\uFEFF${rows.join('\r\n')}\r\n`);
}

async function lookUps(): Promise<void> {
  const paths = pathsIn(rules);
  const texts = {
    practices: await readFile(paths.practices, 'utf8'),
    postcodes: await readFile(paths.postcodes, 'utf8'),
  };
  const tables = await timed('JSON.parse of both', async () => ({
    practices: JSON.parse(texts.practices),
    postcodes: JSON.parse(texts.postcodes),
  }));
  const last = Object.keys(tables.practices.practices).at(-1) ?? '';
  await timed('a practice by code', async () => practiceByCode(tables.practices, last));
  const name = tables.practices.practices[last].name;
  await timed('a practice by name, the first', async () => practiceByName(tables.practices, name));
  await timed('a practice by name, the next', async () => practiceByName(tables.practices, name));
  await timed('a thousand postcodes', async () => {
    for (let i = 0; i < 1000; i += 1) locatePostcode(tables.postcodes, `${outwardCode(i)} 3ZZ`);
  });
}

async function timed<Result>(what: string, run: () => Promise<Result>): Promise<Result> {
  const started = performance.now();
  const result = await run();
  console.log(`${what}: ${(performance.now() - started).toFixed(1)} ms`);
  return result;
}
