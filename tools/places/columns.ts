import { TableFault } from './fault.ts';

/** How a column is recognised: its headings, the best first. */
export interface Wanted {
  readonly headings: readonly (string | RegExp)[];
  readonly optional?: true;
}

export interface Column {
  /** From 1, as a spreadsheet's reader counts. */
  readonly number: number;
  /** As the file prints it. */
  readonly heading: string;
}

/**
 * Finds the wanted columns among a file's headings, in either case. Where several match one pattern
 * (`lad24cd`, `lad25cd`) the last in the alphabet is the newest and is taken.
 * @returns null for an optional column that the file lacks
 * @throws {TableFault} naming the headings looked for and those found
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
      .map((heading, i) => ({ number: i + 1, heading: heading.trim() }))
      .filter(({ heading }) =>
        typeof pattern === 'string' ? heading.toLowerCase() === pattern : pattern.test(heading.toLowerCase()),
      )
      .sort((a, b) => (a.heading < b.heading ? 1 : -1));
    if (matching[0]) return matching[0];
  }
  return null;
}
