import { z } from 'zod';
import { schema } from '../../src/core/guidance/schema.ts';
import { recordSystem } from '../../src/core/page-rule/page-rule.ts';
import { DESCRIPTIONS } from './descriptions.ts';
import { notHomes } from './place-schemas.ts';

/** Where the JSON schemas stand. Each rule file names its own with `$schema`. */
export const SCHEMAS = 'rules/schema';

/**
 * The JSON schemas of the rule files, so that an editor completes and checks them: file name to content. They are
 * made from the schemas that `npm run rules` checks with, which say more: whether a source or a borough that is
 * named exists. The tables of practices and postcodes have none, because `npm run places` writes them.
 */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map([
    ['guidance.json', textOf(schema.guidance)],
    ['borough.json', textOf(schema.borough)],
    ['record-system.json', textOf(recordSystem)],
    ['not-homes.json', textOf(notHomes)],
  ]);
}

/** The parts of a JSON schema that are walked through. */
interface JsonSchema {
  readonly description?: string | undefined;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema | false;
}

function textOf(shape: z.ZodType): string {
  const made = z.toJSONSchema(shape, {
    io: 'input',
    override({ zodSchema, jsonSchema }) {
      // Editors show this instead of the pattern.
      if (jsonSchema.pattern)
        jsonSchema.patternErrorMessage = reasonOfPattern(zodSchema as unknown as z.ZodType);
    },
  });
  const { properties, ...described } = withDescriptions(made as JsonSchema, []);
  const $schema = { type: 'string', description: 'The file by which an editor checks this one.' };
  return `${JSON.stringify({ ...described, properties: { ...properties, $schema } }, null, 2)}\n`;
}

/** What a text that does not match a pattern must be. */
const reasonOfPattern = (shape: z.ZodType): string | undefined =>
  shape.safeParse('\u0000').error?.issues[0]?.message;

/** Adds to each named part of a schema what it is for. */
function withDescriptions(part: JsonSchema, path: readonly string[]): JsonSchema {
  const { properties, items, additionalProperties } = part;
  return {
    ...part,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, child]) => {
          const childPath = [...path, name];
          const { description: _, ...rest } = withDescriptions(child, childPath);
          return [name, { description: descriptionOf(childPath), ...rest }];
        }),
      ),
    }),
    ...(items && { items: withDescriptions(items, path) }),
    ...(additionalProperties && { additionalProperties: withDescriptions(additionalProperties, path) }),
  };
}

/** The description for the longest end of a path that has one. */
function descriptionOf(path: readonly string[]): string | undefined {
  const ends = path.map((_, index) => path.slice(index).join('.'));
  return ends.map((end) => DESCRIPTIONS[end]).find((description) => description !== undefined);
}
