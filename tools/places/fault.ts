/** Where in a file something is wrong: line from 1 (the header), column by its number from 1 and its heading. */
export interface Spot {
  readonly file: string;
  readonly line?: number;
  readonly column?: { readonly number: number; readonly heading: string };
}

/** Something wrong with a file or with what was asked, in words for whoever runs the tool. */
export class TableFault extends Error {
  constructor(says: string, spot?: Spot) {
    super(spot ? `${at(spot)}: ${says}` : says);
  }
}

function at({ file, line, column }: Spot): string {
  const parts = [file];
  if (line !== undefined) parts.push(`line ${line}`);
  if (column) parts.push(`column ${column.number} (${column.heading})`);
  return parts.join(', ');
}
