import { chooseRoute } from '../guidance/choose-route.ts';
import { type Coverage, coverageOf } from '../guidance/coverage.ts';
import type { Guidance, Need, Role, Route } from '../guidance/schema.ts';
import type { Place } from '../places/place.ts';
import { chosen, type End, type Facts, type Subject, type Verdict } from './question.ts';
import { type Answers, type AnyQuestion, QUESTIONS, type Question } from './questions.ts';
import { chosenRole } from './role.ts';

export type { Subject, Verdict } from './question.ts';
export type { Answers, Question } from './questions.ts';

/** The rules to assess by: the guidance, with the routes of the patient's borough. */
export interface Rules {
  readonly guidance: Guidance;
  readonly routes: readonly Route[];
}

/** A route, with the needs for which it is used. */
export interface Way {
  readonly route: Route;
  readonly needs: readonly Need[];
  /** Whether the route is known to be for patients of the place where the patient is registered. */
  readonly coverage: Coverage;
}

/**
 * A chosen need or exclusion that the route does not cover, with the reason. `id` is that of the need or
 * exclusion.
 */
export interface NotCovered extends Verdict {
  readonly id: string;
}

export type Outcome =
  | { readonly kind: 'undecided'; readonly next: Question }
  | End
  | { readonly kind: 'other role'; readonly role: Role; readonly notCovered: readonly NotCovered[] }
  | {
      readonly kind: 'signposting' | 'refer';
      readonly ways: readonly Way[];
      /** Needs for which the service only signposts to others. */
      readonly signposted: readonly Need[];
      readonly notCovered: readonly NotCovered[];
    };

/**
 * Applies the rules to a patient and to the answers so far.
 *
 * Goes through {@link QUESTIONS} in order. An answer may end the assessment, and the first question without
 * an answer is asked next. So no question is asked whose answer cannot matter. Answers with a need, exclusion
 * or role that is no longer in the guidance are ignored.
 *
 * @param rules the guidance and the routes of the patient's borough. Without routes, no route is found.
 * @param answers the clinician's answers
 * @param subject age in completed years, whether deceased, where registered
 */
export function assess({ guidance, routes }: Rules, answers: Answers, subject: Subject): Outcome {
  const facts = { guidance, answers, subject };
  const { text, cite } = guidance.deceased;
  if (subject.deceased) return { kind: 'not accepted', because: { says: text, cite } };
  for (const row of questionsToAsk(facts)) {
    for (const question of row) {
      const end = question.ends?.(facts);
      if (end) return end;
    }
    for (const question of row) {
      const next = question.asks(facts).find((each) => !question.isSettled(each, facts));
      if (next) return { kind: 'undecided', next };
    }
  }
  return finalOutcome(facts, routes);
}

/** The questions that may be asked, in rows. */
export function questionsToAsk(facts: Facts<Answers>): readonly (readonly AnyQuestion[])[] {
  const isReferred = !isOnlySignposted(needsLeft(facts));
  return QUESTIONS.map((row) => row.filter((each) => isReferred || !each.isOnlyToRefer));
}

function finalOutcome(facts: Facts<Answers>, routes: readonly Route[]): Outcome {
  const { guidance, answers, subject } = facts;
  const needs = needsLeft(facts);
  const notCovered = [...notHelpedWith(facts), ...(chosen(guidance.exclusions, answers.exclusions) ?? [])];
  const role = chosenRole(guidance.roles.options, answers);
  const isSignposting = isOnlySignposted(needs);
  if (role && !role.refers && !isSignposting) return { kind: 'other role', role, notCovered };
  return {
    kind: isSignposting ? 'signposting' : 'refer',
    ways: groupByRoute(routes, subject, needs),
    signposted: needs.filter(({ answer }) => answer === 'signpost'),
    notCovered,
  };
}

const isOnlySignposted = (needs: readonly Need[]) =>
  needs.length > 0 && needs.every(({ answer }) => answer === 'signpost');

const chosenNeeds = ({ guidance, answers }: Facts<Answers>) => chosen(guidance.needs, answers.needs) ?? [];

const needsLeft = (facts: Facts<Answers>): Need[] =>
  chosenNeeds(facts).filter((need) => reasonsAgainst(need, facts).length === 0);

/** The chosen needs that an answer or the record rules out, each with the reason. */
const notHelpedWith = (facts: Facts<Answers>): NotCovered[] =>
  chosenNeeds(facts).flatMap((need) => reasonsAgainst(need, facts));

const reasonsAgainst = (need: Need, facts: Facts<Answers>): NotCovered[] =>
  QUESTIONS.flat().flatMap((each) => {
    const why = each.withholds?.(need, facts);
    return why ? [{ ...why, id: need.id }] : [];
  });

/** The narrowest route for each need. Needs with the same route are grouped. */
function groupByRoute(routes: readonly Route[], subject: Subject, needs: readonly Need[]): Way[] {
  const place = subject.registered as Place;
  const certainPlace = subject.isPracticeInDoubt ? { borough: place.borough } : place;
  const byRoute = new Map<Route, Need[]>();
  for (const need of needs) {
    const route = chooseRoute(routes, place, need.id);
    if (route) byRoute.set(route, [...(byRoute.get(route) ?? []), need]);
  }
  return [...byRoute].map(([route, itsNeeds]) => ({
    route,
    needs: itsNeeds,
    coverage: coverageOf(route, certainPlace),
  }));
}
