import { TableFault } from './fault.ts';

/** The headings by which to recognise a column, in order of preference. */
export interface Wanted {
  readonly headings: readonly (string | RegExp)[];
  readonly optional?: true;
}

export interface Column {
  /** Counted from 1, as in a spreadsheet. */
  readonly number: number;
  /** The heading in the file. */
  readonly heading: string;
}

/**
 * Finds the wanted columns among a file's headings, in upper or lower case. If several match a pattern
 * (`lad24cd`, `lad25cd`), uses the last in alphabetical order, which is the newest.
 * @returns the columns; null for an optional column that the file lacks
 * @throws {TableFault} for a missing column, with the headings that were expected and found
 */
export function findColumns<Name extends string>(
  file: string,
  headings: readonly string[],
  wanted: Readonly<Record<Name, Wanted>>,
): Record<Name, Column | null> {
  const found = {} as Record<Name, Column | null>;
  for (const name of Object.keys(wanted) as Name[]) {
    const column = find(headings, wanted[name].headings);
    if (!column && !wanted[name].optional) {
      const looked = wanted[name].headings.map((heading) =>
        typeof heading === 'string' ? heading : heading.source,
      );
      const has = headings.slice(0, 40).join(', ');
      throw new TableFault(
        `no column for the ${name}: looked for ${looked.join(', ')}; the headings are ${has}`,
        {
          file,
          line: 1,
        },
      );
    }
    found[name] = column;
  }
  return found;
}

function find(headings: readonly string[], wanted: readonly (string | RegExp)[]): Column | null {
  for (const pattern of wanted) {
    const matching = headings
      .map((heading, index) => ({ number: index + 1, heading: heading.trim() }))
      .filter(({ heading }) =>
        typeof pattern === 'string' ? heading.toLowerCase() === pattern : pattern.test(heading.toLowerCase()),
      )
      .sort((a, b) => (a.heading < b.heading ? 1 : -1));
    if (matching[0]) return matching[0];
  }
  return null;
}
