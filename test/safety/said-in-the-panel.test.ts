// @vitest-environment happy-dom
import { type ComponentChild, h, render } from 'preact';
import { describe, expect, it } from 'vitest';
import type { Remarks } from '../../src/core/patient/reading.ts';
import type { Answers } from '../../src/core/questions/assess.ts';
import type { Cleared } from '../../src/panel/consultation/cleared.ts';
import { type Consultation, NEW } from '../../src/panel/consultation/consultation-state.ts';
import { walk } from '../../src/panel/consultation/question-walk.ts';
import { WHY_CLEARED } from '../../src/panel/consultation/wording.ts';
import { Steps } from '../../src/panel/questions/Steps.tsx';
import type { Act } from '../../src/panel/view/actions.ts';
import { OutcomeView } from '../../src/panel/view/OutcomeView.tsx';
import { Who } from '../../src/panel/view/PatientOrPaste.tsx';
import { ReviewNotice } from '../../src/panel/view/ReviewNotice.tsx';
import { readRules } from '../../tools/rules/read-rules.ts';
import { JOHN, JOHN_DECEASED, JOHN_UNDATED, LEO, TODAY } from '../panel/people.ts';
import { tables } from '../places/shipped-tables.ts';

/**
 * Important messages are visible and announced: stops, cleared consultations, guidance that is due for
 * review.
 */

const { guidance, boroughs } = readRules('rules');
const act = {} as Act;

function rendered(view: ComponentChild): HTMLElement {
  const root = document.createElement('div');
  render(view, root);
  return root;
}

function outcomeOf(
  patient: Consultation['patient'],
  answers: Answers,
  remarks: Remarks = {},
  View: typeof OutcomeView | typeof Steps = OutcomeView,
): HTMLElement {
  const consultation: Consultation = { ...NEW, patient, from: 'page', remarks, answers };
  const known = { guidance, routes: {}, tables, usual: undefined, today: TODAY, changing: null };
  const names = boroughs.map(({ borough }) => borough);
  const props = {
    guidance,
    boroughs: names,
    consultation,
    links: {},
    referrer: undefined,
    today: TODAY,
    act,
  };
  return rendered(
    h(View as typeof OutcomeView, { ...props, practices: undefined, walk: walk(consultation, known) }),
  );
}

describe('a stop is an alert, in the words of the rules', () => {
  const [illness] = guidance.exclusions.filter(({ rulesOut }) => rulesOut === 'patient');
  it.each([
    ['under 18', LEO, {}, guidance.age.says],
    ['died', JOHN_DECEASED, {}, guidance.deceased.text],
    ['ruled out', JOHN, { needs: ['isolation'], exclusions: [illness?.id ?? ''] }, illness?.says ?? ''],
  ])('%s', (_, patient, answers, words) => {
    const root = outcomeOf(patient, answers);
    expect(root.querySelector('[role=alert]')?.textContent).toContain(words);
    expect(root.querySelector('.route, textarea')).toBeNull();
  });
});

describe('a stop for a death quotes the words for it, and says how to go on if they are about somebody else', () => {
  it.each([
    ['page', /^.*This page says “Deduction reason: Death”\.If that is about somebody else, open a new tab\./],
    ['pasted text', /^.*This pasted text says “Deduction reason: Death”\.If that .* choose Start again\./],
  ] as const)('%s', (on, words) => {
    const root = outcomeOf(JOHN_DECEASED, {}, { death: { source: on, words: 'Deduction reason: Death' } });
    expect(root.querySelector('[role=alert]')?.textContent).toMatch(words);
  });

  it('not with a stop for another reason', () => {
    const root = outcomeOf(LEO, {}, { death: { source: 'page', words: 'Deceased' } });
    expect(root.textContent).not.toContain('This page says');
  });

  it('as text, whatever it is', () => {
    const said = '<img src=x onerror=alert(1)>';
    const root = outcomeOf(JOHN_DECEASED, {}, { death: { source: 'page', words: said } });
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent).toContain(said);
  });
});

describe('the question about age mentions a date of birth that was not used', () => {
  const birth = { source: 'page', words: 'has a year of two digits' } as const;
  const words = 'The date of birth on this page has a year of two digits, so it was not used.';
  it('and nowhere else', () => {
    expect(
      outcomeOf(JOHN_UNDATED, {}, { birth }, Steps).querySelector('[data-step=age]')?.textContent,
    ).toContain(words);
    expect(outcomeOf(JOHN_UNDATED, {}, {}, Steps).textContent).not.toContain('not used');
    expect(outcomeOf(JOHN, {}, { birth }, Steps).textContent).not.toContain('not used');
    expect(outcomeOf(JOHN_UNDATED, { rightAge: true }, { birth }, Steps).textContent).not.toContain(
      'not used',
    );
  });
});

describe('the panel says that a consultation was cleared, and who was there', () => {
  it.each(Object.entries(WHY_CLEARED))('%s', (why, words) => {
    const cleared: Cleared = { patient: JOHN, why: why as Cleared['why'] };
    const root = rendered(
      h(Who, { consultation: { ...NEW, cleared }, cleared, record: guidance.record, today: TODAY, act }),
    );
    const status = root.querySelector('[role=status]')?.textContent;
    expect(status).toContain(words);
    expect(status).toContain(JOHN.name);
  });
});

describe('guidance', () => {
  const reviews = Object.values(guidance.sources).map(({ reviewBy }) => reviewBy);
  const first = reviews.sort()[0] ?? '';
  const text = (today: string) => rendered(h(ReviewNotice, { guidance, today })).textContent;

  it('shows its review date, until the day of the next review', () => {
    expect(text(first)).toMatch(/^Guidance reviewed \d+ \p{L}+ \d{4}\.$/u);
  });

  it('says from the next day that it is due for review, and which part', () => {
    const after = new Date(Date.parse(first) + 86_400_000).toISOString().slice(0, 10);
    const due = Object.values(guidance.sources).filter(({ reviewBy }) => reviewBy === first);
    expect(text(after)).toContain('Check before you rely on this.');
    for (const { title } of due) expect(text(after)).toContain(title);
  });
});
