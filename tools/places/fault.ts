/** The position of a problem in a file. Lines and columns count from 1; line 1 is the header. */
export interface Position {
  readonly file: string;
  readonly line?: number;
  readonly column?: { readonly number: number; readonly heading: string };
}

/** A problem with a file or an option, in plain words for the tool's user. */
export class TableFault extends Error {
  constructor(reason: string, position?: Position) {
    super(position ? `${describe(position)}: ${reason}` : reason);
  }
}

function describe({ file, line, column }: Position): string {
  const parts = [file];
  if (line !== undefined) parts.push(`line ${line}`);
  if (column) parts.push(`column ${column.number} (${column.heading})`);
  return parts.join(', ');
}
