import { type AgeAnswers, age } from './age.ts';
import { type ConditionAnswers, condition } from './condition.ts';
import { type ExclusionsAnswers, exclusions } from './exclusions.ts';
import { type NeedAgeAnswers, needAge } from './need-age.ts';
import { type NeedsAnswers, needs } from './needs.ts';
import { place } from './place.ts';
import { type PracticeAnswers, practice } from './practice.ts';
import type { QuestionModule } from './question.ts';
import { type RoleAnswers, role } from './role.ts';

/**
 * All questions, in the one order in which they are asked.
 *
 * Questions in one row stand beside each other: an answer to one may end everything before the other is asked.
 */
const ORDER = [[age, place], [practice], [needs, exclusions], [needAge], [condition], [role]] as const;

/** What the clinician has answered. A question not yet answered is absent; *None of these* is an empty list. */
export interface Answers
  extends AgeAnswers,
    PracticeAnswers,
    NeedsAnswers,
    ExclusionsAnswers,
    NeedAgeAnswers,
    ConditionAnswers,
    RoleAnswers {}

type Asks<Module> = Module extends { asks(facts: never): readonly (infer Ask)[] } ? Ask : never;

/** A question to be put to the clinician. */
export type Question = Asks<(typeof ORDER)[number][number]>;

/** Any of the kinds. Its methods are only called with questions that it asks itself. */
export type AnyQuestion = QuestionModule<Question, Answers>;

export const QUESTIONS: readonly (readonly AnyQuestion[])[] = ORDER;

/** The module that asks a question. */
export const moduleOf = ({ ask }: Question): AnyQuestion =>
  QUESTIONS.flat().find((each) => each.ask === ask) as AnyQuestion;
