import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Verdict } from './judge.ts';
import type { PageResult } from './look.ts';

/** The folder for pages to inspect. Git ignores the folder, and each run empties it. */
export const OUTPUT = 'seen-output';

/** Writes a page, its pictures and the OCR texts to the output folder. */
export function keepPage({ page, texts, pictures }: PageResult): void {
  mkdirSync(OUTPUT, { recursive: true });
  writeFileSync(join(OUTPUT, `${page.name}.html`), page.html);
  writeFileSync(join(OUTPUT, `${page.name}.txt`), `${page.made}\n\n${texts.join('\n\n---\n\n')}`);
  for (const [index, picture] of pictures.entries())
    writeFileSync(join(OUTPUT, `${page.name}${index === 0 ? '' : `-scrolled-${index}`}.png`), picture);
}

const HEADINGS: readonly Exclude<Verdict, 'agreed'>[] = [
  'taken but not seen',
  'seen but not taken',
  'OCR failed',
];

/** Prints the pages that disagree and the counts. Returns the exit code. */
export function report(results: readonly PageResult[]): number {
  const of = (verdict: Verdict) => results.filter((result) => result.verdict === verdict);
  for (const heading of HEADINGS) {
    const found = of(heading);
    if (found.length === 0) continue;
    console.log(`\n${heading[0]?.toUpperCase()}${heading.slice(1)}: ${found.length}`);
    console.log(`  by way: ${counted(found)}`);
    for (const result of found) console.log(`  ${line(result)}`);
  }
  const [taken, missed, failed] = HEADINGS.map((heading) => of(heading).length) as [number, number, number];
  const all = results.length;
  const meant = results.filter(({ asMeant }) => asMeant).length;
  console.log(`\nOCR read what the page was made to show on ${meant} of ${all} (${percent(meant, all)}).`);
  console.log(
    `${all} pages, ${taken} taken but not seen, ${missed} seen but not taken, ${failed} where OCR itself failed`,
  );
  return taken > 0 || missed > all * 0.02 || failed > Math.max(1, all * 0.05) ? 1 : 0;
}

function line({ page, taken, reason, read, asMeant }: PageResult): string {
  const took = taken
    ? `took ${taken.number}${taken.born ? ` born ${taken.born}` : ''}`
    : `took nobody (${reason})`;
  const doubt = asMeant
    ? ''
    : `; OCR read ${read.join(', ') || 'no number'}, meant ${page.truth.shown?.join(', ') || 'none'}`;
  return `${page.name}: ${page.made}: ${took}${doubt}`;
}

/** Counts the results of each way, and writes the counts in descending order. */
function counted(results: readonly PageResult[]): string {
  const counts = new Map<string, number>();
  for (const { page } of results) {
    const key = `${page.kind}, ${page.way}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  return sorted.map(([way, count]) => `${way} ${count}`).join('; ');
}

const percent = (part: number, all: number) => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`;
