import type { PracticeTable } from '../../src/core/places/practices.ts';
import type { Borough } from './boroughs.ts';
import { TableFault } from './fault.ts';
import type { PracticeFile, PracticeRow } from './practice-rows.ts';

/** What is known besides the file itself. */
export interface Grounds {
  readonly boroughs: readonly Borough[];
  /** The table of the edition before, where there is one. */
  readonly before: PracticeTable | null;
  /** The borough in which a postcode lies; null outside all, undefined where the source lacks the postcode. */
  readonly stands: (postcode: string) => string | null | undefined;
  /** What whoever runs the tool says: practice code → borough's id, or null for none. */
  readonly decided: ReadonlyMap<string, string | null>;
}

export interface Commissioned {
  /** Practice code → id of the borough that commissions it; practices of no borough with rules are left out. */
  readonly boroughOf: ReadonlyMap<string, string>;
  /** What was concluded rather than known, one line each, for a person to check. */
  readonly concluded: readonly string[];
}

/**
 * Which borough commissions each practice. Routes follow that borough, and not the one where the practice stands.
 *
 * The first that answers: what whoever runs the tool says; the file's own column, where it has one (and then a
 * practice of a borough without rules is left out); the edition before, as a practice keeps its commissioner; its
 * network's practices of which that is known, where they all agree; the borough in which more than half of its
 * network's practices stand. The last is a conclusion and reported: networks are formed within one borough, while
 * now and then a practice stands over the border.
 * @throws {TableFault} naming all practices that stand in one of the boroughs and that nothing decides
 */
export function commissioning(file: PracticeFile, grounds: Grounds): Commissioned {
  const boroughOf = new Map<string, string>();
  const concluded: string[] = [];
  const undecided: PracticeRow[] = [];
  const networks = new Map<string, PracticeRow[]>();
  for (const row of file.rows) {
    const pcn = row.pcn?.code ?? '';
    networks.set(pcn, [...(networks.get(pcn) ?? []), row]);
  }
  const keep = (row: PracticeRow, borough: string | null) => borough && boroughOf.set(row.odsCode, borough);

  for (const [pcn, members] of networks) {
    const known = new Map(members.map((row) => [row, knownBorough(row, file, grounds)]));
    const inNetwork = pcn === '' ? undefined : boroughOfNetwork(pcn, members, known, grounds);
    for (const [row, borough] of known) {
      if (borough !== undefined) keep(row, borough);
      else if (inNetwork) {
        keep(row, inNetwork.borough);
        if (inNetwork.borough)
          concluded.push(`${row.odsCode} ${row.name}: ${inNetwork.borough}, as ${inNetwork.because}`);
      } else if (standing(row, grounds)) undecided.push(row);
    }
  }
  if (undecided.length > 0) throw tell(file, undecided, grounds);
  return { boroughOf, concluded: concluded.sort() };
}

/** The borough, null for none with rules, or undefined where only the network can tell. */
function knownBorough(row: PracticeRow, file: PracticeFile, { boroughs, before, decided }: Grounds) {
  const said = decided.get(row.odsCode);
  if (said !== undefined) return said;
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
  grounds: Grounds,
): { borough: string | null; because: string } | undefined {
  const name = members[0]?.pcn?.name ?? pcn;
  const decisive = new Set([...known.values()].filter((borough) => borough !== undefined));
  for (const practice of Object.values(grounds.before?.practices ?? {})) {
    const stillOurs = grounds.boroughs.some(({ id }) => id === practice.borough);
    if (practice.pcn === pcn && stillOurs) decisive.add(practice.borough);
  }
  const [borough] = decisive;
  if (decisive.size === 1 && borough) return { borough, because: `${name} is commissioned there` };
  if (decisive.size > 1) return undefined;

  const standings = members.map((row) => standing(row, grounds)).filter((borough) => borough !== undefined);
  for (const where of new Set(standings)) {
    const there = standings.filter((other) => other === where).length;
    if (there * 2 > standings.length) {
      return {
        borough: where,
        because: `${there} of the ${members.length} practices of ${name} stand there`,
      };
    }
  }
  return undefined;
}

function standing(row: PracticeRow, { stands }: Grounds): string | null | undefined {
  return row.postcode === null ? undefined : stands(row.postcode);
}

function tell(file: PracticeFile, undecided: readonly PracticeRow[], grounds: Grounds): TableFault {
  const lines = undecided.map(
    (row) => `  ${row.odsCode} ${row.name}, ${row.postcode}: stands in ${standing(row, grounds)}`,
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
