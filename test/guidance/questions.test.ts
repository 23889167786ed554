import { describe, expect, it } from 'vitest';
import { needAge } from '../../src/core/questions/age-for-need.ts';
import type { Facts } from '../../src/core/questions/question.ts';
import { type Answers, moduleOf, QUESTIONS } from '../../src/core/questions/questions.ts';
import { readRules } from '../../tools/rules/read-rules.ts';
import { city } from '../second-city/city.ts';

/** Tests of every question module, and of the question about the age for a need. */

const sets = [readRules('rules').guidance, city.guidance];
const every = sets.flatMap((guidance) => {
  const answers: Answers = { rightAge: true, needs: guidance.needs.map(({ id }) => id), exclusions: [] };
  const facts: Facts<Answers> = {
    guidance,
    answers,
    subject: { ageYears: null, deceased: false, registered: { borough: 'x' } },
  };
  return QUESTIONS.flat().flatMap((module) =>
    module
      .asks(facts)
      .map((question) => ({ name: `${guidance.record}: ${question.ask}`, module, question, facts })),
  );
});

describe.each(every)('$name', ({ module, question, facts }) => {
  const words = module.words(question, facts);

  it('asks a question, and is the module of that question', () => {
    expect(words.question).toMatch(/\?$/);
    expect(moduleOf(question)).toBe(module);
  });

  it('is based on statements that have a source', () => {
    for (const { source } of module.restsOn(question, facts.guidance))
      expect(facts.guidance.sources[source]).toBeDefined();
    if (question.ask !== 'place') expect(module.restsOn(question, facts.guidance).length).toBeGreaterThan(0);
  });

  it('accepts each of its options as an answer, and then shows the option as chosen', () => {
    for (const { id, label } of words.options) {
      const answers = { ...facts.answers, ...words.take([id]) };
      const now = { ...facts, answers };
      expect(module.isSettled(question, now)).toBe(true);
      const { chosen, answer } = module.words(question, now);
      if (question.ask === 'practice') continue;
      expect(chosen).toEqual([id]);
      expect(answer).toBe(question.ask === 'need-age' ? `Aged ${label.toLowerCase()}` : label);
    }
    if (words.none === undefined) return;
    const none = { ...facts, answers: { ...facts.answers, ...words.take([]) } };
    expect(module.words(question, none).chosen).toEqual([]);
    const taken = { ...facts, answers: { ...facts.answers, ...words.take(undefined) } };
    expect(module.isSettled(question, taken)).toBe(false);
  });
});

it('these tests cover all questions of both cities', () => {
  const asked = new Set(every.map(({ question }) => question.ask));
  expect([...asked].sort()).toEqual([
    'age',
    'condition',
    'exclusions',
    'need-age',
    'needs',
    'place',
    'practice',
    'role',
  ]);
});

describe('the age for a need', () => {
  const { guidance } = city;
  const facts = (needs: string[] | undefined, ageYears: number | null = null, more: Answers = {}) => ({
    guidance,
    answers: { rightAge: true, needs, ...more },
    subject: { ageYears, deceased: false, registered: null },
  });

  it('is asked only if no date of birth is known and a chosen need depends on it', () => {
    expect(needAge.asks(facts(['green-gym']))).toEqual([{ ask: 'need-age' }]);
    expect(needAge.asks(facts(['green-gym'], 40))).toEqual([]);
    expect(needAge.asks(facts(['company']))).toEqual([]);
    expect(needAge.asks(facts(undefined))).toEqual([]);
  });

  it('has no answer before the clinician answers', () => {
    const { answer, chosen, take } = needAge.words({ ask: 'need-age' }, facts(['green-gym']));
    expect([answer, chosen, take(undefined), take(['x'])]).toEqual([
      '',
      undefined,
      { ageBetween: undefined },
      { ageBetween: undefined },
    ]);
  });

  it('ends nothing while no need is chosen', () => {
    expect(needAge.ends?.(facts([], 60))).toBeNull();
    expect(needAge.ends?.(facts(undefined, 60))).toBeNull();
    expect(needAge.ends?.(facts(['green-gym'], 60))).toMatchObject({
      because: [{ cite: { line: 'Green gym: ages 18 to 50' } }],
    });
  });

  it.each([
    [{ from: 16, to: 18 }, null],
    [{ from: 50, to: 65 }, null],
    [{ from: 16, to: 17 }, false],
    [{ from: 51, to: 65 }, false],
    [{ from: 18, to: 50 }, true],
  ])('of a patient aged %j: whether the need is for them is %s', (ageBetween, isFor) => {
    const given = facts(['green-gym'], null, { ageBetween });
    const [need] = guidance.needs.filter(({ id }) => id === 'green-gym');
    if (!need) throw new Error('no need');
    expect(needAge.isSettled({ ask: 'need-age' }, given)).toBe(isFor !== null);
    expect(needAge.withholds?.(need, given) ?? null).toEqual(isFor === false ? need.age : null);
  });
});
