import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isEdition } from './edition.ts';
import { TableFault } from './fault.ts';
import type { Editions } from './generate.ts';
import type { Asked } from './read-sources.ts';

export const USAGE = `Writes the tables in rules/places/ from a file of practices and a file of postcodes:
  npm run places -- --practices FILE.csv --postcodes FILE.csv
Checks the tables as they are against every row of both files:
  npm run places -- --check --practices FILE.csv --postcodes FILE.csv

Practices: NHS England's mapping file (gp-reg-pat-prac-map.csv), or a list with ods_code, name, postcode, pcn_code,
pcn_name and borough. Postcodes: the ONS Postcode Directory or the National Statistics Postcode Lookup, as one CSV
file, or a list with postcode, lad and live_YEAR_MONTH.

  --rules DIR               the rules folder; its routes/ say which boroughs there are (rules)
  --practices-edition DATE  the practices' date, where the file does not hold it: 2026-07-01
  --postcodes-edition DATE  the postcodes' month, where neither file nor file name holds it: 2026-05
  --decide CODE=BOROUGH     who commissions a practice, where no file tells; CODE=none for none of yours`;

/** The options on the command line. */
export interface Options {
  readonly check: boolean;
  readonly asked: Asked;
  readonly editions: Editions;
}

/**
 * Reads the command line.
 * @param args the arguments after the tool's name
 * @param from the folder to which file arguments are relative
 * @returns null if the user asks for help
 * @throws {TableFault} for a missing or invalid option, in plain words
 */
export function readOptions(args: readonly string[], from: string): Options | null {
  const { values } = parse(args);
  if (values.help) return null;
  const { practices, postcodes } = values;
  if (!practices || !postcodes)
    throw new TableFault(`Both --practices and --postcodes are needed.\n\n${USAGE}`);
  const editions = { practices: values['practices-edition'], postcodes: values['postcodes-edition'] };
  for (const [source, edition] of Object.entries(editions)) {
    if (edition !== undefined && !isEdition(edition)) {
      throw new TableFault(
        `--${source}-edition ${edition}: must be a date such as 2026-07-01 or a month such as 2026-05`,
      );
    }
  }
  return {
    check: values.check ?? false,
    editions,
    asked: {
      practices: resolve(from, practices),
      postcodes: resolve(from, postcodes),
      rules: values.rules === undefined ? 'rules' : resolve(from, values.rules),
      decided: new Map((values.decide ?? []).map(decision)),
    },
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        practices: { type: 'string' },
        postcodes: { type: 'string' },
        rules: { type: 'string' },
        check: { type: 'boolean' },
        decide: { type: 'string', multiple: true },
        'practices-edition': { type: 'string' },
        'postcodes-edition': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new TableFault(`${(error as Error).message}\n\n${USAGE}`);
  }
}

function decision(text: string): [string, string | null] {
  const [, code, borough] = /^([A-Z]\d{5})=([a-z][a-z0-9-]*)$/.exec(text) ?? [];
  if (!code || !borough)
    throw new TableFault(`--decide ${text}: must be a practice's code and a borough, A12345=none`);
  return [code, borough === 'none' ? null : borough];
}
