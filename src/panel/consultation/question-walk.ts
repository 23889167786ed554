import type { PlaceNames } from '../../core/guidance/route-doubt.ts';
import type { Guidance, Route } from '../../core/guidance/schema.ts';
import { ageInYears } from '../../core/patient/age.ts';
import type { Details } from '../../core/patient/details.ts';
import type { Place } from '../../core/places/place.ts';
import { placeNames, practiceByCode } from '../../core/places/practices.ts';
import { type Tables, type Whereabouts, whereRegistered } from '../../core/places/where-registered.ts';
import { isRightAge } from '../../core/questions/age.ts';
import {
  type Answers,
  assess,
  type Outcome,
  type Question,
  questionsToAsk,
  type Subject,
} from '../../core/questions/assess.ts';
import type { Facts, Words } from '../../core/questions/question.ts';
import type { AnyQuestion } from '../../core/questions/questions.ts';
import { clearedToShow, type OnRecord } from './by-hand.ts';
import type { Cleared } from './cleared.ts';
import type { Consultation } from './consultation-state.ts';

/** A question as the panel shows it: open until it is answered, then folded to one line. */
export type Step = Question & { readonly open: boolean; readonly words: Words<Answers> };

/** The progress of a consultation: the questions so far, and the outcome that the rules give. */
export interface Walk {
  readonly steps: readonly Step[];
  readonly outcome: Outcome;
  /** Where the patient is registered, with the evidence; null until the tables are loaded. */
  readonly where: Whereabouts | null;
  readonly place: Place | null;
  /** The names of the patient's practice and its network, as far as they are known. */
  readonly names: Omit<PlaceNames, 'borough'>;
  /** The consultation that ended before this one; null if there is nothing to say about it. */
  readonly cleared: Cleared | null;
}

/** What `walk` needs besides the consultation. */
export interface Known {
  readonly guidance: Guidance;
  /** Null until loaded. */
  readonly tables: Tables | null;
  /** The routes of each borough loaded so far, by the borough's id. */
  readonly routes: Readonly<Record<string, readonly Route[]>>;
  /** Returns a place's routes with the changes that settings make; absent if settings change no route. */
  readonly routesAt?: (routes: readonly Route[], place: Place) => readonly Route[];
  /** The default place that the organisation or the user set. */
  readonly usual: Place | undefined;
  /** ISO date. */
  readonly today: string;
  /** The step id of the question that the clinician opened again. */
  readonly changing: string | null;
}

/** What is known when a panel opens: only the guidance and today's date. */
export const knownAtFirst = (guidance: Guidance, today: string): Known => ({
  guidance,
  tables: null,
  routes: {},
  usual: undefined,
  today,
  changing: null,
});

/** Returns the steps and the outcome of a consultation. Pure: the same input always gives the same result. */
export function walk(consultation: Consultation, known: Known): Walk {
  const { chosen, cleared } = consultation;
  const read = consultation.patient ?? consultation.details;
  const where = locate(chosen, read, known);
  const place = where?.kind === 'known' ? where.place : null;
  const ageYears = ageOf(read, known);
  const registered = where?.kind === 'elsewhere' || chosen === 'elsewhere' ? 'elsewhere' : place;
  const routes = (place && known.routes[place.borough]) ?? [];
  const rules = {
    guidance: known.guidance,
    routes: (place && known.routesAt?.(routes, place)) ?? routes,
  };
  const notRecognised = where?.kind === 'known' ? where.notRecognised : undefined;
  const subject: Subject = {
    ageYears,
    deceased: read?.deceased ?? false,
    registered,
    isPracticeInDoubt: notRecognised !== undefined,
  };
  const names =
    notRecognised !== undefined
      ? { practiceInRecord: notRecognised }
      : place
        ? placeNames(place, known.tables?.practices)
        : {};
  const outcome = assess(rules, consultation.answers, subject);
  const { guidance, changing } = known;
  // Until the tables are loaded (a moment), the panel cannot tell whether to ask for the place.
  const steps =
    read && !known.tables
      ? []
      : stepsOf({ guidance, answers: consultation.answers, subject }, outcome, changing);
  const record = { rightAge: isRightAge({ guidance, answers: {}, subject }), where };
  const earlier = cleared?.byHand?.details ? onRecord(cleared.byHand.details, known) : null;
  return {
    steps,
    outcome,
    where,
    place,
    names,
    cleared: clearedToShow(cleared, record, earlier),
  };
}

const ageOf = (read: Details | null, { today }: Known): number | null =>
  read?.dateOfBirth ? ageInYears(read.dateOfBirth, today) : null;

const onRecord = (details: Details, known: Known): OnRecord => ({
  rightAge: isRightAge({
    guidance: known.guidance,
    answers: {},
    subject: { ageYears: ageOf(details, known) },
  }),
  where: locate(null, details, known),
});

/** The id of a step, used by the *Change* button and to find the step in the DOM. */
export const stepId = (question: Question): string =>
  question.ask === 'condition' ? `condition ${question.condition.id}` : question.ask;

function locate(
  chosen: Consultation['chosen'],
  read: Details | null,
  { tables, usual }: Known,
): Whereabouts | null {
  const isPlace = chosen !== null && chosen !== 'elsewhere';
  if (!tables)
    return isPlace ? { kind: 'known', place: chosen, from: 'chosen', likely: false, evidence: '' } : null;
  const clues = {
    chosen: isPlace ? withNetwork(chosen, tables) : (chosen ?? undefined),
    practice: read?.practice,
    postcode: read?.postcode,
    usual,
  };
  return whereRegistered(clues, tables);
}

/** Adds the primary care network of a chosen practice. */
const withNetwork = (chosen: Place, { practices }: Tables): Place =>
  (chosen.practice !== undefined && practiceByCode(practices, chosen.practice)?.place) || chosen;

/** A question that may be shown, with the row of `QUESTIONS` that it is in. */
interface Candidate {
  readonly id: string;
  readonly question: Question;
  readonly module: AnyQuestion;
  readonly row: number;
}

function stepsOf(facts: Facts<Answers>, outcome: Outcome, changing: string | null): Step[] {
  const candidates = questionsToAsk(facts).flatMap((modules, row) =>
    modules.flatMap((module) =>
      module.asks(facts).map((question): Candidate => ({ id: stepId(question), question, module, row })),
    ),
  );
  const next = outcome.kind === 'undecided' ? stepId(outcome.next) : null;
  const nextIndex = next === null ? candidates.length : candidates.findIndex(({ id }) => id === next);
  const isShown = ({ id, question, module }: Candidate, index: number) =>
    index === nextIndex || (index < nextIndex && (id === changing || module.isSettled(question, facts)));
  // A quick question is shown together with the unanswered question before it in the same row.
  const isBeside = ({ module, row }: Candidate, index: number) =>
    index > nextIndex && module.isQuick === true && row === candidates[nextIndex]?.row;
  return (
    candidates
      .map((candidate, index) => ({
        ...candidate,
        isShown: isShown(candidate, index),
        isBeside: isBeside(candidate, index),
      }))
      .filter((candidate) => candidate.isShown || candidate.isBeside)
      // The route already says where the patient is registered and has a button to change it.
      .filter(({ id }) => id !== 'place' || changing === 'place' || !hasRoute(outcome))
      .map(({ id, question, module, isBeside }) => ({
        ...question,
        open: id === changing || id === next || isBeside || (module.staysOpen?.(facts, outcome) ?? false),
        words: module.words(question, facts),
      }))
  );
}

const hasRoute = (outcome: Outcome) =>
  (outcome.kind === 'refer' || outcome.kind === 'signposting') && outcome.ways.length > 0;

/** Whether a reopened question stays open after an answer: the needs always, the exclusions until none applies. */
export const staysOpen = (changing: string | null, { exclusions }: Answers): boolean =>
  changing === 'needs' || (changing === 'exclusions' && exclusions?.length !== 0);
