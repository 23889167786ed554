import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { JsonFault, type Parsed, parseJson } from './json.ts';
import { reasonOf } from './reasons.ts';

type Path = readonly PropertyKey[];

/** One file of rules, and how to speak of a place in it. */
export interface RuleFile<Rules> {
  readonly path: string;
  readonly rules: Rules;
  /** `rules/guidance.json, line 101: needs, “isolation”, label: must not be empty` */
  problem(at: Path, reason: string): string;
}

/** Reads one file and holds it against its schema; whatever is wrong is added to the problems. */
export function readRuleFile<Schema extends z.ZodType>(
  path: string,
  shape: Schema,
  problems: string[],
): RuleFile<z.infer<Schema>> | undefined {
  const parsed = parse(path, problems);
  if (!parsed) return undefined;
  const problem = (at: Path, reason: string) => {
    const place = placeOf(at, parsed.value);
    return `${path}, line ${parsed.lineOf(at)}: ${place && `${place}: `}${reason}`;
  };
  const checked = shape.safeParse(withoutSchema(parsed.value));
  if (checked.success) return { path, rules: checked.data, problem };
  for (const issue of checked.error.issues)
    for (const { at, reason } of reasonOf(issue, parsed.value)) problems.push(problem(at, reason));
  return undefined;
}

/** `$schema` is for editors: it says by what they check the file, and is no rule. */
function withoutSchema(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { $schema, ...rules } = value as Record<string, unknown>;
  return rules;
}

function parse(path: string, problems: string[]): Parsed | undefined {
  try {
    return parseJson(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof JsonFault) problems.push(`${path}, line ${error.line}: ${error.message}`);
    else problems.push(`${path}: ${isMissing(error) ? 'is missing' : 'cannot be read'}`);
    return undefined;
  }
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** `needs, “isolation”, label`: an item of a list is named by what it calls itself, or else counted from one. */
function placeOf(path: Path, whole: unknown): string {
  let at = whole;
  return path
    .map((key) => {
      at = (at as Record<PropertyKey, unknown> | null | undefined)?.[key];
      return typeof key === 'number' ? nameOf(at, key) : String(key);
    })
    .join(', ');
}

function nameOf(item: unknown, index: number): string {
  const { id, odsCode, label, title, text } = (item ?? {}) as Record<string, unknown>;
  const own = [id, odsCode, label, title, text].find(
    (each) => typeof each === 'string' && each.trim() !== '',
  );
  if (typeof own !== 'string') return `item ${index + 1}`;
  return `“${own.length > 50 ? `${own.slice(0, 49)}…` : own}”`;
}
