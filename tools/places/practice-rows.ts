import { postcodeParts } from '../../src/core/places/postcodes.ts';
import type { Wanted } from './columns.ts';
import { csvRows, type Progress } from './csv-rows.ts';
import { readDate } from './edition.ts';
import type { TableFault } from './fault.ts';

/** A practice in the source, of any borough. */
export interface PracticeRow {
  readonly odsCode: string;
  readonly name: string;
  /** The practice's own postcode, such as `SE17 3DW`; null if the source does not give it. */
  readonly postcode: string | null;
  readonly pcn: { readonly code: string; readonly name: string } | null;
  /**
   * The borough that commissions the practice, as name, id or ONS code; null if the source does not give it.
   */
  readonly borough: string | null;
  fault(says: string): TableFault;
}

/** The content of a file of practices. It has at most some thousands, so it fits in memory. */
export interface PracticeFile {
  readonly file: string;
  readonly rows: readonly PracticeRow[];
  /** Whether the file names boroughs. The publisher's file does not. */
  readonly namesBoroughs: boolean;
  /** ISO date of the extract; null if the file does not give it. */
  readonly extracted: string | null;
}

/**
 * The columns, with the headings of NHS England's mapping file (`gp-reg-pat-prac-map.csv`), and of lists
 * reduced from it (`ods_code`, `name`, …), which name the borough.
 */
const COLUMNS = {
  'practice code': { headings: ['practice_code', 'ods_code'] },
  name: { headings: ['practice_name', 'name'] },
  postcode: { headings: ['practice_postcode', 'postcode'] },
  'PCN code': { headings: ['pcn_code'] },
  'PCN name': { headings: ['pcn_name'] },
  borough: { headings: ['borough'], optional: true },
  'extract date': { headings: ['extract_date'], optional: true },
} satisfies Record<string, Wanted>;

/** The publisher's values for a practice that is in no network. */
const NO_PCN = new Set(['', '-', 'U', 'UNALLOCATED', 'UNKNOWN', 'NA', 'N/A']);

/**
 * Reads all practices of a file.
 * @throws {TableFault} for an invalid code, postcode or date, and for a practice that occurs twice
 */
export async function readPractices(file: string, progress?: Progress): Promise<PracticeFile> {
  const rows = new Map<string, PracticeRow>();
  let extracted: string | null = null;
  let namesBoroughs = false;
  for await (const row of csvRows(file, COLUMNS, progress)) {
    const odsCode = row.value('practice code');
    if (!/^[A-Z]\d{5}$/.test(odsCode)) {
      throw row.fault('practice code', `"${odsCode}" is not a practice's ODS code, such as A12345`);
    }
    if (rows.has(odsCode)) throw row.fault('practice code', `${odsCode} stands twice`);
    const name = row.value('name');
    if (name === '') throw row.fault('name', `${odsCode} has no name`);

    const postcode = postcodeParts(row.value('postcode'));
    if (!postcode && row.value('postcode') !== '') {
      throw row.fault('postcode', `"${row.value('postcode')}" is not a postcode`);
    }
    const code = row.value('PCN code').toUpperCase();
    const inPcn = !NO_PCN.has(code);
    if (inPcn && !/^U\d{5}$/.test(code))
      throw row.fault('PCN code', `"${code}" is not a PCN's code, such as U12345`);

    const date = row.value('extract date');
    if (date !== '') {
      const iso = readDate(date);
      if (!iso) throw row.fault('extract date', `"${date}" is not a date such as 01JUL2026`);
      extracted ??= iso;
    }
    const borough = row.value('borough') || null;
    if (borough) namesBoroughs = true;
    rows.set(odsCode, {
      odsCode,
      name,
      postcode: postcode && `${postcode.outward} ${postcode.sector}${postcode.unit}`,
      pcn: inPcn ? { code, name: row.value('PCN name') || code } : null,
      borough,
      fault: (says) => row.fault('practice code', says),
    });
  }
  return { file, rows: [...rows.values()], namesBoroughs, extracted };
}
