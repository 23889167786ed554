import type { Setting } from '../../src/settings/setting.ts';
import { asText, settings } from './values.ts';

/** Where the table of settings stands in a document. */
const MARKS = { start: '<!-- settings: written by npm run policy -->', end: '<!-- /settings -->' };

const KINDS: Record<Setting['kind'], string> = {
  text: 'text',
  choice: 'one of',
  list: 'list of texts',
  map: 'texts by name',
  'json list': 'JSON, a list',
  json: 'JSON',
};

/** The reference of all settings, in Markdown: a table, and the examples that are too long for it. */
export function settingsTable(): string {
  const rows = settings.map(
    ([key, setting]) =>
      `| \`${key}\` | ${kindOf(setting)} | ${cell(setting.description)} | ${defaultOf(setting)} |`,
  );
  const examples = settings.map(([key, { kind, example }]) =>
    kind === 'json'
      ? `\`${key}\`: the content of \`rules/guidance.json\`.`
      : `\`${key}\`:\n\n\`\`\`json\n${pretty(example)}\n\`\`\``,
  );
  return [
    '| Setting | Kind | What it does | Default |\n| --- | --- | --- | --- |',
    `${rows.join('\n')}\n`,
    'An example of each:\n',
    examples.join('\n\n'),
  ].join('\n');
}

/** The document with the table of today between its marks. */
export function withTable(document: string): string {
  const start = document.indexOf(MARKS.start);
  const end = document.indexOf(MARKS.end);
  if (start < 0 || end < start) throw new Error(`The document has no ${MARKS.start} … ${MARKS.end}.`);
  return `${document.slice(0, start + MARKS.start.length)}\n\n${settingsTable()}\n\n${document.slice(end)}`;
}

function kindOf(setting: Setting): string {
  return setting.kind === 'choice'
    ? `one of ${setting.choices.map((choice) => `\`${choice}\``).join(', ')}`
    : KINDS[setting.kind];
}

function defaultOf({ kind, default: initial }: Setting): string {
  return kind === 'choice' ? `\`${initial}\`` : 'none';
}

/** A row of a table is one line, and `|` ends a cell. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const pretty = (example: unknown): string =>
  asText(example).length < 90 ? asText(example) : JSON.stringify(example, null, 2);
