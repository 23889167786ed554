import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type BoroughRules, type Guidance, schema } from '../../src/core/guidance/schema.ts';
import { type RecordSystem, recordSystem } from '../../src/core/page-rule/page-rule.ts';
import { checkBoroughs, checkGuidance, checkTogether } from './references.ts';
import { type RuleFile, readRuleFile } from './rule-file.ts';
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
  const routes = join(folder, 'routes');
  const boroughs = readAll(routes, schema.borough, problems);
  const systems = readAll(join(folder, 'pages'), recordSystem, problems);
  const places = join(folder, 'places');

  if (boroughs.files === 0) problems.push(`${routes}: holds no borough; it needs a file for each`);
  problems.push(...checkBoroughs(boroughs.read));
  if (guidance) problems.push(...checkGuidance(guidance), ...checkTogether(guidance, boroughs.read));
  problems.push(
    ...checkTables(places, guidance, boroughs.files === boroughs.read.length ? boroughs.read : []),
  );

  if (problems.length > 0 || !guidance) throw new RulesError(problems);
  return {
    guidance: guidance.rules,
    boroughs: boroughs.read.map(({ rules }) => rules),
    systems: systems.read.map(({ rules }) => rules),
    places,
  };
}

/** Windows hides `.txt` at the end of a name, and Notepad adds it. */
const wrongName = (file: string): string => {
  const [name] = file.split(/\.(?:json|txt)/i);
  return `must be a rule file, whose name ends in .json; rename it to ${name}.json, or move it elsewhere`;
};

function readAll<Schema extends z.ZodType>(folder: string, shape: Schema, problems: string[]) {
  const all = existsSync(folder) ? readdirSync(folder).filter((file) => !file.startsWith('.')) : [];
  const files = all.filter((file) => file.endsWith('.json'));
  problems.push(
    ...all.filter((file) => !files.includes(file)).map((file) => `${join(folder, file)}: ${wrongName(file)}`),
  );
  const read = files.sort().flatMap((file): RuleFile<z.infer<Schema>>[] => {
    const ruleFile = readRuleFile(join(folder, file), shape, problems);
    return ruleFile ? [ruleFile] : [];
  });
  return { files: files.length, read };
}
