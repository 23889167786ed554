/**
 * Merges the policies that install the extension into those that an organisation has.
 *
 * A browser takes the settings of an extension from one entry only: its own, or else `"*"`. An entry of its own
 * therefore lifts for this extension what `"*"` blocks for all. The merge carries these restrictions over.
 *
 * Source: “An extension will only get its settings from one scope”,
 * https://learn.microsoft.com/deployedge/microsoft-edge-manage-extensions-ref-guide
 */

type Json = Readonly<Record<string, unknown>>;

export interface Merged {
  readonly policies: Json;
  /** What was carried over and what was not, one sentence each, for an administrator to read. */
  readonly notes: readonly string[];
}

/** Thrown if two files cannot be merged. The message is one line that says why. */
export class MergeError extends Error {
  override name = 'MergeError';
}

/**
 * Merges two policies of the same form: `ExtensionSettings` itself, as for Intune; a file for Linux; or Firefox's
 * `policies.json`. Where both set a value, ours counts. Throws {@link MergeError} if the forms differ.
 * @param permissions the permissions that the extension needs
 */
export function mergePolicies(theirs: Json, ours: Json, permissions: readonly string[]): Merged {
  const path = settingsPath(theirs);
  if (path.join() !== settingsPath(ours).join() && Object.keys(theirs).length > 0)
    throw new MergeError('The two files have different forms. Merge a file of policies/ of the same kind.');
  const [own, given = {}] = [at(ours, settingsPath(ours)), at(theirs, path)];
  if (!own && !at(ours, [...path.slice(0, -1), '3rdparty']))
    throw new MergeError('The file to merge has neither ExtensionSettings nor settings of the extension.');
  const all = isGroup(given['*']) ? given['*'] : {};
  const notes: string[] = [];
  const carried = Object.entries(own ?? {}).map(([id, entry]): [string, Json] => {
    const restricted = withRestrictions(entry as Json, all, permissions);
    notes.push(...restricted.notes);
    return [id, restricted.entry];
  });
  const merged = mergeGroups(theirs, ours);
  return { policies: replaceAt(merged, settingsPath(ours), Object.fromEntries(carried)), notes };
}

/** The entry of an extension with what `"*"` blocks for all extensions. */
function withRestrictions(entry: Json, all: Json, permissions: readonly string[]) {
  const blocked = texts(all.blocked_permissions);
  const needed = blocked.filter((name) => permissions.includes(name));
  const others = blocked.filter((name) => !permissions.includes(name));
  const hosts = texts(all.runtime_blocked_hosts);
  const isNarrowed = texts(entry.runtime_blocked_hosts).length > 0;
  // An entry that names its sites is not widened by the exceptions of others.
  const allowed = isNarrowed ? texts(entry.runtime_allowed_hosts) : texts(all.runtime_allowed_hosts);
  const quote = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ');
  return {
    entry: {
      ...entry,
      ...(others.length > 0 && { blocked_permissions: others }),
      ...(hosts.length > 0 && {
        runtime_blocked_hosts: [...new Set([...texts(entry.runtime_blocked_hosts), ...hosts])],
        ...(allowed.length > 0 && { runtime_allowed_hosts: allowed }),
      }),
    },
    notes: [
      ...(others.length > 0 ? [`Carried over from “*”: blocked permissions ${quote(others)}.`] : []),
      ...(needed.length > 0
        ? [`Not carried over from “*”: blocked permissions ${quote(needed)}, which the extension needs.`]
        : []),
      ...(hosts.length > 0 ? [`Carried over from “*”: blocked hosts ${quote(hosts)}.`] : []),
      ...(hosts.length > 0 && allowed.length > 0
        ? [`Allowed for this extension, also if “*” blocks them: ${quote(allowed)}.`]
        : []),
    ],
  };
}

/** The keys that lead to `ExtensionSettings` in a file. */
function settingsPath(file: Json): readonly string[] {
  if (isGroup(file.policies)) return ['policies', 'ExtensionSettings'];
  // ExtensionSettings itself has only entries of extensions.
  const isEntries =
    Object.values(file).every(isGroup) && !('ExtensionSettings' in file || '3rdparty' in file);
  return isEntries ? [] : ['ExtensionSettings'];
}

const isGroup = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

const at = (group: Json, path: readonly string[]): Json | undefined =>
  path.reduce<unknown>((inner, key) => (isGroup(inner) ? inner[key] : undefined), group) as Json | undefined;

/** Puts entries into the group at a path. */
function replaceAt(group: Json, path: readonly string[], entries: Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return { ...group, ...entries };
  return { ...group, [key]: replaceAt(isGroup(group[key]) ? group[key] : {}, rest, entries) };
}

/** Merges groups in groups. Any other value of the second replaces that of the first. */
function mergeGroups(first: Json, second: Json): Json {
  const merged: Record<string, unknown> = { ...first };
  for (const [key, value] of Object.entries(second))
    merged[key] = isGroup(value) && isGroup(first[key]) ? mergeGroups(first[key], value) : value;
  return merged;
}
