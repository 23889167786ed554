import { afterEach, describe, expect, it } from 'vitest';
import { isoDate } from '../../src/core/patient/dates.ts';
import { applyEvent } from '../../src/panel/consultation/apply-event.ts';
import { NEW } from '../../src/panel/consultation/consultation-state.ts';
import { walk } from '../../src/panel/consultation/question-walk.ts';
import { readRules } from '../../tools/rules/read-rules.ts';
import { patient, person } from '../panel/people.ts';
import { tables } from '../places/shipped-tables.ts';

/** The stop for patients under 18 ends on the right day, tested through the steps that the panel shows. */

const { guidance } = readRules('rules');

/** The panel's result for a patient on a day: the outcome, or the next question. */
function resultFor(dateOfBirth: string | null, today: string) {
  const who = person('9990000018', { name: 'SMITH, John (Mr)', dateOfBirth, postcode: 'SE17 3DW' });
  const shown = applyEvent(applyEvent(NEW, { type: 'tab', tab: 1 }), {
    type: 'read',
    tab: 1,
    frame: '0',
    reading: patient(who),
  });
  const { outcome } = walk(shown, { guidance, routes: {}, tables, usual: undefined, today, changing: null });
  return outcome.kind === 'undecided' ? outcome.next.ask : outcome.kind;
}

describe('the eighteenth birthday', () => {
  it.each([
    ['the day before', '2008-11-23', '2026-11-22', 'not accepted'],
    ['the day itself', '2008-11-22', '2026-11-22', 'needs'],
    ['the day after', '2008-11-21', '2026-11-22', 'needs'],
    ['the last day of the year, born on the first of the next', '2009-01-01', '2026-12-31', 'not accepted'],
    ['New Year’s Day, born on it', '2009-01-01', '2027-01-01', 'needs'],
  ])('on %s', (_, born, today, expected) => {
    expect(resultFor(born, today)).toBe(expected);
  });

  it.each([
    ['28 February of a common year, too early', '2026-02-28', 'not accepted'],
    ['1 March of a common year', '2026-03-01', 'needs'],
  ])('of somebody born on 29 February: %s', (_, today, expected) => {
    expect(resultFor('2008-02-29', today)).toBe(expected);
  });

  it('of somebody born on 28 February or 1 March does not depend on leap years', () => {
    expect(resultFor('2006-02-28', '2024-02-27')).toBe('not accepted');
    expect(resultFor('2006-02-28', '2024-02-28')).toBe('needs');
    expect(resultFor('2006-03-01', '2024-02-29')).toBe('not accepted');
    expect(resultFor('2006-03-01', '2024-03-01')).toBe('needs');
  });
});

describe('a date of birth that gives no age', () => {
  it.each([
    ['unknown', null],
    ['still to come', '2026-11-23'],
    ['more than 130 years ago', '1890-01-01'],
  ])('%s: the panel asks the clinician', (_, born) => {
    expect(resultFor(born, '2026-11-22')).toBe('age');
  });
});

describe('the day is that of the clinician’s time zone', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it.each([
    ['a second before midnight in winter', '2026-11-22T23:59:59Z', '2026-11-22'],
    ['midnight in winter', '2026-11-23T00:00:00Z', '2026-11-23'],
    ['a second before midnight in summer, an hour before that of UTC', '2026-07-01T22:59:59Z', '2026-07-01'],
    ['midnight in summer, still yesterday in UTC', '2026-07-01T23:00:00Z', '2026-07-02'],
  ])('%s', (_, moment, day) => {
    process.env.TZ = 'Europe/London';
    expect(isoDate(new Date(moment))).toBe(day);
  });
});
