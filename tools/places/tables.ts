import type { PostcodeTable } from '../../src/core/places/postcodes.ts';
import type { PracticeTable } from '../../src/core/places/practices.ts';
import type { Provenance } from '../../src/core/places/provenance.ts';
import { OUTSIDE } from '../../src/core/places/sector-runs.ts';
import type { Borough } from './boroughs.ts';
import type { PracticeRow } from './practice-rows.ts';
import type { Sectors } from './sectors.ts';
import { writeSector } from './write-sector.ts';

/** A table without where it comes from. */
export type Contents<Table extends Provenance> = Omit<Table, keyof Provenance>;

/** The practices that are commissioned by one of the boroughs, sorted by code, and their networks. */
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

/** The sectors of every outward code that touches one of the boroughs. */
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

// By code unit, and so the same on every computer whatever its language.
function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}
