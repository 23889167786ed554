import { type AgeAnswers, age } from './age.ts';
import { type NeedAgeAnswers, needAge } from './age-for-need.ts';
import { type ConditionAnswers, condition } from './condition.ts';
import { type ExclusionsAnswers, exclusions } from './exclusions.ts';
import { type NeedsAnswers, needs } from './needs.ts';
import { place } from './place.ts';
import { type PracticeAnswers, practice } from './practice.ts';
import type { QuestionModule } from './question.ts';
import { type RoleAnswers, role } from './role.ts';

/**
 * All questions. Nothing else decides the order in which they are asked.
 *
 * An answer to any question of a row may end the assessment, even if an earlier question of that row is still
 * open.
 */
const ORDER = [[age, place], [practice], [needs, exclusions], [needAge], [condition], [role]] as const;

/** The clinician's answers. A question without an answer is absent. *None of these* is an empty list. */
export interface Answers
  extends AgeAnswers,
    PracticeAnswers,
    NeedsAnswers,
    ExclusionsAnswers,
    NeedAgeAnswers,
    ConditionAnswers,
    RoleAnswers {}

type Asks<Module> = Module extends { asks(facts: never): readonly (infer Ask)[] } ? Ask : never;

/** A question for the clinician. */
export type Question = Asks<(typeof ORDER)[number][number]>;

/** Any kind of question. Its methods must only be called with questions of its own kind. */
export type AnyQuestion = QuestionModule<Question, Answers>;

export const QUESTIONS: readonly (readonly AnyQuestion[])[] = ORDER;

/** The module that asks a question. */
export const moduleOf = ({ ask }: Question): AnyQuestion =>
  QUESTIONS.flat().find((each) => each.ask === ask) as AnyQuestion;
