import { describe, expect, it } from 'vitest';
import { TODAY } from '../panel/people.ts';
import { linesOf, readPage } from './written.ts';

/** An NHS number in an example or a sentence does not make a page a patient's record. */

const JOHN = ['SMITH, John (Mr)', 'Born 01-Jan-1960'];
const NUMBER = 'NHS number: 999 000 0018';
const reasonOf = (...lines: string[]) => {
  const reading = readPage(linesOf(lines.join('\n')), TODAY);
  return reading.kind === 'patient' ? 'a patient' : reading.reason;
};

describe('an example', () => {
  const EXAMPLE = 'The NHS number on this page is only an example.';
  it.each([
    'For example, NHS number 999 000 0018',
    'Example NHS number: 999 000 0018',
    'Examples: NHS number 999 000 0018',
    'e.g. NHS number 999 000 0018',
    'eg NHS number 999 000 0018',
    'such as NHS number 999 000 0018',
    'Sample NHS number: 999 000 0018',
    'NHS number (format 999 000 0018)',
    'NHS number, like this: 999 000 0018',
    'It looks like NHS number 999 000 0018',
  ])('is marked in its line: %s', (line) => {
    expect(reasonOf(...JOHN, line)).toMatch(/only an example|not the patient’s own|no NHS number/);
  });
  it.each([
    'It looks like this',
    'They look like this',
    'This demo shows',
    'The demo',
    'A demo of it',
    'Demonstration patient',
    'Demonstration data',
    'Fictitious',
    'Synthetic data',
    'Made-up',
    'Made up',
    'Not real',
    'Not a real person',
    'Training record',
    'Training patient',
    'Test patients',
    'Test data',
    'Our test patient',
    'A test patient',
    'The following demonstration patient',
    'This demo patient',
    'The following test patient',
    'e.g.',
  ])('is marked by words above: %s', (words) => {
    expect(reasonOf(words, ...JOHN, NUMBER)).toBe(EXAMPLE);
  });
  it.each(['Examples', 'Test patient', 'Demonstrator', 'Example patients are elsewhere: 999 000 0026'])(
    'is not marked by other words above: %s',
    (words) => {
      expect(reasonOf(words, ...JOHN, NUMBER)).not.toBe(EXAMPLE);
    },
  );
  it.each(['Example patient', 'Sample data', 'An example', 'For example'])(
    'is in its own section: %s',
    (words) => {
      expect(reasonOf(words, ...JOHN, NUMBER)).toMatch(/not the patient’s own/);
    },
  );
  it('is marked up to six lines below such words', () => {
    const filler = (count: number) => Array<string>(count).fill('and so on');
    expect(reasonOf('Fictitious', ...filler(3), ...JOHN, NUMBER)).toBe(EXAMPLE);
    expect(reasonOf('Fictitious', ...filler(4), ...JOHN, NUMBER)).toBe('a patient');
    expect(reasonOf(...JOHN, NUMBER, 'Fictitious')).toBe('a patient');
  });
  it('is marked by a word up to 160 characters before it in its line', () => {
    const line = (gap: number) => `Example${' '.repeat(1)}${'x'.repeat(gap)}|NHS number: 999 000 0018`;
    expect(reasonOf(...JOHN, line(100))).toBe(EXAMPLE);
    expect(reasonOf(...JOHN, line(160))).toBe('a patient');
    expect(reasonOf(...JOHN, 'NHS number: 999 000 0018|for example')).toBe('a patient');
  });
});

describe('a sentence', () => {
  const PROSE = 'This page mentions an NHS number, but is not one patient’s record.';
  it.each([
    'We have seen this man today and his NHS number is 999 000 0018',
    'Please phone him later about NHS number 999 000 0018 before noon today',
    'he was seen here today with NHS number 999 000 0018',
    // These sentences have words that begin or end like words of labels.
    'I told that person to hand in proof of NHS number 999 000 0018',
    'then there was often only one more NHS number 999 000 0018',
  ])('is not a record: %s', (line) => {
    expect(reasonOf(...JOHN, line)).toBe(PROSE);
  });
  it.each([
    'You are viewing this old record here today: NHS number 999 000 0018',
    'This is the very long medical record of NHS number 999 000 0018',
    'This is the very long medical record for NHS number 999 000 0018',
    'gender male aged years old lives at address of practice surgery and NHS number 999 000 0018',
    'We saw him: NHS number 999 000 0018',
    'he was seen here with NHS number 999 000 0018',
    'he was seen here, age 1 year, NHS number 999 000 0018',
    'he was seen here, 1 yr, NHS number 999 000 0018',
    'we saw this man here|NHS number: 999 000 0018',
    'we saw this man here|NHS number|999 000 0018|verified',
    'see user@surgery.test now-then x1 y2 NHS number 999 000 0018',
  ])('is a record all the same: %s', (line) => {
    expect(reasonOf(...JOHN, line)).toBe('a patient');
  });
});
