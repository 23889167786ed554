import { describe, expect, test } from 'vitest';
import { notesOf } from '../../tools/release/notes.ts';

const CHANGELOG =
  '# Changes\n\n## 1.2.0, 2026-12-01\n\n- New.\n- Newer.\n\n## 1.1.0, not yet released\n\n- Old.\n';

const notes = (tag: string, version = tag.slice(1)) =>
  notesOf({ tag, changelog: CHANGELOG, versions: { 'package.json': version, 'manifest.json': version } });

test('the notes are the section of the changelog', () => expect(notes('v1.2.0')).toBe('- New.\n- Newer.'));

describe('a version cannot be released', () => {
  test('with an invalid tag', () =>
    expect(() => notes('1.2.0')).toThrow('"1.2.0" is not a tag of a version, such as v1.2.3.'));
  test('while a file has another version', () =>
    expect(() => notes('v1.2.0', '1.1.9')).toThrow('package.json says 1.1.9, and the tag v1.2.0.'));
  test('without a section in the changelog', () =>
    expect(() => notes('v1.3.0')).toThrow('CHANGELOG.md has no section "## 1.3.0, DATE".'));
  test('before the section has a date', () =>
    expect(() => notes('v1.1.0')).toThrow('CHANGELOG.md says "1.1.0, not yet released": put the date'));
});
