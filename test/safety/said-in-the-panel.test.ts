// @vitest-environment happy-dom
import { type ComponentChild, h, render } from 'preact';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/guidance/assess.ts';
import { type Cleared, type Consultation, NEW } from '../../src/panel/consultation.ts';
import type { Act } from '../../src/panel/view/act.ts';
import { OutcomeView } from '../../src/panel/view/OutcomeView.tsx';
import { ReviewNotice } from '../../src/panel/view/ReviewNotice.tsx';
import { Who } from '../../src/panel/view/Who.tsx';
import { walk } from '../../src/panel/walk.ts';
import { WHY_CLEARED } from '../../src/panel/words.ts';
import { readRules } from '../../tools/rules/read-rules.ts';
import { JOHN, JOHN_DECEASED, LEO, TODAY } from '../panel/people.ts';
import { tables } from '../places/shipped-tables.ts';

/** What must not be missed is said to eye and ear: stops, patients who are gone, guidance that is due for review. */

const { guidance, boroughs } = readRules('rules');
const act = {} as Act;

function drawn(view: ComponentChild): HTMLElement {
  const root = document.createElement('div');
  render(view, root);
  return root;
}

function outcomeOf(patient: Consultation['patient'], answers: Answers): HTMLElement {
  const consultation: Consultation = { ...NEW, patient, from: 'page', answers };
  const known = { guidance, routes: {}, tables, usual: undefined, today: TODAY, changing: null };
  const names = boroughs.map(({ borough }) => borough);
  const props = { guidance, boroughs: names, consultation, links: {}, today: TODAY, act };
  return drawn(h(OutcomeView, { ...props, walk: walk(consultation, known) }));
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

describe('a consultation that was cleared is told, with who was there', () => {
  it.each(Object.entries(WHY_CLEARED))('%s', (why, words) => {
    const cleared: Cleared = { patient: JOHN, why: why as Cleared['why'] };
    const root = drawn(
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
  const text = (today: string) => drawn(h(ReviewNotice, { guidance, today })).textContent;

  it('says when it was reviewed, up to the day of the next review', () => {
    expect(text(first)).toMatch(/^Guidance reviewed \d+ \p{L}+ \d{4}\.$/u);
  });

  it('says that it is due for review, from the day after on, and what of it', () => {
    const after = new Date(Date.parse(first) + 86_400_000).toISOString().slice(0, 10);
    const due = Object.values(guidance.sources).filter(({ reviewBy }) => reviewBy === first);
    expect(text(after)).toContain('Check before you rely on this.');
    for (const { title } of due) expect(text(after)).toContain(title);
  });
});
