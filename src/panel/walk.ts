import {
  type Answers,
  assess,
  isRightAge,
  type Outcome,
  type Question,
  type Subject,
} from '../guidance/assess.ts';
import type { Condition, Guidance, Route } from '../guidance/schema.ts';
import { ageInYears } from '../patient/age.ts';
import type { Place } from '../places/place.ts';
import { practiceByCode } from '../places/practices.ts';
import { type Tables, type Whereabouts, whereRegistered } from '../places/registration.ts';
import { toTell } from './by-hand.ts';
import type { Cleared, Consultation } from './consultation.ts';

/** A question as it stands in the panel: folded to one line once answered, open while it is to be answered. */
export type Step = Question & { readonly open: boolean };

/** Where the consultation stands: the questions so far, and what the rules say. */
export interface Walk {
  readonly steps: readonly Step[];
  readonly outcome: Outcome;
  /** Where the patient is registered, with the evidence; null until the tables are there. */
  readonly where: Whereabouts | null;
  readonly place: Place | null;
  /** What to say of the consultation before; null where nothing was lost. */
  readonly cleared: Cleared | null;
}

/** What the walk is worked out from, besides the consultation. */
export interface Known {
  readonly guidance: Guidance;
  /** Absent until loaded; so are the routes of the patient's borough. */
  readonly tables: Tables | null;
  readonly routes: Readonly<Record<string, readonly Route[]>>;
  /** The routes of a place with what settings change in them; absent where they change nothing. */
  readonly routesAt?: (routes: readonly Route[], place: Place) => readonly Route[];
  /** The organisation's or user's default. */
  readonly usual: Place | undefined;
  /** ISO date. */
  readonly today: string;
  /** The question that the clinician opened again. */
  readonly changing: string | null;
}

/** What is known when a panel opens: nothing but the guidance and the day. */
export const knownAtFirst = (guidance: Guidance, today: string): Known => ({
  guidance,
  tables: null,
  routes: {},
  usual: undefined,
  today,
  changing: null,
});

/** The steps and the outcome of a consultation. Pure: the same consultation always walks the same. */
export function walk(consultation: Consultation, known: Known): Walk {
  const { patient, chosen } = consultation;
  const where = whereIs(consultation, known);
  const place = where?.kind === 'known' ? where.place : null;
  const ageYears = patient?.dateOfBirth ? ageInYears(patient.dateOfBirth, known.today) : null;
  const registered = where?.kind === 'elsewhere' || chosen === 'elsewhere' ? 'elsewhere' : place;
  const routes = (place && known.routes[place.borough]) ?? [];
  const rules = {
    guidance: known.guidance,
    routes: (place && known.routesAt?.(routes, place)) ?? routes,
  };
  const outcome = assess(rules, consultation.answers, {
    ageYears,
    deceased: patient?.deceased ?? false,
    registered,
  });
  // Until the tables are there (an instant), it is not known whether the place has to be asked.
  const steps =
    patient && !known.tables
      ? []
      : stepsOf(consultation.answers, known, outcome, { ageKnown: ageYears !== null, registered });
  const rightAge = isRightAge(known.guidance, {}, { ageYears });
  return { steps, outcome, where, place, cleared: toTell(consultation.cleared, { rightAge, where }) };
}

/** What a step is known by, for *Change* and for the keyboard. */
export const stepId = (question: Question): string =>
  question.ask === 'condition' ? `condition ${question.condition.id}` : question.ask;

function whereIs({ patient, chosen }: Consultation, { tables, usual }: Known): Whereabouts | null {
  const isPlace = chosen !== null && chosen !== 'elsewhere';
  if (!tables)
    return isPlace ? { kind: 'known', place: chosen, from: 'chosen', likely: false, evidence: '' } : null;
  const clues = {
    chosen: isPlace ? inFull(chosen, tables) : (chosen ?? undefined),
    practice: patient?.practice,
    postcode: patient?.postcode,
    usual,
  };
  return whereRegistered(clues, tables);
}

/** A practice that was chosen says which network it is in. */
const inFull = (chosen: Place, { practices }: Tables): Place =>
  (chosen.practice !== undefined && practiceByCode(practices, chosen.practice)?.place) || chosen;

function stepsOf(
  answers: Answers,
  { guidance, changing }: Known,
  outcome: Outcome,
  { ageKnown, registered }: { ageKnown: boolean; registered: Subject['registered'] },
): Step[] {
  const next = outcome.kind === 'undecided' ? outcome.next : null;
  const asksPractice = guidance.practices && registered !== 'elsewhere' && registered?.practice === undefined;
  const questions: readonly Question[] = [
    ...(ageKnown ? [] : [{ ask: 'age' } as const]),
    { ask: 'place' },
    ...(asksPractice ? [{ ask: 'practice' } as const] : []),
    { ask: 'needs' },
    { ask: 'exclusions' },
    ...guidance.conditions.map((condition: Condition) => ({ ask: 'condition', condition }) as const),
    { ask: 'role' },
  ];
  const nextAt = next
    ? questions.findIndex((question) => stepId(question) === stepId(next))
    : questions.length;
  // The two questions that need no reading stand together.
  const reach = next?.ask === 'age' ? nextAt + 1 : nextAt;
  const isDone = (question: Question) =>
    question.ask === 'place' ? registered !== null : isAnswered(question, answers);
  return (
    questions
      .filter((question, at) => at <= reach && (at >= nextAt || isDone(question)))
      // The route says itself where the patient is registered, with a way to change it.
      .filter(({ ask }) => ask !== 'place' || changing === 'place' || !hasRoute(outcome))
      .map((question) => ({ ...question, open: isOpen(question, answers, outcome, next, changing) }))
  );
}

const hasRoute = (outcome: Outcome) =>
  (outcome.kind === 'refer' || outcome.kind === 'signposting') && outcome.ways.length > 0;

function isAnswered(question: Exclude<Question, { ask: 'place' }>, answers: Answers): boolean {
  switch (question.ask) {
    case 'age':
      return answers.rightAge !== undefined;
    case 'practice':
      return answers.rightPractice !== undefined;
    case 'needs':
      return answers.needs !== undefined;
    case 'exclusions':
      return answers.exclusions !== undefined;
    case 'condition':
      return answers.conditions?.[question.condition.id] !== undefined;
    case 'role':
      return answers.role !== undefined;
  }
}

/** Lists of several choices stay open until the question after them is answered: more may be chosen. */
function isOpen(
  question: Question,
  answers: Answers,
  outcome: Outcome,
  next: Question | null,
  changing: string | null,
): boolean {
  if (changing === stepId(question) || (next && stepId(question) === stepId(next))) return true;
  if (question.ask === 'place') return next?.ask === 'age';
  if (question.ask === 'needs') return next?.ask === 'exclusions';
  if (question.ask === 'exclusions')
    return (answers.exclusions?.length ?? 0) > 0 && (next !== null || outcome.kind === 'not suitable');
  return false;
}
