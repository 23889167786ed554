import type { RuleFault } from '../guidance/fault.ts';
import type { Cite, Guidance, Need, TurnTo } from '../guidance/schema.ts';
import type { Place } from '../places/place.ts';

/** The facts about the patient that the rules use. */
export interface Subject {
  /** Age in completed years today. Null if no date of birth is known. */
  readonly ageYears: number | null;
  readonly deceased: boolean;
  /** Where the patient is registered: a place, `elsewhere` (there is no route), or null while unknown. */
  readonly registered: Place | 'elsewhere' | null;
  /** The record names a practice that is not in the tables, so that of `registered` may not be the patient's. */
  readonly isPracticeInDoubt?: boolean | undefined;
}

/** The input of all questions. */
export interface Facts<Answers> {
  readonly guidance: Guidance;
  readonly answers: Answers;
  readonly subject: Subject;
}

/** A statement for the clinician, and perhaps somebody else to turn to. */
export interface Verdict {
  readonly says: string;
  readonly instead?: TurnTo | undefined;
  readonly cite: Cite;
}

/** An outcome that ends the assessment, so that no further question is asked. */
export type End =
  | { readonly kind: 'not accepted'; readonly because: Verdict }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'not suitable'; readonly because: readonly Verdict[] };

/** One of the options of a question. */
export interface Option {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** A heading for this option and the options after it with the same group. Shown once, above them. */
  readonly group?: string | undefined;
}

/** The words in which the panel asks a question. */
export interface Words<Answers> {
  readonly question: string;
  /** Shown between the question and its options. */
  readonly note?: string | undefined;
  readonly options: readonly Option[];
  /** The label of the option “none of these”. If it is present, several options can be chosen. */
  readonly none?: string | undefined;
  /** Ids of the chosen options. Undefined while there is no answer. */
  readonly chosen: readonly string[] | undefined;
  /** The answer in a few words, shown when the question is collapsed. */
  readonly answer: string;
  /** Makes the answers to store from the ids of the chosen options. */
  take(ids: readonly string[] | undefined): Answers;
}

/**
 * Everything about one kind of question.
 *
 * @typeParam Ask the questions of this kind. Most kinds have one.
 * @typeParam Answers the answers that this kind depends on, including its own
 */
export interface QuestionModule<Ask extends { readonly ask: string }, Answers> {
  readonly ask: Ask['ask'];
  /** The key of its own answer. Absent if the answer is stored elsewhere. */
  readonly key?: keyof Answers;
  /** The question is short, so it is shown together with an unanswered question before it in the same row. */
  readonly isQuick?: true;
  /** Asked only if there is something to refer, not if every need is only signposted. */
  readonly isOnlyToRefer?: true;

  /** The questions to ask, in order. Empty if the answer is already known or cannot matter. */
  asks(facts: Facts<Answers>): readonly Ask[];
  /** Whether the clinician or the record has answered a question. */
  isSettled(question: Ask, facts: Facts<Answers>): boolean;
  /** The outcome, if an answer ends the assessment. Null if it does not. */
  ends?(facts: Facts<Answers>): End | null;
  /** Why the service cannot help with a chosen need. Null if it can. Other needs are not affected. */
  withholds?(need: Need, facts: Facts<Answers>): Verdict | null;
  /** Whether the question stays open after an answer, because the clinician can choose more options. */
  staysOpen?(facts: Facts<Answers>, outcome: OutcomeSoFar): boolean;
  /** The question in words. */
  words(question: Ask, facts: Facts<Answers>): Words<Answers>;
  /** The citations of the guidance on which the words are based. */
  restsOn(question: Ask, guidance: Guidance): readonly Cite[];
  /** Whether the answer must be given again after the guidance has changed from `before` to `now`. */
  lapses?(before: Guidance, now: Guidance, answers: Answers): boolean;
  /**
   * Faults of the guidance that its schema cannot find: ids used twice, ages out of order. Empty if there is
   * none.
   */
  faults?(guidance: Guidance): readonly RuleFault[];
}

/** The parts of an outcome that decide whether a question stays open. */
interface OutcomeSoFar {
  readonly kind: string;
  readonly next?: { readonly ask: string };
}

/** The chosen items. Null if there is no answer, or if the guidance no longer has any of the chosen items. */
export function chosen<Item extends { id: string }>(
  items: readonly Item[],
  ids: readonly string[] | undefined,
): Item[] | null {
  const known = items.filter((item) => ids?.includes(item.id));
  return ids && (known.length > 0 || ids.length === 0) ? known : null;
}

/** The labels of the chosen items, for a collapsed question. */
export const labels = (
  items: readonly { id: string; label: string }[],
  ids: readonly string[] | undefined,
  none: string,
): string => (chosen(items, ids) ?? []).map(({ label }) => label).join('; ') || none;

/** The words of a question with the answers yes and no. */
export const yesOrNo = <Answers>(
  { question, yes, no }: { readonly question: string; readonly yes: string; readonly no: string },
  answer: boolean | undefined,
  take: (isYes: boolean) => Answers,
): Words<Answers> => ({
  question,
  options: [
    { id: 'yes', label: yes },
    { id: 'no', label: no },
  ],
  chosen: answer === undefined ? undefined : [answer ? 'yes' : 'no'],
  answer: answer ? yes : no,
  take: (ids) => take(ids?.[0] === 'yes'),
});

/** Whether two parts of the rules are equal, compared as JSON. */
export const isEqual = (first: unknown, second: unknown): boolean =>
  JSON.stringify(first) === JSON.stringify(second);
