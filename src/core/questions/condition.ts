import { repeated } from '../guidance/fault.ts';
import type { Condition } from '../guidance/schema.ts';
import type { ExclusionsAnswers } from './exclusions.ts';
import { chosen, type QuestionModule, same, yesOrNo } from './question.ts';

export interface ConditionAnswers {
  /** By the condition's id: whether it is met. */
  readonly conditions?: Readonly<Record<string, boolean>> | undefined;
}

/** Is a condition met, such as consent? One question for each condition of the rules. */
export const condition: QuestionModule<
  { readonly ask: 'condition'; readonly condition: Condition },
  ConditionAnswers & ExclusionsAnswers
> = {
  ask: 'condition',
  key: 'conditions',
  asks: ({ guidance }) => guidance.conditions.map((each) => ({ ask: 'condition', condition: each })),
  isSettled: ({ condition: { id } }, { answers }) => answers.conditions?.[id] !== undefined,
  ends({ guidance, answers }) {
    const unmet = guidance.conditions.find(({ id }) => answers.conditions?.[id] === false);
    if (!unmet) return null;
    const requests = chosen(guidance.exclusions, answers.exclusions) ?? [];
    return { kind: 'not suitable', because: [unmet, ...requests] };
  },
  words: ({ condition: each }, { answers: { conditions } }) =>
    yesOrNo(each, conditions?.[each.id], (isMet) => ({ conditions: { ...conditions, [each.id]: isMet } })),
  restsOn: ({ condition: each }) => [each.cite],
  lapses: (before, now) => !same(before.conditions.map(asked), now.conditions.map(asked)),
  faults: (guidance) => repeated(['conditions'], guidance.conditions),
};

const asked = ({ id, question }: Condition) => [id, question];
