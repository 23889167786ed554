/** The parts of the project that state the version to release. */
export interface Release {
  /** The tag, `vX.Y.Z`. */
  readonly tag: string;
  readonly changelog: string;
  /** The version in each file: package.json, manifest.json. */
  readonly versions: Readonly<Record<string, string>>;
}

/** Thrown if a version cannot be released. The message says what to do first. */
export class NotReleasable extends Error {
  override name = 'NotReleasable';
}

/**
 * Returns the notes of a release: the section of the changelog for its version, without the heading.
 * @throws NotReleasable for an invalid tag, if a file has another version, or if the changelog has no dated
 * section
 */
export function notesOf({ tag, changelog, versions }: Release): string {
  const version = /^v(\d+\.\d+\.\d+)$/.exec(tag)?.[1];
  if (!version) throw new NotReleasable(`"${tag}" is not a tag of a version, such as v1.2.3.`);
  for (const [file, stated] of Object.entries(versions))
    if (stated !== version) throw new NotReleasable(`${file} says ${stated}, and the tag ${tag}.`);
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((text) => text.startsWith(`${version},`));
  if (!section) throw new NotReleasable(`CHANGELOG.md has no section "## ${version}, DATE".`);
  const [heading = '', ...notes] = section.split('\n');
  if (!/, \d{4}-\d{2}-\d{2}$/.test(heading))
    throw new NotReleasable(`CHANGELOG.md says "${heading}": put the date of release, as 2026-01-31.`);
  return notes.join('\n').trim();
}
