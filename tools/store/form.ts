import type { Limit } from './limits.ts';
import type { Picture } from './pictures.ts';

/** A field of a store's form, with the text to enter. */
export interface Field {
  readonly name: string;
  readonly text: string;
  readonly limit?: Limit;
  /** What the person who fills in the form should know. */
  readonly note?: string;
}

/** What one store asks for. */
export interface Form {
  readonly store: string;
  /** The name of the document in the pack. */
  readonly file: string;
  readonly fields: readonly Field[];
  readonly pictures: readonly { readonly picture: Picture; readonly use: string }[];
  /** What only the publisher can decide or sign. */
  readonly open: readonly string[];
}

/** The length of a text as a form counts it: in characters. */
export const lengthOf = (text: string): number => [...text].length;

/** Returns a form as a document in Markdown, with each text in a block to copy. */
export function documentOf({ store, fields, pictures, open }: Form, version: string): string {
  return `${[
    `# ${store}: what to enter`,
    `For version ${version}, written by \`npm run package -- --store\`. Nothing here has been submitted.`,
    ...fields.map(fieldSection),
    '## Pictures',
    pictures
      .map(
        ({ picture, use }) => `- \`pictures/${picture.file}\` (${picture.width} × ${picture.height}): ${use}`,
      )
      .join('\n'),
    '## Open: for the publisher',
    open.map((line) => `- [ ] ${line}`).join('\n'),
  ].join('\n\n')}\n`;
}

const fieldSection = ({ name, text, limit, note }: Field): string =>
  [`## ${name}`, note, `\`\`\`text\n${text}\n\`\`\``, limit && lengthNote(text, limit)]
    .filter((part) => part !== undefined)
    .join('\n\n');

function lengthNote(text: string, { least, most, source, isConfirmed }: Limit): string {
  const range = least === undefined ? `at most ${most}` : `${least} to ${most}`;
  const length = `${lengthOf(text)} characters`;
  return isConfirmed
    ? `${length}; the store takes ${range} (${source}).`
    : `${length}; kept to ${range}. Not confirmed: ${source}.`;
}
