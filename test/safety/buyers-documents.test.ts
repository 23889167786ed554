import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** What a buyer is given: every question of the form has an answer, and what is open names who has to answer. */

const read = (file: string) => readFileSync(`docs/safety/${file}`, 'utf8');
const numbers = (prefix: string, last: number) =>
  Array.from({ length: last }, (_, index) => `${prefix}${index + 1}`);

/** The questions of the DTAC form, version 2.0. */
const QUESTIONS = [
  ...numbers('A', 12),
  ...numbers('B', 4),
  ...['C1.1.1', 'C1.1.2', 'C1.2', ...numbers('C1.2.', 5)],
  ...['C2.1', 'C2.2', ...numbers('C2.2.', 6)],
  ...['C3.1', 'C3.2', 'C3.3', 'C3.4', 'C3.5', 'C3.5.1', 'C3.6'],
  ...['C4.1', ...numbers('C4.1.', 3), 'C4.2', ...numbers('C4.2.', 6)],
  ...['D1.1', 'D1.2', 'D1.3', 'D1.4', ...numbers('D1.4.', 3), 'D1.5'],
];

/** The cells of the rows whose first cell is a code. */
const rowsOf = (document: string, code: RegExp): string[][] =>
  document
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter(([first = '']) => code.test(first));

describe('the answers for DTAC', () => {
  const rows = rowsOf(read('dtac.md'), /^[A-D]\d/);

  it('has one row for each question, in the order of the form', () => {
    expect(rows.map(([code]) => code)).toEqual(QUESTIONS);
  });

  it('answers each question, or says who has to', () => {
    for (const [code, question, answer] of rows) {
      expect(question, code).toBeTruthy();
      expect(answer, code).toBeTruthy();
    }
  });

  it('leaves to a named party what the authors cannot sign', () => {
    const open = (...codes: string[]) =>
      rows.filter(([code = '', , answer = '']) => codes.includes(code) && !answer.includes('**Open: '));
    expect(open('A1', 'C1.1.1', 'C1.2.2', 'C1.2.5', 'C2.2.1', 'C2.2.2', 'C3.1', 'C3.2', 'C3.4')).toEqual([]);
  });

  it('says nowhere that the work complies or that somebody has signed', () => {
    const answers = rows.map(([, , answer]) => answer).join('\n');
    expect(answers).not.toMatch(/\bcompl(?:y|ies|iant)\b|\bsigned by\b|\bapproved\b/i);
  });
});

it('the Software Security Code of Practice has a row for each of its 14 principles', () => {
  const rows = rowsOf(read('software-security.md'), /^\d\.\d$/);
  expect(rows.map(([number]) => number)).toEqual([
    ...['1.1', '1.2', '1.3', '1.4', '2.1', '2.2'],
    ...['3.1', '3.2', '3.3', '3.4', '3.5', '4.1', '4.2', '4.3'],
  ]);
  for (const [number, , evidence] of rows) expect(evidence, number).toBeTruthy();
});

it.each(['dtac.md', 'intended-purpose.md', 'safety-case.md', 'software-security.md'])(
  '%s names a party wherever it leaves something open',
  (file) => {
    const parties = /^(?:manufacturer|organisation|CSO|manufacturer and organisation)$/;
    const named = [...read(file).matchAll(/\*\*Open: ([^.*]+)/g)].map(([, party = '']) => party);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((party) => !parties.test(party))).toEqual([]);
  },
);

it('the answer on medical devices is the same in both documents', () => {
  expect(read('intended-purpose.md')).toContain("No, in the authors' view. **Open: manufacturer.**");
  expect(read('dtac.md')).toMatch(
    /^\| C1\.1\.1 \|.*\| No, in the authors' view\..*\*\*Open: manufacturer\*\*/m,
  );
});
