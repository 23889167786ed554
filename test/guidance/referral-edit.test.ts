import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editAgain, mergeEdit, restoreSections } from '../../src/core/guidance/referral-edit.ts';

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
  it.each([
    ['without blank lines', (text: string) => text.replaceAll('\n\n', '\n')],
    ['with more blank lines', (text: string) => text.replaceAll('\n\n', '\n \n\n')],
    ['with spaces at the end of each line', (text: string) => text.replaceAll('\n', '  \n')],
    ['with the line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with a blank line under each heading', (text: string) => text.replaceAll(':\n', ':\n\n')],
  ])('changes a section that the clinician left alone in a text %s', (_, change) => {
    const text = change(written(REASON, ASKED, REFERRER, 'PS Ring twice.'));
    const { text: now, kept } = merged(text, written(REASON, AGREES, NO_RISKS, REFERRER));
    expect(kept).toEqual([]);
    expect(now.split(/\s*\n\s*/)).toEqual(
      written(REASON, AGREES, NO_RISKS, REFERRER, 'PS Ring twice.').split(/\n+/),
    );
  });
  it('does not touch a section that the clinician typed before it was chosen', () => {
    const text = written(FROM, 'Risks: a dog');
    expect(merged(text, written(REASON, ASKED, NO_RISKS, REFERRER))).toEqual({ text, kept: ['Risks'] });
  });
});

it('follows the choices whatever blank space the clinician puts between two lines', () => {
  const from = written(REASON, ASKED, section('Referrer', 'Dr A\nReply to: a task'));
  const now = written(section('Reason', 'Lost his job.\n- Isolation'), AGREES, NO_RISKS, REFERRER);
  const gap = fc.constantFrom('\n', '\n\n', ' \n', '\n \n\n', '\r\n');
  const linesOf = (text: string) => text.split(/\s*\n\s*/).filter(Boolean);
  const lines = linesOf(from);
  fc.assert(
    fc.property(fc.array(gap, { minLength: lines.length, maxLength: lines.length }), (gaps) => {
      const text = lines.map((line, index) => `${line}${gaps[index]}`).join('');
      const { text: merged, kept } = mergeEdit({ text, from }, now);
      expect({ lines: linesOf(merged), kept }).toEqual({ lines: linesOf(now), kept: [] });
    }),
  );
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
