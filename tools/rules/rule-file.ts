import type { z } from 'zod';
import { JsonFault, type Parsed, parseJson } from './json.ts';
import { isPlaceholder, placeholdersIn } from './placeholder.ts';
import { readUtf8 } from './read-utf8.ts';
import { reasonOf } from './reasons.ts';
import { missingReason, otherFolderFor } from './rule-folder.ts';

type Path = readonly PropertyKey[];

/** A checked file of rules, with a function to describe problems in it. */
export interface RuleFile<Rules> {
  readonly path: string;
  readonly rules: Rules;
  /** `rules/guidance.json, line 101: needs, “isolation”, label: must not be empty` */
  problem(at: Path, reason: string): string;
}

/** Reads a file and checks it against its schema. Adds each problem to `problems`. */
export function readRuleFile<Schema extends z.ZodType>(
  path: string,
  shape: Schema,
  problems: string[],
): RuleFile<z.infer<Schema>> | undefined {
  const parsed = parse(path, problems);
  if (!parsed) return undefined;
  const problem = (at: Path, reason: string) => {
    const position = describePath(at, parsed.value);
    return `${path}, line ${parsed.lineOf(at)}: ${position && `${position}: `}${reason}`;
  };
  const otherFolder = otherFolderFor(path, parsed.value);
  if (otherFolder) {
    problems.push(problem([], otherFolder));
    return undefined;
  }
  const content = withoutSchema(parsed.value);
  const placeholders = placeholdersIn(content);
  const checked = shape.safeParse(content);
  if (checked.success && placeholders.length === 0) return { path, rules: checked.data, problem };
  const isToFill = (at: Path) => placeholders.some((each) => isSamePath(each.path, at));
  problems.push(
    ...placeholders.map((each) => problem(each.path, each.reason)),
    ...(checked.error?.issues ?? [])
      .flatMap((issue) => reasonOf(issue, parsed.value, shape))
      .filter(({ at }) => !isToFill(at))
      .map(({ at, reason }) => problem(at, reason)),
  );
  return undefined;
}

const isSamePath = (one: Path, other: Path): boolean => one.join('\n') === other.join('\n');

/** `$schema` is for editors: it says by what they check the file, and is no rule. */
function withoutSchema(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { $schema, ...rules } = value as Record<string, unknown>;
  return rules;
}

function parse(path: string, problems: string[]): Parsed | undefined {
  try {
    return parseJson(readUtf8(path));
  } catch (error) {
    if (error instanceof JsonFault) problems.push(`${path}, line ${error.line}: ${error.message}`);
    else
      problems.push(
        `${path}: ${isMissing(error) ? missingReason(path) : 'cannot be read; check that it is a file, and open nowhere else'}`,
      );
    return undefined;
  }
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

/**
 * Describes a path: `needs, “isolation”, label`. List items are named by id or title, or counted from one.
 */
function describePath(path: Path, content: unknown): string {
  let value = content;
  return path
    .map((key) => {
      value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
      return typeof key === 'number' ? nameOf(value, key) : String(key);
    })
    .join(', ');
}

function nameOf(item: unknown, index: number): string {
  const { id, odsCode, label, title, text } = (item ?? {}) as Record<string, unknown>;
  const name = [id, odsCode, label, title, text].find(
    (value) => typeof value === 'string' && value.trim() !== '' && !isPlaceholder(value),
  );
  if (typeof name !== 'string') return `item ${index + 1}`;
  return `“${name.length > 50 ? `${name.slice(0, 49)}…` : name}”`;
}
