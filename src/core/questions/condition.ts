import { repeatedIds } from '../guidance/fault.ts';
import type { Condition } from '../guidance/schema.ts';
import type { ExclusionsAnswers } from './exclusions.ts';
import { chosen, isEqual, type QuestionModule, yesOrNo } from './question.ts';

export interface ConditionAnswers {
  /** Whether each condition is met, by the id of the condition. */
  readonly conditions?: Readonly<Record<string, boolean>> | undefined;
}

/** Is a condition met, such as consent? The rules give one question for each condition. */
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
  lapses: (before, now) => !isEqual(before.conditions.map(comparedParts), now.conditions.map(comparedParts)),
  faults: (guidance) => repeatedIds(['conditions'], guidance.conditions),
};

const comparedParts = ({ id, question }: Condition) => [id, question];
