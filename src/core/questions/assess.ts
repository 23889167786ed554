import { routeFor } from '../guidance/routes.ts';
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

/** One way to go, with the needs that go that way. */
export interface Way {
  readonly route: Route;
  readonly needs: readonly Need[];
}

/** Something that was asked for and that the route will not cover; by the id of the need or exclusion. */
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
      /** Needs for which the service only points to others. */
      readonly signposted: readonly Need[];
      readonly notCovered: readonly NotCovered[];
    };

/**
 * What the rules say of a patient, from what has been answered so far.
 *
 * Each question ends the matter or is asked, in the order of {@link QUESTIONS}, so that nothing is asked whose answer
 * cannot matter. Answers naming a need, exclusion or role that the guidance no longer holds are passed over, as if not
 * given.
 *
 * @param rules the guidance and the routes of the patient's borough (none of them loaded yet: no way is found)
 * @param answers what the clinician has answered
 * @param subject age in completed years, whether deceased, where registered
 */
export function assess({ guidance, routes }: Rules, answers: Answers, subject: Subject): Outcome {
  const facts = { guidance, answers, subject };
  const { text, cite } = guidance.deceased;
  if (subject.deceased) return { kind: 'not accepted', because: { says: text, cite } };
  for (const row of asked(facts)) {
    for (const question of row) {
      const end = question.ends?.(facts);
      if (end) return end;
    }
    for (const question of row) {
      const next = question.asks(facts).find((each) => !question.isSettled(each, facts));
      if (next) return { kind: 'undecided', next };
    }
  }
  return wayOn(facts, routes);
}

/** The questions that may be asked, in their rows. */
export function asked(facts: Facts<Answers>): readonly (readonly AnyQuestion[])[] {
  const isReferred = !isOnlySignposted(needsLeft(facts));
  return QUESTIONS.map((row) => row.filter((each) => isReferred || !each.isOnlyToRefer));
}

function wayOn(facts: Facts<Answers>, routes: readonly Route[]): Outcome {
  const { guidance, answers, subject } = facts;
  const needs = needsLeft(facts);
  const notCovered = [...withheld(facts), ...(chosen(guidance.exclusions, answers.exclusions) ?? [])];
  const role = chosenRole(guidance.roles.options, answers);
  const isSignposting = isOnlySignposted(needs);
  if (role && !role.refers && !isSignposting) return { kind: 'other role', role, notCovered };
  return {
    kind: isSignposting ? 'signposting' : 'refer',
    ways: waysFor(routes, subject.registered, needs),
    signposted: needs.filter(({ answer }) => answer === 'signpost'),
    notCovered,
  };
}

const isOnlySignposted = (needs: readonly Need[]) =>
  needs.length > 0 && needs.every(({ answer }) => answer === 'signpost');

const chosenNeeds = ({ guidance, answers }: Facts<Answers>) => chosen(guidance.needs, answers.needs) ?? [];

const needsLeft = (facts: Facts<Answers>): Need[] =>
  chosenNeeds(facts).filter((need) => whyNot(need, facts).length === 0);

/** The chosen needs that an answer or the record rules out, each with why. */
const withheld = (facts: Facts<Answers>): NotCovered[] =>
  chosenNeeds(facts).flatMap((need) => whyNot(need, facts));

const whyNot = (need: Need, facts: Facts<Answers>): NotCovered[] =>
  QUESTIONS.flat().flatMap((each) => {
    const why = each.withholds?.(need, facts);
    return why ? [{ ...why, id: need.id }] : [];
  });

/** Each need goes the narrowest way there is for it; needs that go the same way are said together. */
function waysFor(routes: readonly Route[], place: Subject['registered'], needs: readonly Need[]): Way[] {
  const byRoute = new Map<Route, Need[]>();
  for (const need of needs) {
    const route = routeFor(routes, place as Place, need.id);
    if (route) byRoute.set(route, [...(byRoute.get(route) ?? []), need]);
  }
  return [...byRoute].map(([route, itsNeeds]) => ({ route, needs: itsNeeds }));
}
