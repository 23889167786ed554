import type { Cite, Guidance } from '../../core/guidance/schema.ts';
import type { Outcome } from '../../core/questions/assess.ts';
import { moduleOf } from '../../core/questions/questions.ts';

/** The sources of the words on screen: those of the next question, or those of the outcome. */
export function citesOf(outcome: Outcome, guidance: Guidance): Cite[] {
  const { roles, signposting, shortTerm, codes, referral, message } = guidance;
  switch (outcome.kind) {
    case 'undecided':
      return [...moduleOf(outcome.next).restsOn(outcome.next, guidance)];
    case 'not accepted':
    case 'not suitable':
      return citesIn(outcome.because);
    case 'elsewhere':
      return [];
    case 'other role':
      return [...citesIn(outcome.role), roles.cite, ...citesIn(outcome.notCovered)];
    case 'signposting':
    case 'refer':
      return citesIn([
        outcome.ways.map(({ needs, route }) => [needs, route]),
        outcome.notCovered,
        outcome.signposted.length > 0 && signposting,
        shortTerm,
        codes,
        referral,
        message,
      ]);
  }
}

/** Every `cite` in a part of the rules, at any depth. */
function citesIn(part: unknown): Cite[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => (key === 'cite' ? [value as Cite] : citesIn(value)));
}
