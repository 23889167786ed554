/** What of the project says which version is released. */
export interface Release {
  /** The tag, `vX.Y.Z`. */
  readonly tag: string;
  readonly changelog: string;
  /** The version that each file says: package.json, manifest.json. */
  readonly versions: Readonly<Record<string, string>>;
}

/** A version cannot be released; the message says what to do first. */
export class NotReleasable extends Error {
  override name = 'NotReleasable';
}

/**
 * The notes of a release: the section of the changelog for its version, without the heading.
 * @throws NotReleasable where the tag is none, a file says another version, or the changelog has no dated section
 */
export function notesOf({ tag, changelog, versions }: Release): string {
  const version = /^v(\d+\.\d+\.\d+)$/.exec(tag)?.[1];
  if (!version) throw new NotReleasable(`"${tag}" is not a tag of a version, such as v1.2.3.`);
  for (const [file, said] of Object.entries(versions))
    if (said !== version) throw new NotReleasable(`${file} says ${said}, and the tag ${tag}.`);
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((each) => each.startsWith(`${version},`));
  if (!section) throw new NotReleasable(`CHANGELOG.md has no section "## ${version}, DATE".`);
  const [heading = '', ...notes] = section.split('\n');
  if (!/, \d{4}-\d{2}-\d{2}$/.test(heading))
    throw new NotReleasable(`CHANGELOG.md says "${heading}": put the date of release, as 2026-01-31.`);
  return notes.join('\n').trim();
}
