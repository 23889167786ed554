import { repeatedIds } from '../guidance/fault.ts';
import type { Role } from '../guidance/schema.ts';
import { isEqual, type QuestionModule } from './question.ts';

export interface RoleAnswers {
  readonly role?: string | undefined;
}

/** Who is the right person? Only a role with `refers` leads to a route. */
export const role: QuestionModule<{ readonly ask: 'role' }, RoleAnswers> = {
  ask: 'role',
  key: 'role',
  isOnlyToRefer: true,
  asks: () => [{ ask: 'role' }],
  isSettled: (_, { guidance, answers }) => guidance.roles.options.some(({ id }) => id === answers.role),
  words: (_, { guidance: { roles, shortTerm }, answers }) => ({
    question: roles.question,
    note: shortTerm.text,
    options: roles.options.map(({ id, label, forWhom, typical }) => ({
      id,
      label,
      hint: typical ? `${forWhom} Typically ${typical}.` : forWhom,
    })),
    chosen: answers.role === undefined ? undefined : [answers.role],
    answer: chosenRole(roles.options, answers)?.label ?? '',
    take: (ids) => ({ role: ids?.[0] }),
  }),
  restsOn: (_, { roles, shortTerm }) => [
    roles.cite,
    shortTerm.cite,
    ...roles.options.map(({ cite }) => cite),
  ],
  lapses: (before, now) =>
    !isEqual(before.roles.options.map(comparedParts), now.roles.options.map(comparedParts)),
  faults: ({ roles: { options } }) => [
    ...repeatedIds(['roles', 'options'], options),
    ...(options.some(({ refers }) => refers)
      ? []
      : [{ path: ['roles', 'options'], reason: 'one of them must lead to a route: "refers": true' }]),
  ],
};

const comparedParts = ({ id, label, forWhom, refers }: Role) => [id, label, forWhom, refers];

/** The chosen role. Undefined if there is none. */
export const chosenRole = (roles: readonly Role[], { role: id }: RoleAnswers): Role | undefined =>
  roles.find((each) => each.id === id);
