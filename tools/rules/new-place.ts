import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { id } from '../../src/core/guidance/schema.ts';
import { parseJson } from './json.ts';
import { SCHEMAS } from './json-schemas.ts';
import { readUtf8 } from './read-utf8.ts';
import { asId } from './rule-folder.ts';

/** A name or folder for which no new place can be written, in plain words. */
export class NewPlaceFault extends Error {
  override name = 'NewPlaceFault';
}

type Json = Record<string, unknown>;

/**
 * Writes the file of a new borough. Writes all rules of a city if the folder has no guidance. Every text that only
 * somebody of that place can know is a placeholder, with which the rules are not sound. No file is ever overwritten.
 * @param borough the borough's id, which is the name of its file too
 * @param rules the folder of rules
 * @param shipped the folder of the project's own rules. A city begins with what they have of national standards: the
 * codes, what a referral asks for, and the record systems
 * @returns the paths of the files that were written
 * @throws {NewPlaceFault} for a name that no borough can have, and for a borough that has a file. Nothing is written.
 */
export function writeNewPlace(borough: string, rules: string, shipped = 'rules'): string[] {
  const fault = nameFault(borough);
  if (fault) throw new NewPlaceFault(fault);
  const path = join(rules, 'routes', `${borough}.json`);
  if (existsSync(path))
    throw new NewPlaceFault(`${path} exists already: edit it, or choose another name. Nothing was written.`);
  const template = templateOf('borough');
  const files = new Map<string, Json>([
    [path, { $schema: 'borough', ...template, borough: { ...(template.borough as Json), id: borough } }],
    ...(existsSync(join(rules, 'guidance.json')) ? [] : cityFiles(rules, shipped)),
  ]);
  const missing = [...files].filter(([file]) => !existsSync(file));
  for (const [file, content] of missing) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, textOf(file, content), { flag: 'wx' });
  }
  return missing.map(([file]) => file);
}

function nameFault(name: string): string | undefined {
  if (id.safeParse(name).success) return undefined;
  const meant = asId(name.replace(/\.json$/i, ''));
  const example = id.safeParse(meant).success ? meant : 'north-moor';
  return `“${name}” cannot name a borough. Use small letters, with hyphens for spaces, and no .json: ${example}`;
}

function cityFiles(rules: string, shipped: string): [path: string, content: Json][] {
  const { codes, referral, sources } = read(join(shipped, 'guidance.json'));
  const { message, ...template } = templateOf('guidance');
  const cited = new Set(sourcesCitedIn([codes, referral]));
  const nationalSources = Object.entries(sources as Json).filter(([name]) => cited.has(name));
  const guidance = {
    $schema: 'guidance',
    ...template,
    sources: { ...(template.sources as Json), ...Object.fromEntries(nationalSources) },
    codes,
    referral,
    message,
  };
  const systems = readdirSync(join(shipped, 'pages')).map((name): [string, Json] => [
    join(rules, 'pages', name),
    { ...read(join(shipped, 'pages', name)), $schema: 'record-system' },
  ]);
  return [
    [join(rules, 'guidance.json'), guidance],
    [join(rules, 'places', 'not-homes.json'), { $schema: 'not-homes', ...templateOf('not-homes') }],
    ...systems,
  ];
}

/** The names of all sources that are cited, at any depth. */
function sourcesCitedIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'source' ? [String(item)] : sourcesCitedIn(item),
  );
}

const read = (path: string) => parseJson(readUtf8(path)).value as Json;

const templateOf = (name: string) => read(fileURLToPath(new URL(`templates/${name}.json`, import.meta.url)));

/** A rule file as text. `$schema` becomes the path of the schema, by which an editor checks the file. */
function textOf(path: string, { $schema, ...content }: Json): string {
  const schema = relative(dirname(path), join(SCHEMAS, `${$schema}.json`))
    .split(sep)
    .join('/');
  return `${JSON.stringify({ $schema: schema, ...content }, null, 2)}\n`;
}
