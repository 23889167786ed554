import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { id } from '../../src/core/guidance/schema.ts';

/** The names of the files in a rules folder, and what is wrong with them. */

/** The folders of rule files, and the name that only files of that folder have at their top. */
const FOLDERS = { routes: 'routes', pages: 'system' } as const;
type Folder = keyof typeof FOLDERS;

/** `.DS_Store` and other hidden files, Windows’ own files, and the lock file of an office program. */
const SYSTEM_FILE = /^(?:\.|~\$|(?:thumbs\.db|desktop\.ini)$)/i;

/**
 * Lists the rule files of a folder, sorted. Adds a problem for everything else that is there, except files that belong
 * to the operating system or to an open editor.
 */
export function ruleFilesIn(rules: string, folder: Folder, problems: string[]): string[] {
  const path = join(rules, folder);
  if (!existsSync(path)) return [];
  const names = readdirSync(path).filter((name) => !SYSTEM_FILE.test(name));
  return names.sort().flatMap((name) => {
    const reason = wrongName(join(path, name), folder);
    if (reason) problems.push(`${join(path, name)}: ${reason}`);
    return reason ? [] : [join(path, name)];
  });
}

function wrongName(path: string, folder: Folder): string | undefined {
  if (statSync(path).isDirectory())
    return 'is a folder, and nothing in it is read; move its rule files out, and remove it';
  const file = basename(path);
  // Windows hides `.txt` at the end of a name, and Notepad adds it.
  const [, name = '', extension] = /^(.*?)(\.json|\.txt|\.json\.txt)$/i.exec(file) ?? [];
  if (!extension) return 'must be a rule file, whose name ends in .json; move it elsewhere';
  // A borough's file is named after the id of the borough.
  const isName = folder === 'pages' || id.safeParse(name).success;
  const right = `${isName ? name : asId(name)}.json`;
  if (file === right) return undefined;
  const rule = isName
    ? 'must be a rule file, whose name ends in .json'
    : 'must have a name of small letters, with hyphens for spaces';
  return `${rule}; rename it to ${right}, or move it elsewhere`;
}

/** A name as an id: `north-moor` for `North Moor`. */
export const asId = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-\d]+|-+$/g, '');

/** Problems of what stands beside the guidance: files that nothing reads, and folders under another name. */
export function strayFilesIn(rules: string): string[] {
  if (!existsSync(rules)) return [];
  return readdirSync(rules).flatMap((name) => {
    const path = join(rules, name);
    const folder = [...Object.keys(FOLDERS), 'places'].find((each) => each === name.toLowerCase());
    if (folder && folder !== name) return [`${path}: is not read; rename it to ${folder}`];
    return /\.json$/i.test(name) && !/^guidance\b/i.test(name)
      ? [`${path}: is not read; move a borough’s file to routes, and a record system’s to pages`]
      : [];
  });
}

/** Where a file belongs, if its content is that of another folder; undefined if it may be in the right one. */
export function otherFolderFor(path: string, content: unknown): string | undefined {
  const here = basename(dirname(path));
  const belongs = Object.entries(FOLDERS).find(([, name]) => Object.hasOwn(Object(content), name))?.[0];
  if (!Object.hasOwn(FOLDERS, here) || !belongs || belongs === here) return undefined;
  const kind = belongs === 'routes' ? 'a borough' : 'a record system';
  return `is the file of ${kind}; move it to ${join(dirname(path), '..', belongs)}`;
}

/** Why a file that must exist cannot be read: it may exist under a name that is much the same. */
export function missingReason(path: string): string {
  const [stem = ''] = basename(path).split('.');
  const names = existsSync(dirname(path)) ? readdirSync(dirname(path)) : [];
  const similar = names.find((name) => name.toLowerCase().startsWith(stem) && /\.(?:json|txt)$/i.test(name));
  return similar ? `is missing; there is ${similar}: rename it to ${basename(path)}` : 'is missing';
}
