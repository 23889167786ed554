import { describe, expect, it } from 'vitest';
import { SEAM } from '../../src/core/reader/line.ts';
import { withWrappedNames } from '../../src/core/reader/pasted-names.ts';
import { readPasted } from '../../src/core/reader/read-pasted.ts';

/** A labelled name that continues in the next line or cell. `|` separates cells, `~` marks a join. */

const wrapped = (...lines: string[]) =>
  withWrappedNames(lines.map((line) => line.replaceAll('|', '\t'))).map((line) =>
    line.replaceAll('\t', '|').replaceAll(SEAM, '~'),
  );

describe('continues', () => {
  it.each<[string[], string[]]>([
    [['Name: SMITH, John', 'Paul'], ['Name: SMITH, John~ Paul']],
    [['Name: SMITH, John', ' Paul '], ['Name: SMITH, John~ Paul']],
    [['Name: SMITH,', 'John (Mr)'], ['Name: SMITH,~ John (Mr)']],
    [['Name: SMITH,', 'John(Mr.)'], ['Name: SMITH,~ John(Mr.)']],
    [['Name: SMITH, John', '(Mr)'], ['Name: SMITH, John~ (Mr)']],
    [['Name: SMITH, John', '(Mr.)'], ['Name: SMITH, John~ (Mr.)']],
    [['Name: John', 'A B C D E F'], ['Name: John~ A B C D E F']],
    [['Name: John', 'Paul, Smith'], ['Name: John~ Paul, Smith']],
    [['Name: John', 'Paul O’Brien-Smith,'], ['Name: John~ Paul O’Brien-Smith,']],
    [['Name: John', 'Paul', 'Smith'], ['Name: John~ Paul~ Smith']],
    [
      ['Name', 'SMITH, John', 'Paul'],
      ['Name', 'SMITH, John~ Paul'],
    ],
    [
      ['Name: ', 'SMITH, John', 'Paul'],
      ['Name: ', 'SMITH, John~ Paul'],
    ],
    [
      ['Seen today', 'Name: SMITH, John', 'Paul'],
      ['Seen today', 'Name: SMITH, John~ Paul'],
    ],
    [['Name|SMITH, John|Paul|66'], ['Name|SMITH, John~ Paul|66']],
    [['Name|SMITH, John|Paul|Jones'], ['Name|SMITH, John~ Paul~ Jones']],
    [['Name: SMITH, John|Paul|66'], ['Name: SMITH, John~ Paul|66']],
    [['Name: SMITH, John|Paul'], ['Name: SMITH, John~ Paul']],
  ])('%j', (lines, joined) => expect(wrapped(...lines)).toEqual(joined));
});

describe('does not continue', () => {
  it.each<[string[]]>([
    [['Name: SMITH, John', 'paul']],
    [['Name: SMITH, John', 'Paul 66']],
    [['Name: SMITH, John', 'Paul: 66']],
    [['Name: SMITH, John', '66 Paul']],
    [['Name: SMITH, John', 'Gender']],
    [['Name: SMITH, John', 'A B C D E F G']],
    [['Name: SMITH, John', '(Mr Dr)']],
    [['Name: SMITH, John', 'x (Mr)']],
    [['Name: SMITH, John', '(Mr) x']],
    [['Name: SMITH, John', '', 'Paul']],
    [['Name:', 'Paul']],
    [['Name', '', 'Paul']],
    [['Address: 1 Mill Lane', 'London']],
    [['Address', '1 Mill Lane', 'London']],
    [['Seen today', 'Paul']],
    [['Paul']],
    [['Name: SMITH, John', 'and so on', 'Paul']],
    [[`Name: ${'x'.repeat(300)}`, 'Paul']],
    [['x'.repeat(300), 'Name: John', 'Paul']],
    [['Name|SMITH, John|66|Paul']],
    [['Address|1 Mill Lane|London']],
    [['Name|Gender|Paul']],
    [[`Name|SMITH, John|Paul|${'x'.repeat(300)}`]],
  ])('%j', (lines) => expect(wrapped(...lines)).toEqual(lines));
});

it.each(['Dr Ansen VAN\nDER ANSEN', 'VAN\nDER BERG, Anna', 'Anna VAN DER\nBERG'])(
  'no part of a name in two lines passes for the whole: %j',
  (name) => {
    const text = `Name:\n${name}\nDate of birth: 20 June 1968\nNHS number: 999 267 1203`;
    const reading = readPasted(text, '2026-11-29');
    expect(reading.kind).toBe('patient');
    if (reading.kind !== 'patient') return;
    const words = (reading.patient.name ?? name).toLowerCase().match(/\p{L}+/gu) ?? [];
    expect(words).toHaveLength(name.split(/\s+/).length);
  },
);
