import { describe, expect, it } from 'vitest';
import { csvRows } from '../../tools/places/csv-rows.ts';
import { postcodeEdition, readDate } from '../../tools/places/edition.ts';
import { invented } from './invented.ts';

async function read(text: string) {
  const workspace = await invented();
  const file = await workspace.write('some.csv', text);
  const rows: string[] = [];
  const wanted = {
    name: { headings: ['name'] },
    place: { headings: ['place', /^place\d\dcd$/], optional: true as const },
  };
  for await (const row of csvRows(file, wanted))
    rows.push(`${row.line} ${row.value('name')}|${row.value('place')}`);
  return rows;
}

describe('CSV', () => {
  it('with a byte order mark, either line ending, quotes, commas, quotes in quotes, and blank lines', async () => {
    const text = '"NAME",x,Place\r\n"a, b",1, c \r\n\r\n"say ""d""",2,"e"\r\n';
    expect(await read(`\uFEFF${text}`)).toEqual(['2 a, b|c', '4 say "d"|e']);
    expect(await read(text.replaceAll('\r\n', '\n'))).toEqual(['2 a, b|c', '4 say "d"|e']);
  });

  it('uses the newest of several columns at any position, and needs no optional column', async () => {
    expect(await read('place25cd,place09cd,name\nnew,old,a\n')).toEqual(['2 a|new']);
    expect(await read('place09cd,name,place25cd\nold,a,new\n')).toEqual(['2 a|new']);
    expect(await read('name\na\n')).toEqual(['2 a|']);
  });

  it('names the line that is not CSV', async () => {
    await expect(read('name,place\na,b\nc\n')).rejects.toThrow('some.csv, line 3: has 1 fields');
    await expect(read('name,place\na,"b\nc,d\n')).rejects.toThrow(
      /some\.csv, line \d: a quotation mark is opened and never closed/,
    );
    await expect(read('name,place\na,b"c\n')).rejects.toThrow('some.csv, line 2');
    await expect(read('place\na\n')).rejects.toThrow(
      'some.csv, line 1: no column for the name: looked for name; the headings are place',
    );
  });
});

describe('a file that is not CSV', () => {
  it.each([
    ['name;place\r\na;"b"\r\n', 'some.csv, line 1: separates its columns with semicolons'],
    ['name\tplace\r\na\t"b"\r\n', 'some.csv, line 1: separates its columns with tabs'],
    ['PK\u0003\u0004[Content_Types].xml', 'some.csv: is an Excel workbook or a ZIP file'],
  ])('%j: says how to save it', async (text, says) => {
    await expect(read(text)).rejects.toThrow(says);
    await expect(read(text)).rejects.toThrow('as CSV (comma delimited)');
  });
});

describe('dates of a source', () => {
  it.each([
    ['01JUL2026', '2026-07-01'],
    ['1-Jul-2026', '2026-07-01'],
    ['01 July 2026', '2026-07-01'],
    ['01/07/2026', '2026-07-01'],
    ['2026-07-01', '2026-07-01'],
    ['31FEB2026', null],
    ['2026-13-01', null],
    ['soon', null],
  ])('%s is %s', (text, iso) => {
    expect(readDate(text)).toBe(iso);
  });

  it('of postcode files are in a heading or in the file name', () => {
    expect(postcodeEdition('x.csv', ['postcode', 'live_2025_10'])).toBe('2025-10');
    expect(postcodeEdition('ONSPD_MAY_2026_UK.csv', ['pcds'])).toBe('2026-05');
    expect(postcodeEdition('NSPL_AUG_2026.csv', ['pcds'])).toBe('2026-08');
    expect(postcodeEdition('postcodes.csv', ['pcds'])).toBeNull();
    expect(postcodeEdition('FOO_BAR_2026_UK.csv', ['pcds'])).toBeNull();
  });
});
