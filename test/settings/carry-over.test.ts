import { describe, expect, it } from 'vitest';
import type { Guidance, Route } from '../../src/core/guidance/schema.ts';
import type { Answers } from '../../src/core/questions/assess.ts';
import { assess } from '../../src/core/questions/assess.ts';
import { answersToClear, draftToChange, outcomeDiffers } from '../../src/panel/consultation/carry-over.ts';
import { EMPTY_DRAFT } from '../../src/panel/consultation/referral-draft.ts';
import { guidance } from './guidance.ts';

/** Which answers stay when policy replaces the guidance during a consultation. */

const [need, otherNeed] = guidance.needs as [Guidance['needs'][0], Guidance['needs'][0]];
const answers: Answers = {
  rightAge: true,
  needs: [need.id],
  exclusions: [],
  role: guidance.roles.options[0]?.id,
};
const ask = (change: Partial<Guidance>, given = answers) =>
  answersToClear(given, guidance, { ...guidance, ...change });

describe('answers', () => {
  it('all stay if only words, sources and unchosen needs change', () => {
    expect(ask({})).toBeNull();
    expect(ask({ service: 'other', sources: {} })).toBeNull();
    expect(ask({ needs: guidance.needs.filter((each) => each !== otherNeed) })).toBeNull();
    expect(ask({ needs: [...guidance.needs, { ...need, id: 'new' }] })).toBeNull();
  });

  it.each<[string, Partial<Guidance>, keyof Answers]>([
    ['the need that was chosen is gone', { needs: [otherNeed] }, 'needs'],
    ['there is another exclusion', { exclusions: guidance.exclusions.slice(1) }, 'exclusions'],
    [
      'an exclusion is worded anew',
      { exclusions: guidance.exclusions.map((each) => ({ ...each, label: 'x' })) },
      'exclusions',
    ],
    ['the age is another', { age: { ...guidance.age, from: 16 } }, 'rightAge'],
    [
      'the roles are others',
      { roles: { ...guidance.roles, options: guidance.roles.options.slice(1) } },
      'role',
    ],
  ])('are asked again if %s, and no others', (_, change, key) => {
    expect(ask(change)).toEqual({ [key]: undefined });
  });

  it('an age between two limits is asked again if a need’s limits change', () => {
    const given = { ageBetween: { from: 18, to: 50 } };
    const limited = { ...need, age: { from: 18, to: 40, says: '!', cite: need.cite } };
    expect(ask({ needs: [limited, otherNeed] }, given)).toEqual({ ageBetween: undefined });
    expect(ask({ needs: [otherNeed, need] }, given)).toBeNull();
    // The same limits, of another need.
    const before = { ...guidance, needs: [limited, otherNeed] };
    const now = { ...guidance, needs: [need, { ...otherNeed, age: limited.age }] };
    expect(answersToClear(given, before, now)).toEqual({ ageBetween: undefined });
  });

  it('“none of these needs” is asked again if the needs change', () => {
    expect(ask({ needs: [...guidance.needs, { ...need, id: 'new' }] }, { needs: [] })).toEqual({
      needs: undefined,
    });
    expect(ask({}, { needs: [] })).toBeNull();
  });

  it('that were not given are not cleared', () => {
    expect(ask({ age: { ...guidance.age, from: 16 }, needs: [otherNeed] }, {})).toBeNull();
  });
});

describe('an outcome', () => {
  const publisher: Route['publisher'] = { name: 'x', covers: [], doesNotCover: [], cite: { source: 'x' } };
  const outcome = (from: Guidance) =>
    assess({ guidance: from, routes: [{ for: {}, publisher, title: 'x', steps: [], notes: [] }] }, answers, {
      ageYears: 50,
      deceased: false,
      registered: { borough: 'x' },
    });

  it('is the same if only its source differs', () => {
    const cited = guidance.needs.map((each) => ({ ...each, cite: { source: 'other' } }));
    expect(outcomeDiffers(outcome(guidance), outcome({ ...guidance, needs: cited }))).toBe(false);
  });

  it('is the same if only lists of whom the route is for differ, and different if the answer does', () => {
    const at = (covers: (typeof publisher)['covers']) =>
      assess(
        {
          guidance,
          routes: [{ for: {}, publisher: { ...publisher, covers }, title: 'x', steps: [], notes: [] }],
        },
        answers,
        { ageYears: 50, deceased: false, registered: { borough: 'x' } },
      );
    const cite = { source: 'x' };
    expect(outcomeDiffers(at([]), at([{ practice: 'A12345', cite }]))).toBe(false);
    expect(outcomeDiffers(at([]), at([{ borough: 'x', cite }]))).toBe(true);
  });

  it('is different if its words differ', () => {
    const worded = guidance.needs.map((each) => ({ ...each, label: 'other' }));
    expect(outcomeDiffers(outcome(guidance), outcome({ ...guidance, needs: worded }))).toBe(true);
  });
});

it('a choice for the referral is dropped if policy words it anew, and all else of the draft stays', () => {
  const chosen = { consent: { agrees: '' }, risks: { another: 'A dog' } };
  const typed = { consent: { 'best-interests': 'Lacks capacity' }, risks: { another: 'A dog' } };
  const draft = { ...EMPTY_DRAFT, chosen, typed, wants: 'To sing' };
  const [consent, ...others] = guidance.referral.groups;
  if (!consent) throw new Error('a referral asks for consent');
  const choices = consent.choices.map((choice) => ({ ...choice, writes: 'The patient was told.' }));
  const now = {
    ...guidance,
    referral: { ...guidance.referral, groups: [{ ...consent, choices }, ...others] },
  };
  expect(draftToChange(draft, guidance, now)).toEqual({
    chosen: { risks: { another: 'A dog' } },
    typed: { risks: { another: 'A dog' } },
  });
  expect(draftToChange(draft, guidance, { ...guidance, service: 'other' })).toBeNull();
});
