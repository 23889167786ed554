import type { RuleFault } from '../guidance/fault.ts';
import type { Cite, Guidance, Need, TurnTo } from '../guidance/schema.ts';
import type { Place } from '../places/place.ts';

/** What the rules need to know of the patient. */
export interface Subject {
  /** Completed years today, or null where no date of birth is known. */
  readonly ageYears: number | null;
  readonly deceased: boolean;
  /** Where registered: a place, `elsewhere` (no route there), or null while unknown. */
  readonly registered: Place | 'elsewhere' | null;
}

/** What a question is judged by. */
export interface Facts<Answers> {
  readonly guidance: Guidance;
  readonly answers: Answers;
  readonly subject: Subject;
}

/** Something said to the clinician, with who to turn to where there is somebody. */
export interface Verdict {
  readonly says: string;
  readonly instead?: TurnTo | undefined;
  readonly cite: Cite;
}

/** An outcome that makes all further questions needless. */
export type End =
  | { readonly kind: 'not accepted'; readonly because: Verdict }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'not suitable'; readonly because: readonly Verdict[] };

/** One of several answers. */
export interface Option {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What this option and those after it have in common, said once above them. */
  readonly group?: string | undefined;
}

/** A question in words, as the panel puts it. */
export interface Words<Answers> {
  readonly question: string;
  /** Said between the question and its options. */
  readonly note?: string | undefined;
  readonly options: readonly Option[];
  /** The option for none of the others. Where it is given, several may be chosen. */
  readonly none?: string | undefined;
  /** Ids of the options chosen; undefined while there is no answer. */
  readonly chosen: readonly string[] | undefined;
  /** The answer in a few words, for the folded question. */
  readonly answer: string;
  /** The answers to keep once these options are chosen. */
  take(ids: readonly string[] | undefined): Answers;
}

/**
 * All that there is to say of one kind of question.
 *
 * @typeParam Ask the questions of this kind; most kinds have one
 * @typeParam Answers the answers that this kind depends on, its own among them
 */
export interface QuestionModule<Ask extends { readonly ask: string }, Answers> {
  readonly ask: Ask['ask'];
  /** Its own answer; left out where the answer is kept elsewhere. */
  readonly key?: keyof Answers;
  /** Quick enough to be shown together with an unanswered question before it in the same row. */
  readonly isQuick?: true;
  /** Asked only where a need is referred, not where every need is only signposted. */
  readonly isOnlyToRefer?: true;

  /** The questions to put, in order; none where the answer is known already or cannot matter. */
  asks(facts: Facts<Answers>): readonly Ask[];
  /** Whether a question is answered, by the clinician or by the record. */
  isSettled(question: Ask, facts: Facts<Answers>): boolean;
  /** The outcome where an answer makes all further questions needless; null where it does not. */
  ends?(facts: Facts<Answers>): End | null;
  /** Why a chosen need cannot be helped with, although others may be; null where it can. */
  withholds?(need: Need, facts: Facts<Answers>): Verdict | null;
  /** Whether the question stays open though it is answered, since more may be chosen. */
  staysOpen?(facts: Facts<Answers>, outcome: Standing): boolean;
  words(question: Ask, facts: Facts<Answers>): Words<Answers>;
  /** The statements of the guidance that the words rest on. */
  restsOn(question: Ask, guidance: Guidance): readonly Cite[];
  /** Whether an answer given under one guidance has to be given again under another. */
  lapses?(before: Guidance, now: Guidance, answers: Answers): boolean;
  /** What the schema cannot see: ids given twice, ages out of order. None for sound guidance. */
  faults?(guidance: Guidance): readonly RuleFault[];
}

/** As much of an outcome as tells whether a question stays open. */
interface Standing {
  readonly kind: string;
  readonly next?: { readonly ask: string };
}

/** The items chosen; null where nothing was answered, or only items that the guidance no longer has. */
export function chosen<Item extends { id: string }>(
  items: readonly Item[],
  ids: readonly string[] | undefined,
): Item[] | null {
  const known = items.filter((item) => ids?.includes(item.id));
  return ids && (known.length > 0 || ids.length === 0) ? known : null;
}

/** The labels of the items chosen, for a folded question. */
export const labels = (
  items: readonly { id: string; label: string }[],
  ids: readonly string[] | undefined,
  none: string,
): string => (chosen(items, ids) ?? []).map(({ label }) => label).join('; ') || none;

/** A question with two answers. */
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

/** Whether two parts of the rules are the same. */
export const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
