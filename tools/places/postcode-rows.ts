import { postcodeParts } from '../../src/core/places/postcodes.ts';
import type { Wanted } from './columns.ts';
import { csvRows, type Progress } from './csv-rows.ts';
import type { TableFault } from './fault.ts';

/** A live or terminated postcode in the source. */
export interface PostcodeRow {
  /** Such as `SE17 3DW`. */
  readonly postcode: string;
  readonly outward: string;
  readonly sector: string;
  /** The last two letters of the postcode. */
  readonly unit: string;
  /** ONS code of the local authority; '' if the source gives none. */
  readonly authority: string;
  readonly live: boolean;
  fault(says: string): TableFault;
}

/**
 * The columns, with the headings of the ONS Postcode Directory and the National Statistics Postcode Lookup
 * (`pcd7`, `pcds`, `laua`, later `lad25cd`, `doterm`), and of lists reduced from them (`postcode`, `lad`,
 * `live_2025_10`).
 */
const COLUMNS = {
  postcode: { headings: ['pcds', 'postcode', 'pcd8', 'pcd7', 'pcd2', 'pcd'] },
  authority: { headings: ['lad', 'laua', 'oslaua', 'ladcd', /^lad\d\dcd$/] },
  live: { headings: [/^live(_\d{4}(_\d\d)?)?$/], optional: true },
  terminated: { headings: ['doterm'], optional: true },
} satisfies Record<string, Wanted>;

/**
 * Postcodes that no longer exist: Girobank's own postcode, and Newport's old ones without a district number.
 */
const OBSOLETE = /^(GIR|NPT) ?\d[A-Z]{2}$/;

/**
 * Reads every postcode of a file, in the file's order.
 * @throws {TableFault} for an invalid postcode, authority code or live flag
 */
export async function* postcodeRows(file: string, progress?: Progress): AsyncGenerator<PostcodeRow> {
  for await (const row of csvRows(file, COLUMNS, progress)) {
    const text = row.value('postcode');
    const parts = postcodeParts(text);
    if (!parts) {
      if (OBSOLETE.test(text)) continue;
      throw row.fault('postcode', `"${text}" is not a postcode`);
    }
    const authority = row.value('authority');
    if (authority !== '' && !/^[A-Z]\d{8}$/.test(authority)) {
      throw row.fault('authority', `"${authority}" is not the code of a local authority, such as E09000099`);
    }
    const live = row.value('live');
    if (!['', '0', '1'].includes(live))
      throw row.fault('live', `"${live}" is neither 1, live, nor 0, terminated`);
    yield {
      postcode: `${parts.outward} ${parts.sector}${parts.unit}`,
      ...parts,
      authority,
      live: live !== '0' && row.value('terminated') === '',
      fault: (says) => row.fault('postcode', says),
    };
  }
}
