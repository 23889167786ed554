import { readFileSync } from 'node:fs';
import { type Guidance, schema } from '../../src/core/guidance/schema.ts';

/** The shipped guidance. */
export const guidance: Guidance = schema.guidance.parse(
  JSON.parse(readFileSync('rules/guidance.json', 'utf8')),
);
