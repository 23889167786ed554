import type { Place } from '../places/place.ts';
import type { Condition, Exclusion, Guidance, Need, Role, Route, TurnTo } from './schema.ts';

/** What the clinician has answered. A question not yet answered is absent; *None of these* is an empty list. */
export interface Answers {
  /** Within the accepted ages: asked only where no date of birth is known. */
  readonly rightAge?: boolean | undefined;
  /** Registered at one of the practices the service takes: asked only where the rules list them. */
  readonly rightPractice?: boolean | undefined;
  readonly needs?: readonly string[] | undefined;
  readonly exclusions?: readonly string[] | undefined;
  readonly conditions?: Readonly<Record<string, boolean>> | undefined;
  readonly role?: string | undefined;
}

/** What the rules need to know of the patient. */
export interface Subject {
  /** Completed years today, or null where no date of birth is known. */
  readonly ageYears: number | null;
  readonly deceased: boolean;
  /** Where registered: a place, `elsewhere` (no route there), or null while unknown. */
  readonly registered: Place | 'elsewhere' | null;
}

/** The rules to assess by: the guidance, with the routes of the patient's borough. */
export interface Rules {
  readonly guidance: Guidance;
  readonly routes: readonly Route[];
}

export type Question =
  | { readonly ask: 'age' }
  | { readonly ask: 'place' }
  | { readonly ask: 'practice' }
  | { readonly ask: 'needs' }
  | { readonly ask: 'exclusions' }
  | { readonly ask: 'condition'; readonly condition: Condition }
  | { readonly ask: 'role' };

/** Something said to the clinician, with who to turn to where there is somebody. */
export interface Verdict {
  readonly says: string;
  readonly instead?: TurnTo | undefined;
  readonly cite: Exclusion['cite'];
}

/** One way to go, with the needs that go that way. */
export interface Way {
  readonly route: Route;
  readonly needs: readonly Need[];
}

export type Outcome =
  | { readonly kind: 'undecided'; readonly next: Question }
  | { readonly kind: 'not accepted'; readonly because: Verdict }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'not suitable'; readonly because: readonly Verdict[] }
  | { readonly kind: 'other role'; readonly role: Role; readonly notCovered: readonly Exclusion[] }
  | {
      readonly kind: 'signposting' | 'refer';
      readonly ways: readonly Way[];
      /** Needs for which the service only points to others. */
      readonly signposted: readonly Need[];
      /** Requests made beside the needs, which the route will not cover. */
      readonly notCovered: readonly Exclusion[];
    };

/**
 * What the rules say of a patient, from what has been answered so far.
 *
 * Hard stops come before questions, and questions in the order in which they are asked, so that nothing is
 * asked whose answer cannot matter. Answers naming a need, exclusion or role that the guidance no longer holds
 * are passed over, as if not given.
 *
 * @param rules the guidance and the routes of the patient's borough (none of them loaded yet: no way is found)
 * @param answers what the clinician has answered
 * @param subject age in completed years, whether deceased, where registered
 */
export function assess({ guidance, routes }: Rules, answers: Answers, subject: Subject): Outcome {
  if (subject.deceased) return refuse({ says: guidance.deceased.text, cite: guidance.deceased.cite });

  const rightAge = isRightAge(guidance, answers, subject);
  if (rightAge === false) return refuse(guidance.age);
  if (rightAge === null) return undecided({ ask: 'age' });

  if (subject.registered === null) return undecided({ ask: 'place' });
  if (subject.registered === 'elsewhere') return { kind: 'elsewhere' };
  const place = subject.registered;

  if (guidance.practices) {
    const rightPractice = isRightPractice(guidance.practices, answers, place);
    if (rightPractice === false) return refuse(guidance.practices);
    if (rightPractice === null) return undecided({ ask: 'practice' });
  }

  const exclusions = chosen(guidance.exclusions, answers.exclusions);
  const stops = exclusions?.filter((each) => each.rulesOut === 'patient') ?? [];
  if (stops.length > 0) return { kind: 'not suitable', because: stops };

  const needs = chosen(guidance.needs, answers.needs);
  if (!needs) return undecided({ ask: 'needs' });
  if (!exclusions) return undecided({ ask: 'exclusions' });
  if (needs.length === 0) {
    const none = { says: guidance.noNeed.text, cite: guidance.noNeed.cite };
    return { kind: 'not suitable', because: exclusions.length > 0 ? exclusions : [none] };
  }

  for (const condition of guidance.conditions) {
    const met = answers.conditions?.[condition.id];
    if (met === undefined) return undecided({ ask: 'condition', condition });
    if (!met) return { kind: 'not suitable', because: [condition, ...exclusions] };
  }

  const signposted = needs.filter((need) => need.answer === 'signpost');
  const ways = waysFor(routes, place, needs);
  if (signposted.length === needs.length)
    return { kind: 'signposting', ways, signposted, notCovered: exclusions };

  const role = guidance.roles.options.find((each) => each.id === answers.role);
  if (!role) return undecided({ ask: 'role' });
  if (!role.refers) return { kind: 'other role', role, notCovered: exclusions };
  return { kind: 'refer', ways, signposted, notCovered: exclusions };
}

const undecided = (next: Question): Outcome => ({ kind: 'undecided', next });

const refuse = (because: Verdict): Outcome => ({ kind: 'not accepted', because });

/** The date of birth decides; an answer counts only where there is none. Null where neither is known. */
export function isRightAge(
  { age }: Guidance,
  answers: Answers,
  subject: Pick<Subject, 'ageYears'>,
): boolean | null {
  if (subject.ageYears === null) return answers.rightAge ?? null;
  return subject.ageYears >= age.from && (age.to === undefined || subject.ageYears <= age.to);
}

function isRightPractice(
  { only }: NonNullable<Guidance['practices']>,
  answers: Answers,
  place: Place,
): boolean | null {
  if (place.practice === undefined) return answers.rightPractice ?? null;
  return only.some((practice) => practice.odsCode === place.practice);
}

/** What was chosen; null where nothing was answered, or nothing that the guidance still knows: not *None of these*. */
function chosen<Item extends { id: string }>(items: readonly Item[], ids?: readonly string[]): Item[] | null {
  const known = items.filter((item) => ids?.includes(item.id));
  return ids && (known.length > 0 || ids.length === 0) ? known : null;
}

/** Each need goes the narrowest way there is for it; needs that go the same way are said together. */
function waysFor(routes: readonly Route[], place: Place, needs: readonly Need[]): Way[] {
  const byRoute = new Map<Route, Need[]>();
  for (const need of needs) {
    const route = routeFor(routes, place, need.id);
    if (route) byRoute.set(route, [...(byRoute.get(route) ?? []), need]);
  }
  return [...byRoute].map(([route, itsNeeds]) => ({ route, needs: itsNeeds }));
}

/**
 * The narrowest route for a need at a place: one for the practice before one for its network before one for
 * the borough, and at each of these one for the need before one for all. Undefined where none fits.
 */
export function routeFor(routes: readonly Route[], place: Place, need?: string): Route | undefined {
  const fits = ({ for: only }: Route) =>
    (only.practice === undefined || only.practice === place.practice) &&
    (only.pcn === undefined || only.pcn === place.pcn) &&
    (only.need === undefined || only.need === need);
  const narrowness = ({ for: only }: Route) =>
    (only.practice ? 4 : 0) + (only.pcn ? 2 : 0) + (only.need ? 1 : 0);
  return routes.filter(fits).sort((a, b) => narrowness(b) - narrowness(a))[0];
}
