import type { Coverage } from './coverage.ts';
import type { Route } from './schema.ts';

/** The names of the place where the patient is registered, as far as they are known. */
export interface PlaceNames {
  readonly borough: string;
  readonly pcn?: string | undefined;
  readonly practice?: string | undefined;
  /** The practice in the words of the record, if the tables do not have it. Never part of the referral text. */
  readonly practiceInRecord?: string | undefined;
}

/** Why a route may be another team's. */
export interface RouteDoubt {
  /** What the clinician reads above the route: whose it is, why it may not be this patient's, what to do. */
  readonly forClinician: string;
  /** What the team reads at the end of the referral text. */
  readonly forTeam: string;
}

/** The doubt whether a route is for the patient. Null if it is known to be. */
export function routeDoubt(
  { publisher }: Pick<Route, 'publisher'>,
  coverage: Coverage,
  names: PlaceNames,
): RouteDoubt | null {
  if (coverage.kind === 'covered') return null;
  const { practiceInRecord, ...listed } = names;
  const onScreen = { ...listed, practice: names.practice ?? practiceInRecord };
  const { name } = publisher;
  // Without a name, the route is that of the organisation whose settings made it.
  const isWhose = name ? `This is ${possessive(name)} route.` : 'This is your organisation’s route.';
  const isWhoseForTeam = name ? isWhose : 'The referrer’s organisation set this route.';
  const canChoose = !onScreen.practice && publisher.covers.length + publisher.doesNotCover.length > 0;
  const whom = onScreen.practice ? 'the practice' : 'the patient’s practice';
  return {
    forClinician: `${isWhose} ${whyInDoubt(coverage, onScreen)}: ${canChoose ? 'choose the practice with “Change”, or ask the practice' : `ask ${whom}`} how it refers.`,
    forTeam: `${isWhoseForTeam} ${whyInDoubt(coverage, listed)}. If the patient is not yours, please tell the referrer.`,
  };
}

function whyInDoubt(coverage: Coverage, { borough, pcn, practice }: PlaceNames): string {
  if (coverage.kind !== 'not covered')
    return practice ? `It may not be for ${practice}` : `It may not be for every practice in ${borough}`;
  switch (coverage.by) {
    case 'practice':
      return `It is not for ${practice ?? 'the patient’s practice'}`;
    case 'pcn':
      return `It is not for ${practice ?? 'the patient’s practice'}, which is in ${pcn ?? 'another PCN'}`;
    case 'borough':
      return `It is not for practices in ${borough}`;
  }
}

const possessive = (name: string): string => `${name}’${/s$/i.test(name) ? '' : 's'}`;
