import type { Guidance, Route } from '../../core/guidance/schema.ts';
import { ageInYears } from '../../core/patient/age.ts';
import type { Place } from '../../core/places/place.ts';
import { practiceByCode } from '../../core/places/practices.ts';
import { type Tables, type Whereabouts, whereRegistered } from '../../core/places/registration.ts';
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
import { toTell } from './by-hand.ts';
import type { Cleared } from './cleared.ts';
import type { Consultation } from './consultation.ts';

/** A question as it stands in the panel: folded to one line once answered, open while it is to be answered. */
export type Step = Question & { readonly open: boolean; readonly words: Words<Answers> };

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
  const subject: Subject = { ageYears, deceased: patient?.deceased ?? false, registered };
  const outcome = assess(rules, consultation.answers, subject);
  const { guidance, changing } = known;
  // Until the tables are there (an instant), it is not known whether the place has to be asked.
  const steps =
    patient && !known.tables
      ? []
      : stepsOf({ guidance, answers: consultation.answers, subject }, outcome, changing);
  const rightAge = isRightAge({ guidance, answers: {}, subject });
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

/** A question that may be shown, and where it stands in the order of all. */
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
  const nextAt = next === null ? candidates.length : candidates.findIndex(({ id }) => id === next);
  const isShown = ({ id, question, module }: Candidate, at: number) =>
    at === nextAt || (at < nextAt && (id === changing || module.isSettled(question, facts)));
  // Two questions that need no reading stand together.
  const isBeside = ({ module, row }: Candidate, at: number) =>
    at > nextAt && module.isQuick === true && row === candidates[nextAt]?.row;
  return (
    candidates
      .map((each, at) => ({ ...each, isShown: isShown(each, at), isBeside: isBeside(each, at) }))
      .filter((each) => each.isShown || each.isBeside)
      // The route says itself where the patient is registered, with a way to change it.
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
