import type { Setting } from '../../src/settings/setting-kinds.ts';
import { asText, declaredSettings } from './examples.ts';

/** The comments around the table of settings in a document. */
const MARKERS = { start: '<!-- settings: written by npm run policy -->', end: '<!-- /settings -->' };

const KINDS: Record<Setting['kind'], string> = {
  text: 'text',
  choice: 'one of',
  list: 'list of texts',
  map: 'texts by name',
  'json list': 'JSON, a list',
  json: 'JSON',
};

/** Returns the reference of all settings, in Markdown: a table, followed by an example of each setting. */
export function settingsTable(): string {
  const rows = declaredSettings.map(
    ([key, setting]) =>
      `| \`${key}\` | ${kindOf(setting)} | ${cell(setting.description)} | ${defaultOf(setting)} |`,
  );
  const examples = declaredSettings.map(([key, { kind, example }]) =>
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

/** Returns the document with the current table between the markers. */
export function withTable(document: string): string {
  const start = document.indexOf(MARKERS.start);
  const end = document.indexOf(MARKERS.end);
  if (start < 0 || end < start) throw new Error(`The document has no ${MARKERS.start} … ${MARKERS.end}.`);
  return `${document.slice(0, start + MARKERS.start.length)}\n\n${settingsTable()}\n\n${document.slice(end)}`;
}

function kindOf(setting: Setting): string {
  return setting.kind === 'choice'
    ? `one of ${setting.choices.map((choice) => `\`${choice}\``).join(', ')}`
    : KINDS[setting.kind];
}

function defaultOf({ kind, default: initial }: Setting): string {
  return kind === 'choice' ? `\`${initial}\`` : 'none';
}

/** Escapes a text for a Markdown table, where a row is one line and `|` ends a cell. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const pretty = (example: unknown): string =>
  asText(example).length < 90 ? asText(example) : JSON.stringify(example, null, 2);
