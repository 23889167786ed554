import type { PostcodeTable } from '../../src/core/places/postcodes.ts';
import type { PracticeTable } from '../../src/core/places/practices.ts';
import type { Provenance } from '../../src/core/places/provenance.ts';
import { OUTSIDE } from '../../src/core/places/sector-runs.ts';
import type { Borough } from './boroughs.ts';
import type { PracticeRow } from './practice-rows.ts';
import type { Sectors } from './sectors.ts';
import { writeSector } from './write-sector.ts';

/** The content of a table, without its provenance. */
export type Contents<Table extends Provenance> = Omit<Table, keyof Provenance>;

/** Returns the practices that one of the boroughs commissions, sorted by code, and their networks. */
export function practiceContents(
  rows: readonly PracticeRow[],
  boroughOf: ReadonlyMap<string, string>,
): Contents<PracticeTable> {
  const ours = rows.filter(({ odsCode }) => boroughOf.has(odsCode));
  const pcns = new Map(ours.flatMap(({ pcn }) => (pcn ? [[pcn.code, pcn.name]] : [])));
  const practices = ours.map(({ odsCode, name, pcn }) => {
    const borough = boroughOf.get(odsCode) ?? '';
    return [odsCode, { borough, ...(pcn && { pcn: pcn.code }), name }] as const;
  });
  return {
    pcns: Object.fromEntries([...pcns].sort(byKey)),
    practices: Object.fromEntries(practices.sort(byKey)),
  };
}

/** Returns the sectors of every outward code that has a postcode in one of the boroughs. */
export function postcodeContents(
  boroughs: readonly Borough[],
  sectors: Sectors,
  notHomes: readonly string[],
): Contents<PostcodeTable> {
  const outwardCodes = [...sectors.byOutward].map(([outward, byDigit]) => {
    const written = [...byDigit].map(([digit, sector]) => [digit, writeSector(sector)] as const);
    return [outward, Object.fromEntries(written.sort(byKey))] as const;
  });
  const touching = outwardCodes.filter(([, bySector]) =>
    Object.values(bySector).some((sector) => sector !== String(OUTSIDE)),
  );
  return {
    boroughs: boroughs.map(({ id }) => id),
    notHomes: [...notHomes].sort(),
    sectors: Object.fromEntries(touching.sort(byKey)),
  };
}

// Compares by code unit, so that the order does not depend on the computer's locale.
function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}
