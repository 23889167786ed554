import { controlsList } from './controls-table.ts';
import type { Threat } from './schema.ts';

/** Writes the threat model as a document for people. */
export function threatModel(threats: readonly Threat[]): string {
  return `${[
    '# Threat model',
    'Written by `npm run safety` from [threats.json](safety/threats.json): change that, not this. Every control ' +
      'names the tests that prove it; `npm test` fails where one of them is missing, was skipped or did not run. In ' +
      'the name of a test `*` stands for any words.',
    'What is to be kept: that the patient shown is the patient meant; that nothing about a patient leaves the page ' +
      'and the open panel; that the route shown is the one the rules give. Who is trusted: the browser, the ' +
      'operating system, the clinician, and whoever administers the organisation’s browsers. What is not trusted: ' +
      'every page, whatever is pasted, and the content of a policy until it is checked.',
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
