import { join } from 'node:path';
import type { z } from 'zod';
import { type BoroughRules, type Guidance, schema } from '../../src/core/guidance/schema.ts';
import { type RecordSystem, recordSystem } from '../../src/core/page-rule/page-rule.ts';
import { checkBoroughs, checkFileNames, checkGuidance, checkTogether } from './references.ts';
import { type RuleFile, readRuleFile } from './rule-file.ts';
import { ruleFilesIn, strayFilesIn } from './rule-folder.ts';
import { checkTables } from './tables.ts';

/** The checked content of `rules/`. */
export interface RuleSet {
  readonly guidance: Guidance;
  readonly boroughs: readonly BoroughRules[];
  readonly systems: readonly RecordSystem[];
  /** The folder of the tables of practices and postcodes. */
  readonly places: string;
}

/** Problems in plain words: `rules/guidance.json, line 101: needs, “isolation”, label: must not be empty`. */
export class RulesError extends Error {
  override name = 'RulesError';
  constructor(readonly problems: readonly string[]) {
    super(
      `The rules have ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}:\n${problems.join('\n')}`,
    );
  }

  /** Compares names, because Vite loads its configuration with its own copy of this class. */
  static override [Symbol.hasInstance](error: unknown): boolean {
    return error instanceof Error && error.name === 'RulesError';
  }
}

/**
 * Reads and checks a folder of rules.
 * @throws RulesError with every problem: the file, the position in it, and the reason
 */
export function readRules(folder: string): RuleSet {
  const problems: string[] = [];
  const guidance = readRuleFile(join(folder, 'guidance.json'), schema.guidance, problems);
  const before = problems.length;
  problems.push(...strayFilesIn(folder));
  const boroughs = readAll(ruleFilesIn(folder, 'routes', problems), schema.borough, problems);
  const systems = readAll(ruleFilesIn(folder, 'pages', problems), recordSystem, problems);
  problems.push(...checkFileNames(boroughs));
  // With a file unread, or under a wrong id, the tables would seem to have a borough too many.
  const isEveryFileRead = problems.length === before;
  const places = join(folder, 'places');

  if (isEveryFileRead && boroughs.length === 0)
    problems.push(`${join(folder, 'routes')}: has no borough; npm run rules -- --new north-moor writes one`);
  problems.push(...checkBoroughs(boroughs));
  if (guidance) problems.push(...checkGuidance(guidance), ...checkTogether(guidance, boroughs));
  problems.push(...checkTables(places, guidance, isEveryFileRead ? boroughs : []));

  if (problems.length > 0 || !guidance) throw new RulesError(problems);
  return {
    guidance: guidance.rules,
    boroughs: boroughs.map(({ rules }) => rules),
    systems: systems.map(({ rules }) => rules),
    places,
  };
}

function readAll<Schema extends z.ZodType>(
  paths: readonly string[],
  shape: Schema,
  problems: string[],
): RuleFile<z.infer<Schema>>[] {
  return paths.flatMap((path) => readRuleFile(path, shape, problems) ?? []);
}
