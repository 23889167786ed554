import { basename, join } from 'node:path';
import { parseJson } from './json.ts';
import { isPlaceholder } from './placeholder.ts';
import { readUtf8 } from './read-utf8.ts';

/** The source that the file of a new borough cites. */
const LOCAL_SOURCE = `   "local": {
     "title": "Told by the PCN manager, 3 December 2026",
     "publisher": "North Moor Health Partnership",
     "reviewed": "2026-12-03",
     "reviewBy": "2027-06-03"
   },`;

/**
 * Says what to do after the files of a new place were written.
 * @param written the paths of the files
 * @param rules the folder of rules
 */
export function whatToDoNext(written: readonly string[], rules: string): string {
  const guidance = join(rules, 'guidance.json');
  const toFill = written.filter((path) => isPlaceholder(readUtf8(path)));
  const isCity = written.includes(guidance);
  const argument = rules === 'rules' ? '' : ` -- ${rules}`;
  const steps = [
    `Open ${toFill.map((path) => basename(path)).join(' and ')} in Notepad or TextEdit. Each text that begins with FILL IN ` +
      'says what to write in its place. Keep the quotation marks around it.',
    ...(isCity
      ? [
          `${guidance} has the codes and the choices of a referral as they are in rules. Read them, and change what differs.`,
        ]
      : hasLocalSource(guidance)
        ? []
        : [
            `Say where you know it from: add this to ${guidance}, under "sources": {, in your own words.\n${LOCAL_SOURCE}`,
          ]),
    `Paste npm run rules${argument} and press Enter. It says what is missing, with the file and the line. Repeat until nothing is.`,
  ];
  return [
    ...written.map((path) => `Wrote ${path}`),
    '',
    ...steps.map((step, index) => `${index + 1}. ${step}`),
    '',
    'docs/adding-a-place.md explains each step, and what comes after.',
  ].join('\n');
}

/** Whether the guidance has the source already. False if it cannot be read: the check of the rules says why. */
function hasLocalSource(guidance: string): boolean {
  try {
    const { sources } = parseJson(readUtf8(guidance)).value as { sources?: object };
    return Object.hasOwn(sources ?? {}, 'local');
  } catch {
    return false;
  }
}
