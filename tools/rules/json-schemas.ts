import { z } from 'zod';
import { schema } from '../../src/core/guidance/schema.ts';
import { recordSystem } from '../../src/core/page-rule/page-rule.ts';

/** Where the JSON schemas stand. Each rule file names its own with `$schema`. */
export const SCHEMAS = 'rules/schema';

/**
 * The JSON schemas of the rule files, so that an editor completes and checks them: file name to content. They are made
 * from the schemas that `npm run rules` checks with, which say more: whether a source or a borough that is named exists.
 */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map([
    ['guidance.json', textOf(schema.guidance)],
    ['borough.json', textOf(schema.borough)],
    ['record-system.json', textOf(recordSystem)],
  ]);
}

function textOf(shape: z.ZodType): string {
  const { properties, ...made } = z.toJSONSchema(shape, { io: 'input' });
  return `${JSON.stringify({ ...made, properties: { $schema: { type: 'string' }, ...properties } }, null, 2)}\n`;
}
