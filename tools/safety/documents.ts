import { readFileSync } from 'node:fs';
import { hazardLog } from './hazard-log.ts';
import type { Logs } from './read.ts';
import type { Hazard } from './schema.ts';
import { threatModel } from './threat-model.ts';

const CHECKLIST = 'docs/safety/deployment-checklist.md';

/** The comments around the generated part of the checklist. */
const MARKERS = { start: '<!-- hazards: written by npm run safety -->', end: '<!-- /hazards -->' };

/** Returns the current content of every generated document, by file. */
export function documentsOf({ hazards, threats }: Logs): Record<string, string> {
  return {
    'docs/safety/hazard-log.md': hazardLog(hazards),
    'docs/threat-model.md': threatModel(threats),
    [CHECKLIST]: withHazards(readFileSync(CHECKLIST, 'utf8'), hazards),
  };
}

/** Returns the checklist with the tasks that each hazard leaves to the organisation. */
function withHazards(checklist: string, hazards: readonly Hazard[]): string {
  const start = checklist.indexOf(MARKERS.start);
  const end = checklist.indexOf(MARKERS.end);
  if (start < 0 || end < start) throw new Error(`${CHECKLIST} has no ${MARKERS.start} … ${MARKERS.end}.`);
  const lines = hazards.flatMap(({ id, hazard, organisation }) =>
    organisation.length === 0
      ? []
      : [`**${id}. ${hazard}**\n\n${organisation.map((line) => `- [ ] ${line}`).join('\n')}`],
  );
  return `${checklist.slice(0, start + MARKERS.start.length)}\n\n${lines.join('\n\n')}\n\n${checklist.slice(end)}`;
}
