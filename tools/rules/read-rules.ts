import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type BoroughRules, type Guidance, schema } from '../../src/guidance/schema.ts';
import { type PageRule, pageRule } from '../../src/spotting/page-rule.ts';
import { checkReferences } from './references.ts';

/** Everything under `rules/`, checked. */
export interface RuleSet {
  readonly guidance: Guidance;
  readonly boroughs: readonly BoroughRules[];
  readonly pages: readonly PageRule[];
  /** The folder of the tables of practices and postcodes. */
  readonly places: string;
}

/** What is wrong, in plain words: `rules/guidance.json, needs, 3rd, label: must not be empty`. */
export class RulesError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(
      `The rules have ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}:\n${problems.join('\n')}`,
    );
    this.name = 'RulesError';
  }
}

/**
 * Reads and checks a folder of rules.
 * @throws RulesError naming every problem: the file, the place in it, the reason
 */
export function readRules(folder: string): RuleSet {
  const problems: string[] = [];
  const guidance = readOne(join(folder, 'guidance.json'), schema.guidance, problems);
  const boroughs = readAll(join(folder, 'routes'), schema.borough, problems);
  const pages = readAll(join(folder, 'pages'), pageRule, problems);
  const places = join(folder, 'places');
  if (guidance) problems.push(...checkReferences(folder, guidance, boroughs));
  for (const table of ['practices.json', 'postcodes.json'])
    if (!existsSync(join(places, table)))
      problems.push(`${join(places, table)}: is missing; npm run places writes it`);
  if (problems.length > 0 || !guidance) throw new RulesError(problems);
  return {
    guidance,
    boroughs: boroughs.map(([, rules]) => rules),
    pages: pages.map(([, rule]) => rule),
    places,
  };
}

function readAll<Schema extends z.ZodType>(folder: string, shape: Schema, problems: string[]) {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : [];
  return files.sort().flatMap((file): [string, z.infer<Schema>][] => {
    const path = join(folder, file);
    const rules = readOne(path, shape, problems);
    return rules === undefined ? [] : [[path, rules]];
  });
}

function readOne<Schema extends z.ZodType>(
  path: string,
  shape: Schema,
  problems: string[],
): z.infer<Schema> | undefined {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    problems.push(
      `${path}: ${error instanceof SyntaxError ? `is not JSON (${error.message})` : 'cannot be read'}`,
    );
    return undefined;
  }
  const checked = shape.safeParse(content);
  if (checked.success) return checked.data;
  problems.push(
    ...checked.error.issues.map((issue) => `${path}${placeOf(issue.path)}: ${reasonOf(issue, content)}`),
  );
  return undefined;
}

/** `, needs, item 3, label`: people count from one. */
const placeOf = (path: readonly PropertyKey[]): string =>
  path.map((key) => `, ${typeof key === 'number' ? `item ${key + 1}` : String(key)}`).join('');

function reasonOf(issue: z.core.$ZodIssue, content: unknown): string {
  if (issue.code === 'unrecognized_keys')
    return `does not know ${issue.keys.map((key) => `“${key}”`).join(', ')}`;
  if (issue.code === 'invalid_value')
    return `must be ${issue.values.map((value) => `“${String(value)}”`).join(' or ')}`;
  if (issue.code === 'invalid_type') {
    const found = issue.path.reduce<unknown>(
      (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
      content,
    );
    return found === undefined ? 'is missing' : `must be ${article(issue.expected)}`;
  }
  return issue.message;
}

function article(kind: string): string {
  const words: Record<string, string> = {
    string: 'text',
    array: 'a list',
    object: 'a group { … }',
    boolean: 'true or false',
  };
  return words[kind] ?? `a ${kind}`;
}
