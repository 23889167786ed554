import { controlsList } from './controls-table.ts';
import type { Threat } from './schema.ts';

/** Writes the threat model as a document for people. */
export function threatModel(threats: readonly Threat[]): string {
  return `${[
    '# Threat model',
    '`npm run safety` writes this document from [threats.json](safety/threats.json): edit that file instead. Every ' +
      'control names the tests that prove it. `npm test` fails if one of these tests is missing, was skipped or did ' +
      'not run. In the name of a test, `*` stands for any words.',
    'The extension must guarantee three things. The panel shows the right patient. Nothing about a patient leaves the ' +
      'page and the open panel. The panel shows the route that the rules give. We trust the browser, the operating ' +
      'system, the clinician, and the administrators of the organisation’s browsers. We do not trust pages, pasted ' +
      'text, or a policy before it is checked.',
    '| | Threat |\n| --- | --- |\n' +
      threats.map(({ id, threat }) => `| [${id}](#${id.toLowerCase()}) | ${threat} |`).join('\n'),
    ...threats.map(entry),
  ].join('\n\n')}\n`;
}

function entry({ id, threat, attempts, controls, remains }: Threat): string {
  return [
    `## ${id}\n\n**${threat}**`,
    `Could try to:\n\n${attempts.map((line) => `- ${line}`).join('\n')}`,
    `Controls:\n\n${controlsList(controls)}`,
    `What remains: ${remains}`,
  ].join('\n\n');
}
