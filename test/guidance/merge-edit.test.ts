import { describe, expect, it } from 'vitest';
import { editAgain, mergeEdit, restoreSections } from '../../src/core/guidance/merge-edit.ts';

/** A referral text that the clinician edited, and choices made afterwards. */

const section = (heading: string, text: string) => `${heading}:\n${text}`;
const written = (...sections: string[]) => sections.join('\n\n');

const REASON = section('Reason', '- Isolation');
const ASKED = section('Consent', 'Not recorded.');
const AGREES = section('Consent', 'Agrees.');
const NO_RISKS = section('Risks', 'No known risks.');
const REFERRER = section('Referrer', 'Dr A');
const FROM = written(REASON, ASKED, REFERRER);

const merged = (text: string, now: string) => mergeEdit({ text, from: FROM }, now);

it('is as the clinician changed it, while nothing is chosen', () => {
  for (const text of ['', 'One line', `${FROM}\n\nPS`])
    expect(merged(text, FROM)).toEqual({ text, kept: [] });
});

describe('a later choice', () => {
  const edited = written(`${REASON}\nHis wife died in May.`, ASKED, REFERRER, 'PS Ring twice.');

  it('changes the section that the clinician left alone, and nothing else', () => {
    expect(merged(edited, written(REASON, AGREES, REFERRER))).toEqual({
      text: written(`${REASON}\nHis wife died in May.`, AGREES, REFERRER, 'PS Ring twice.'),
      kept: [],
    });
  });
  it('adds a section in its place, or at the end', () => {
    expect(merged(edited, written(REASON, ASKED, NO_RISKS, REFERRER)).text).toBe(
      written(`${REASON}\nHis wife died in May.`, ASKED, NO_RISKS, REFERRER, 'PS Ring twice.'),
    );
    expect(merged('One line', written(REASON, ASKED, NO_RISKS, REFERRER)).text).toBe(
      written('One line', NO_RISKS),
    );
  });
  it('takes a section away that the clinician left alone', () => {
    expect(merged(edited, written(REASON, ASKED)).text).toBe(
      written(`${REASON}\nHis wife died in May.`, ASKED, 'PS Ring twice.'),
    );
  });
  it.each([
    ['wrote', written(REASON, section('Consent', 'By telephone, with his son.'), REFERRER)],
    ['added to', written(REASON, `${ASKED} Ask him.`, REFERRER)],
    ['deleted', written(REASON, REFERRER)],
  ])('does not touch a section that the clinician %s', (_, text) => {
    expect(merged(text, written(REASON, AGREES, REFERRER))).toEqual({ text, kept: ['Consent'] });
  });
  it('does not touch a section that the clinician typed before it was chosen', () => {
    const text = written(FROM, 'Risks: a dog');
    expect(merged(text, written(REASON, ASKED, NO_RISKS, REFERRER))).toEqual({ text, kept: ['Risks'] });
  });
});

it.each([
  ['changed', written(REASON, section('Consent', 'Mine.'), REFERRER, 'PS')],
  ['deleted', written(REASON, REFERRER, 'PS')],
])('the choices take the place of a section that was %s only when the clinician asks for that', (_, text) => {
  expect(restoreSections(text, ['Consent'], written(REASON, AGREES, REFERRER))).toBe(
    written(REASON, AGREES, REFERRER, 'PS'),
  );
});

it('asks about a section until the clinician decides, although they type on elsewhere', () => {
  const chosen = written(REASON, AGREES, NO_RISKS, REFERRER);
  const mine = { text: written(REASON, section('Consent', 'Mine.'), 'Risks: a dog'), from: FROM };
  expect(mergeEdit(mine, chosen)).toMatchObject({ kept: ['Consent', 'Risks'] });
  const again = editAgain(`${mine.text}\n\nPS`, mine, chosen);
  expect(mergeEdit(again, chosen)).toEqual({ text: `${mine.text}\n\nPS`, kept: ['Consent', 'Risks'] });
  const first = editAgain('One line', undefined, chosen);
  expect(mergeEdit(first, chosen)).toEqual({ text: 'One line', kept: [] });
});
