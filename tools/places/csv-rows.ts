import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse';
import { type Column, findColumns, type Wanted } from './columns.ts';
import { TableFault } from './fault.ts';

/** A row of a file. Its values are read by the names of the wanted columns. */
export interface Row<Name extends string> {
  readonly line: number;
  /** Returns the trimmed value; '' if the file has no such column. */
  value(name: Name): string;
  /** Returns an error that names the file, line and column. */
  fault(name: Name, says: string): TableFault;
}

/** Called at intervals with the number of rows read, and the percentage of the file. */
export type Progress = (rows: number, percent: number) => void;

const EVERY = 100_000;

/**
 * Reads a CSV file row by row, with only a few rows in memory. Accepts quoted fields, a byte order mark and
 * both kinds of line ending. Finds columns by their headings, in any order.
 * @throws {TableFault} for a file that cannot be read, lacks a wanted column, or is not CSV
 */
export async function* csvRows<Name extends string>(
  file: string,
  wanted: Readonly<Record<Name, Wanted>>,
  progress: Progress = () => {},
): AsyncGenerator<Row<Name>> {
  const size = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new TableFault(error.code === 'ENOENT' ? 'there is no such file' : error.message, { file });
  });
  if (!size.isFile()) throw new TableFault('is not a file', { file });
  await refuseOtherFormats(file);
  const bytes = createReadStream(file);
  const parser = parse({ bom: true, info: true, skip_empty_lines: true });
  bytes.on('error', (error) => parser.destroy(error));
  bytes.pipe(parser);

  let columns: Readonly<Record<Name, Column | null>> | undefined;
  let rows = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      if (!columns) {
        columns = findColumns(file, record, wanted);
        continue;
      }
      rows += 1;
      if (rows % EVERY === 0) progress(rows, Math.floor((100 * bytes.bytesRead) / size.size));
      yield rowOf(file, info.lines, record, columns);
    }
  } catch (error) {
    throw error instanceof CsvError ? notCsv(file, error) : error;
  } finally {
    bytes.destroy();
  }
  if (!columns) throw new TableFault('is empty', { file });
  progress(rows, 100);
}

const SAVE_AGAIN = 'open it in Excel, and save it as CSV (comma delimited)';

/** @throws {TableFault} for a workbook, and for text with another separator than commas, with what to do */
async function refuseOtherFormats(file: string) {
  let start = '';
  for await (const chunk of createReadStream(file, { end: 4095, encoding: 'latin1' })) start += chunk;
  if (start.startsWith('PK\u0003\u0004'))
    throw new TableFault(`is an Excel workbook or a ZIP file: unpack it, or ${SAVE_AGAIN}`, { file });
  const [headings = ''] = start.split(/[\r\n]/, 1);
  const separator = { ';': 'semicolons', '\t': 'tabs' }[/[,;\t]/.exec(headings)?.[0] ?? ''];
  if (separator)
    throw new TableFault(`separates its columns with ${separator}, not commas: ${SAVE_AGAIN}`, {
      file,
      line: 1,
    });
}

/** Returns the headings of a CSV file; an empty list if the file has no valid first line. */
export async function csvHeadings(file: string): Promise<string[]> {
  const parser = createReadStream(file, { end: 65_535 }).pipe(
    parse({ bom: true, to: 1, relax_column_count: true }),
  );
  try {
    for await (const record of parser as AsyncIterable<string[]>) return record;
  } catch {
    // `csvRows` reports an invalid file, with the line.
  }
  return [];
}

function rowOf<Name extends string>(
  file: string,
  line: number,
  record: readonly string[],
  columns: Readonly<Record<Name, Column | null>>,
): Row<Name> {
  return {
    line,
    value: (name) => {
      const column = columns[name];
      return column ? (record[column.number - 1] ?? '').trim() : '';
    },
    fault: (name, says) => {
      const column = columns[name];
      return new TableFault(says, column ? { file, line, column } : { file, line });
    },
  };
}

function notCsv(file: string, error: CsvError): TableFault {
  const line = typeof error.lines === 'number' ? error.lines : undefined;
  const spot = line === undefined ? { file } : { file, line };
  if (error.code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH') {
    const { record } = error as CsvError & { record?: unknown[] };
    return new TableFault(
      `has ${record?.length ?? 'another number of'} fields, not as many as the header`,
      spot,
    );
  }
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return new TableFault('a quotation mark is opened and never closed', spot);
  return new TableFault(`is not CSV: ${error.message}`, spot);
}
