import type { PracticeTable } from '../../src/core/places/practices.ts';
import type { Borough } from './boroughs.ts';
import { TableFault } from './fault.ts';
import type { PracticeFile, PracticeRow } from './practice-rows.ts';

/** What is known in addition to the file of practices. */
export interface Evidence {
  readonly boroughs: readonly Borough[];
  /** The practice table of the previous edition, if there is one. */
  readonly before: PracticeTable | null;
  /** Returns the borough of a postcode; null if none has it, undefined if the source lacks the postcode. */
  readonly boroughAt: (postcode: string) => string | null | undefined;
  /** Decisions of the tool's user: practice code → borough's id, or null for none. */
  readonly decided: ReadonlyMap<string, string | null>;
}

export interface Commissioned {
  /** Practice code → id of the borough that commissions it, for practices of boroughs with rules. */
  readonly boroughOf: ReadonlyMap<string, string>;
  /** One line for each borough that was inferred rather than known, for a person to check. */
  readonly inferred: readonly string[];
}

/**
 * Finds the borough that commissions each practice. Routes depend on that borough, not on the practice's
 * address.
 *
 * Uses the first of these that gives an answer:
 *
 * 1. the decision of the tool's user;
 * 2. the file's borough column, if there is one (practices of boroughs without rules are then left out);
 * 3. the previous edition, because a practice keeps its commissioner;
 * 4. the other practices of its network whose borough is known, if they all agree;
 * 5. the borough in which more than half of its network's practices are located.
 *
 * The last two are inferred, and reported: a network is formed within one borough, but a practice may be
 * located across the border.
 * @throws {TableFault} naming all practices located in one of the boroughs for which nothing gives an answer
 */
export function commissioning(file: PracticeFile, evidence: Evidence): Commissioned {
  const boroughOf = new Map<string, string>();
  const inferred: string[] = [];
  const undecided: PracticeRow[] = [];
  const networks = new Map<string, PracticeRow[]>();
  for (const row of file.rows) {
    const pcn = row.pcn?.code ?? '';
    networks.set(pcn, [...(networks.get(pcn) ?? []), row]);
  }
  const keep = (row: PracticeRow, borough: string | null) => borough && boroughOf.set(row.odsCode, borough);

  for (const [pcn, members] of networks) {
    const known = new Map(members.map((row) => [row, knownBorough(row, file, evidence)]));
    const inNetwork = pcn === '' ? undefined : boroughOfNetwork(pcn, members, known, evidence);
    for (const [row, borough] of known) {
      if (borough !== undefined) keep(row, borough);
      else if (inNetwork) {
        keep(row, inNetwork.borough);
        if (inNetwork.borough)
          inferred.push(`${row.odsCode} ${row.name}: ${inNetwork.borough}, as ${inNetwork.because}`);
      } else if (locate(row, evidence)) undecided.push(row);
    }
  }
  if (undecided.length > 0) throw undecidedFault(file, undecided, evidence);
  return { boroughOf, inferred: inferred.sort() };
}

/** Returns the borough's id, null for a borough without rules, or undefined if only the network tells. */
function knownBorough(row: PracticeRow, file: PracticeFile, { boroughs, before, decided }: Evidence) {
  const decision = decided.get(row.odsCode);
  if (decision !== undefined) return decision;
  if (file.namesBoroughs) {
    const named = row.borough?.toLowerCase();
    const borough = boroughs.find(({ id, name, authority }) =>
      [id, name.toLowerCase(), authority.toLowerCase()].includes(named ?? ''),
    );
    return borough?.id ?? null;
  }
  const id = before?.practices[row.odsCode]?.borough;
  return boroughs.some((borough) => borough.id === id) ? id : undefined;
}

function boroughOfNetwork(
  pcn: string,
  members: readonly PracticeRow[],
  known: ReadonlyMap<PracticeRow, string | null | undefined>,
  evidence: Evidence,
): { borough: string | null; because: string } | undefined {
  const name = members[0]?.pcn?.name ?? pcn;
  const decisive = new Set([...known.values()].filter((borough) => borough !== undefined));
  for (const practice of Object.values(evidence.before?.practices ?? {})) {
    const stillOurs = evidence.boroughs.some(({ id }) => id === practice.borough);
    if (practice.pcn === pcn && stillOurs) decisive.add(practice.borough);
  }
  const [borough] = decisive;
  if (decisive.size === 1 && borough) return { borough, because: `${name} is commissioned there` };
  if (decisive.size > 1) return undefined;

  const locations = members.map((row) => locate(row, evidence)).filter((borough) => borough !== undefined);
  for (const location of new Set(locations)) {
    const count = locations.filter((other) => other === location).length;
    if (count * 2 > locations.length) {
      return {
        borough: location,
        because: `${count} of the ${members.length} practices of ${name} are there`,
      };
    }
  }
  return undefined;
}

function locate(row: PracticeRow, { boroughAt }: Evidence): string | null | undefined {
  return row.postcode === null ? undefined : boroughAt(row.postcode);
}

function undecidedFault(
  file: PracticeFile,
  undecided: readonly PracticeRow[],
  evidence: Evidence,
): TableFault {
  const lines = undecided.map(
    (row) => `  ${row.odsCode} ${row.name}, ${row.postcode}: is in ${locate(row, evidence)}`,
  );
  return new TableFault(
    [
      'nothing tells which borough commissions these practices. Please find out, and say for each',
      '--decide CODE=BOROUGH, or --decide CODE=none where it is none of yours:',
      ...lines,
    ].join('\n'),
    { file: file.file },
  );
}
