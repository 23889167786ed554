import type { PostcodeTable } from '../../src/core/places/postcodes.ts';
import type { PracticeTable } from '../../src/core/places/practices.ts';
import { changes } from './changes.ts';
import { PRACTICES, postcodeCredits } from './publishers.ts';
import { type Asked, readSources } from './read-sources.ts';
import { replaceFiles } from './replace-files.ts';
import { asText, pathsIn, readNotHomes, readShipped } from './shipped.ts';
import { postcodeContents, practiceContents } from './tables.ts';

/** The editions of the sources, if the tool's user states them. */
export interface Editions {
  readonly practices?: string | undefined;
  readonly postcodes?: string | undefined;
}

/**
 * Writes both tables from both files. If anything fails, no table changes.
 * @returns lines to print: what was written and what changed
 */
export async function generate(
  asked: Asked,
  editions: Editions,
  say: (text: string) => void,
): Promise<string[]> {
  const before = await readShipped(asked.rules);
  const notHomes = await readNotHomes(asked.rules);
  const sources = await readSources(asked, before.practices, say);
  const { boroughs, commissioned, sectors } = sources;

  const listed = practiceContents(sources.practices.rows, commissioned.boroughOf);
  const located = postcodeContents(boroughs, sectors, notHomes);
  const practicesEdition =
    editions.practices ??
    sources.editions.practices ??
    unchanged(before.practices, (table) => table.practices, listed.practices);
  const postcodesEdition =
    editions.postcodes ??
    sources.editions.postcodes ??
    unchanged(before.postcodes, (table) => table.sectors, located.sectors);
  const credits = postcodeCredits(postcodesEdition);
  const practices: PracticeTable = {
    source: PRACTICES.source,
    edition: practicesEdition,
    attribution: PRACTICES.attribution,
    ...listed,
  };
  const postcodes: PostcodeTable = {
    source: credits.source,
    edition: postcodesEdition,
    attribution: credits.attribution,
    ...located,
  };

  const text = asText({ practices, postcodes });
  const paths = pathsIn(asked.rules);
  await replaceFiles(
    new Map([
      [paths.practices, text.practices],
      [paths.postcodes, text.postcodes],
    ]),
  );
  const counts = boroughs.map(({ id, name }) => {
    const count = Object.values(practices.practices).filter(({ borough }) => borough === id).length;
    return `${name} ${count}`;
  });
  const inEach = counts.length > 10 ? `${counts.length} boroughs` : counts.join(', ');
  return [
    `${paths.practices}: ${Object.keys(practices.practices).length} practices (${inEach}), ` +
      `${Object.keys(practices.pcns).length} networks, edition ${practicesEdition ?? 'not stated'}, ${bytes(text.practices)}`,
    `${paths.postcodes}: from ${sources.rows} postcodes, ${Object.keys(postcodes.sectors).length} outward codes, ` +
      `edition ${postcodesEdition ?? 'not stated'}, ${bytes(text.postcodes)}`,
    ...(practicesEdition
      ? []
      : ['The practices’ date is not in the file: say it with --practices-edition 2026-07-01.']),
    ...(postcodesEdition
      ? []
      : ['The postcodes’ date is not in the file: say it with --postcodes-edition 2026-05.']),
    ...commissioned.inferred.map((line) => `Please check: ${line}.`),
    ...changes(before, { practices, postcodes }),
  ];
}

/** Returns the table's own edition if the new content is the same. For files that state no date. */
function unchanged<Table extends { edition: string | null }>(
  before: Table | null,
  contents: (table: Table) => unknown,
  now: unknown,
): string | null {
  return before && JSON.stringify(contents(before)) === JSON.stringify(now) ? before.edition : null;
}

function bytes(text: string): string {
  return `${Buffer.byteLength(text)} bytes`;
}
