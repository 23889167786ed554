import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Hazard, schema, type Threat } from './schema.ts';

export const FILES = { hazards: 'docs/safety/hazards.json', threats: 'docs/safety/threats.json' };

/** The checked hazards and threats. */
export interface Logs {
  readonly hazards: readonly Hazard[];
  readonly threats: readonly Threat[];
}

/** Reads both logs. Throws an error that names the file, the position and the problem. */
export function readLogs(): Logs {
  const { hazards } = readOne(FILES.hazards, schema.hazards);
  const { threats } = readOne(FILES.threats, schema.threats);
  for (const [file, entries] of [
    [FILES.hazards, hazards],
    [FILES.threats, threats],
  ] as const) {
    const ids = entries.map(({ id }) => id);
    const twice = ids.find((id, at) => ids.indexOf(id) !== at);
    if (twice) throw new Error(`${file}: ${twice} stands there twice`);
  }
  return { hazards, threats };
}

function readOne<Schema extends z.ZodType>(file: string, shape: Schema): z.infer<Schema> {
  const checked = shape.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!checked.success) throw new Error(`${file}:\n${z.prettifyError(checked.error)}`);
  return checked.data;
}
