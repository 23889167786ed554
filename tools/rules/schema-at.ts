import { z } from 'zod';

/** Returns the part of a schema at a path of a file. Undefined if the schema knows nothing there. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let here: z.ZodType | undefined = withoutWrappers(schema);
  for (const key of path) here = here && withoutWrappers(childOf(here, String(key)));
  return here;
}

/** The names that a group may have. Empty if the part is no group with fixed names. */
export const namesIn = (schema: z.ZodType | undefined): string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape).filter((name) => name !== '$schema') : [];

function childOf(schema: z.ZodType, key: string): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[key];
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  return undefined;
}

function withoutWrappers(schema: z.ZodType | undefined): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return withoutWrappers(schema.unwrap() as z.ZodType);
  return schema;
}
