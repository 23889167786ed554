import { controlsList } from './controls-table.ts';
import { inWords, LIKELIHOOD, MATRIX, riskOf, SEVERITY } from './risk.ts';
import type { Hazard } from './schema.ts';

export const UNSIGNED = '**Draft, not signed by a Clinical Safety Officer.**';

/** Writes the hazard log as a document for people. */
export function hazardLog(hazards: readonly Hazard[]): string {
  return `${[
    '# Hazard log',
    UNSIGNED,
    '`npm run safety` writes this document from [hazards.json](hazards.json): edit that file instead. Every control ' +
      'names the tests that prove it. `npm test` fails if one of these tests is missing, was skipped or did not run. ' +
      'In the name of a test, `*` stands for any words.',
    'Ratings are severity × likelihood: before any control, and after all controls, including those of the ' +
      'organisation. They are the authors’ proposal, for a Clinical Safety Officer to review.',
    summary(hazards),
    ...hazards.map(entry),
    scale(),
  ].join('\n\n')}\n`;
}

function summary(hazards: readonly Hazard[]): string {
  const rows = hazards.map(
    ({ id, hazard, before, after }) =>
      `| [${id}](#${id.toLowerCase()}) | ${hazard} | ${inWords(before)} | ${inWords(after)} |`,
  );
  return `| | Hazard | Before | After |\n| --- | --- | --- | --- |\n${rows.join('\n')}`;
}

function entry({ id, hazard, causes, effect, before, controls, organisation, after, remains }: Hazard) {
  return [
    `## ${id}\n\n**${hazard}**`,
    `Causes:\n\n${bullets(causes)}`,
    `Effect: ${effect}`,
    `Before: ${inWords(before)}. After: ${inWords(after)}.`,
    `Controls:\n\n${controlsList(controls)}`,
    ...(organisation.length > 0 ? [`Left to the organisation:\n\n${bullets(organisation)}`] : []),
    `What remains: ${remains}`,
  ].join('\n\n');
}

const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

function scale(): string {
  const rows = MATRIX.map((row, at) => `| **${LIKELIHOOD[at]}** | ${row.join(' | ')} |`).reverse();
  return [
    '## How risks are rated',
    `| Likelihood \\ severity | ${SEVERITY.join(' | ')} |\n| --- |${' --- |'.repeat(SEVERITY.length)}\n${rows.join('\n')}`,
    'Severity: minor, an inconvenience or short delay; significant, a short-lived harm to one patient or distress; ' +
      'considerable, a harm that lasts or needs treatment, or a breach of confidence; major, lasting harm to one ' +
      'patient; catastrophic, a death or lasting harm to several.',
    'Likelihood, for one practice that uses it daily: very low, never expected; low, perhaps once in several years; ' +
      'medium, a few times a year; high, monthly; very high, weekly or more.',
    '5: not acceptable. 4: must be reduced or removed. 3: not desired, and acceptable only if it cannot reasonably be ' +
      'reduced further. 2: acceptable if reducing it costs more than it gains. 1: acceptable.',
  ].join('\n\n');
}

/** Returns the highest risk that remains after all controls. */
export const highestLeft = (hazards: readonly Hazard[]): number =>
  Math.max(...hazards.map(({ after }) => riskOf(after)));
