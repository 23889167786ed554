import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jsonSchemas, SCHEMAS } from '../../tools/rules/json-schemas.ts';
import { filesIn } from '../files.ts';

/** The JSON schemas with which an editor completes and checks rule files. */

test.each([...jsonSchemas()])('the schema %s is the one with which npm run rules checks', (name, content) => {
  const written = JSON.parse(readFileSync(join(SCHEMAS, name), 'utf8'));
  expect(written, 'npm run rules -- --schemas writes it anew').toEqual(JSON.parse(content));
});

const isTable = (file: string) => /[\\/]places[\\/]/.test(file) || file.startsWith(normalize(SCHEMAS));

describe.each(['rules', 'test/second-city/rules'])('in %s', (folder) => {
  const files = filesIn(folder, /\.json$/).filter((file) => !isTable(normalize(file)));

  test.each(files)('%s names its schema, and has no key that the schema does not know', (file) => {
    const { $schema, ...rules } = JSON.parse(readFileSync(file, 'utf8'));
    const schema = JSON.parse(readFileSync(join(dirname(file), $schema), 'utf8'));
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(Object.keys(rules)));
    expect(Object.keys(rules)).toEqual(expect.arrayContaining(schema.required));
    expect(schema.additionalProperties).toBe(false);
  });
});
