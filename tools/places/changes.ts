import type { PostcodeTable } from '../../src/core/places/postcodes.ts';
import type { PracticeTable } from '../../src/core/places/practices.ts';

interface Editions {
  readonly practices: PracticeTable | null;
  readonly postcodes: PostcodeTable | null;
}

/**
 * Lists what a new edition changes, for a person to check: practices that are new, gone, renamed, or moved to
 * another borough or network, and the sectors in which postcodes changed or are gone.
 * @returns an empty list for a first edition; one line that says so if nothing changed
 */
export function changes(
  before: Editions,
  now: { practices: PracticeTable; postcodes: PostcodeTable },
): string[] {
  if (!before.practices || !before.postcodes) return [];
  const lines: string[] = [];
  const oldPractices = before.practices.practices;
  const newPractices = now.practices.practices;
  for (const code of [...new Set([...Object.keys(oldPractices), ...Object.keys(newPractices)])].sort()) {
    const [old, fresh] = [oldPractices[code], newPractices[code]];
    if (!old && fresh) lines.push(`New: ${code} ${fresh.name}, ${fresh.borough}`);
    else if (old && !fresh) lines.push(`Gone: ${code} ${old.name}, ${old.borough}`);
    else if (old && fresh) {
      if (old.borough !== fresh.borough)
        lines.push(`Moved: ${code} ${fresh.name}, from ${old.borough} to ${fresh.borough}`);
      if (old.pcn !== fresh.pcn)
        lines.push(`Network: ${code} ${fresh.name}, from ${old.pcn ?? 'none'} to ${fresh.pcn ?? 'none'}`);
      if (old.name !== fresh.name) lines.push(`Renamed: ${code} from ${old.name} to ${fresh.name}`);
    }
  }
  const newSectors = sectorsOf(now.postcodes);
  const differences = differing(sectorsOf(before.postcodes), newSectors);
  const changed = differences.filter((sector) => newSectors.has(sector));
  const gone = differences.filter((sector) => !newSectors.has(sector));
  if (changed.length > 0) lines.push(`Postcodes changed in ${count(changed)}: ${some(changed)}`);
  if (gone.length > 0)
    lines.push(
      `Please check: no postcode is left in ${count(gone)}: ${some(gone)}. Is the file of postcodes whole?`,
    );
  return lines.length > 0 ? lines : ['Nothing changed.'];
}

/** Returns the table's entry for each sector, such as `SE17 3`. */
function sectorsOf(table: PostcodeTable): Map<string, string> {
  const entries = new Map<string, string>();
  for (const [outward, digits] of Object.entries(table.sectors)) {
    for (const [digit, sector] of Object.entries(digits)) entries.set(`${outward} ${digit}`, sector);
  }
  return entries;
}

function differing(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((key) => a.get(key) !== b.get(key)).sort();
}

const count = ({ length }: readonly string[]): string => `${length} ${length === 1 ? 'sector' : 'sectors'}`;

function some(sectors: readonly string[]): string {
  return sectors.slice(0, 10).join(', ') + (sectors.length > 10 ? ' …' : '');
}
