import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentsOf } from '../../tools/safety/documents.ts';
import { highestLeft } from '../../tools/safety/hazard-log.ts';
import { readLogs } from '../../tools/safety/read.ts';
import { inWords, riskOf } from '../../tools/safety/risk.ts';

/**
 * The documents on safety, security and privacy are up to date with their data, and say that nobody has
 * signed them.
 */

const logs = readLogs();
const SAFETY = readdirSync('docs/safety').filter((file) => file.endsWith('.md'));

it.each(Object.entries(documentsOf(logs)))('%s is up to date with npm run safety', (file, content) => {
  expect(readFileSync(file, 'utf8')).toBe(content);
});

it.each(SAFETY)('%s says that nobody has signed it', (file) => {
  expect(readFileSync(join('docs/safety', file), 'utf8')).toMatch(
    /^# .+\n\n\*\*Draft, not signed by a Clinical Safety Officer\.\*\*/,
  );
});

describe('the hazard log', () => {
  it.each([
    [
      'the wrong patient, each way it can happen',
      /another who has come|different tab|two patients|no longer shown|taken for another|read as the patient/g,
      6,
    ],
    ['a misread paste', /Pasted text is read wrongly/g, 1],
    ['a text in the wrong record', /pasted into the wrong record/g, 1],
    ['the wrong borough or practice', /wrong borough, network or practice/g, 1],
    ['what is out of date', /out of date/g, 1],
    ['a missed exclusion', /hard exclusion/g, 1],
    ['a wrong age', /age is wrong/g, 1],
    ['reliance on more than it knows', /relies on it/g, 1],
    ['no panel', /not available/g, 1],
    ['a wrong policy', /policy or option is wrong/g, 1],
    ['too many alerts', /one alert too many/g, 1],
    ['who cannot read or operate it', /cannot read or operate/g, 1],
    ['a breach of confidence', /where they should not be/g, 1],
  ])('has %s', (_, words, count) => {
    const titles = logs.hazards.map(({ hazard }) => hazard).join('\n');
    expect(titles.match(words)).toHaveLength(count);
  });

  it('rates no hazard higher after its controls than before', () => {
    for (const { before, after } of logs.hazards) expect(riskOf(after)).toBeLessThanOrEqual(riskOf(before));
  });

  it('leaves no risk above 2, as the safety case says', () => {
    expect(highestLeft(logs.hazards)).toBe(2);
    expect(readFileSync('docs/safety/safety-case.md', 'utf8')).toContain('every hazard is rated 2 or lower');
  });
});

it('rates by severity and likelihood', () => {
  expect(inWords({ severity: 1, likelihood: 1 })).toBe('minor × very low: 1');
  expect(inWords({ severity: 5, likelihood: 1 })).toBe('catastrophic × very low: 3');
  expect(inWords({ severity: 1, likelihood: 5 })).toBe('minor × very high: 3');
  expect(inWords({ severity: 5, likelihood: 5 })).toBe('catastrophic × very high: 5');
});

it('the threat model has the required threats', () => {
  const titles = logs.threats.map(({ threat }) => threat).join('\n');
  for (const words of [/page/, /frame/, /policy/, /extension/, /rule file/, /dependency/])
    expect(titles).toMatch(words);
});
