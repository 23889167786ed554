import { z } from 'zod';
import { id, odsNetwork, odsPractice, text } from '../../src/core/guidance/schema.ts';

/** The schemas of the files in `rules/places/`. */

const outwardCode = z
  .string()
  .regex(/^[A-Z]{1,2}\d[A-Z\d]?$/, 'must be the first half of a postcode, such as SE17');

/** `not-homes.json`: the one file that people write. `npm run places` copies its codes into the table of postcodes. */
export const notHomes = z.strictObject({
  about: text.optional(),
  /** Why nobody lives there, by outward code. */
  why: z.record(outwardCode, text).optional(),
  outwardCodes: z.array(outwardCode),
});

/** The parts of the tables, which `npm run places` writes, with which the rules have to agree. */
export const practiceTable = z.looseObject({
  pcns: z.record(odsNetwork, text),
  practices: z.record(odsPractice, z.looseObject({ borough: id, pcn: odsNetwork.optional(), name: text })),
});
export const postcodeTable = z.looseObject({
  boroughs: z.array(id),
  notHomes: z.array(outwardCode),
  sectors: z.record(outwardCode, z.record(z.string(), z.string())),
});

export type Practices = z.infer<typeof practiceTable>;
