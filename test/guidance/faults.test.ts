import { expect, it } from 'vitest';
import type { Guidance } from '../../src/core/guidance/schema.ts';
import { faultsIn, faultsInCitations } from '../../src/core/questions/guidance-faults.ts';
import { guidance } from '../settings/guidance.ts';

/** The faults in the shipped guidance with some changes. */
const faultsWith = (change: Partial<Guidance>) =>
  faultsIn({ ...guidance, ...change }).map(({ path, reason }) => `${path.join('.')} ${reason}`);

/** A list with a copy of its first item at the end. */
const withFirstTwice = <Item>(items: readonly Item[]): Item[] => [...items, items[0] as Item];

it('finds none in the guidance that ships', () => {
  expect(faultsIn(guidance)).toEqual([]);
});

const { needs, exclusions, roles, codes, age, shortTerm } = guidance;
const consent = {
  id: 'consent',
  question: 'Does the patient agree?',
  yes: 'Yes',
  no: 'No',
  says: 'Ask first.',
  cite: age.cite,
};

it.each<[string, Partial<Guidance>]>([
  [`needs.${needs.length}.id`, { needs: withFirstTwice(needs) }],
  [`exclusions.${exclusions.length}.id`, { exclusions: withFirstTwice(exclusions) }],
  ['conditions.1.id', { conditions: withFirstTwice([consent]) }],
  [
    `roles.options.${roles.options.length}.id`,
    { roles: { ...roles, options: withFirstTwice(roles.options) } },
  ],
  [`codes.${codes.length}.id`, { codes: withFirstTwice(codes) }],
])('finds a duplicate at %s', (place, change) => {
  expect(faultsWith(change)).toEqual([`${place} stands there twice; each needs an id of its own`]);
});

it('finds a practice that is named twice', () => {
  const only = withFirstTwice([{ odsCode: 'A12345', name: 'One' }]);
  const practices = { only, question: 'Which practice?', says: 'Not there.', cite: age.cite };
  expect(faultsWith({ practices })).toEqual([
    'practices.only.1.odsCode “A12345” is named twice: take one out',
  ]);
});

it('finds a citation of an unknown source at any depth, and names the sources', () => {
  const cite = { source: 'elsewhere' };
  const known = Object.keys(guidance.sources).join(', ');
  expect(faultsWith({ shortTerm: { ...shortTerm, cite } })).toEqual([
    `shortTerm.cite.source “elsewhere” is none of the sources in the guidance; add it there, or write one of these: ${known}`,
  ]);
  const [first, ...rest] = exclusions;
  if (!first) throw new Error('no exclusion');
  const changed = { ...first, instead: { ...first.instead, cite } };
  expect(faultsWith({ exclusions: [changed, ...rest] })).toEqual([
    `exclusions.0.instead.cite.source “elsewhere” is none of the sources in the guidance; add it there, or write one of these: ${known}`,
  ]);
  // Also checks the routes of a borough. An inherited property, such as `toString`, is not a source.
  expect(faultsInCitations([{ cite: { source: 'toString' } }, null, 'text'], guidance.sources)).toEqual([
    {
      path: [0, 'cite', 'source'],
      reason: `“toString” is none of the sources in the guidance; add it there, or write one of these: ${known}`,
    },
  ]);
});

it.each([
  [
    '2026-11-22',
    '2026-11-22',
    ['sources.a.reviewBy must be after the day of the review, 2026-11-22; found 2026-11-22'],
  ],
  [
    '2026-11-22',
    '2026-11-21',
    ['sources.a.reviewBy must be after the day of the review, 2026-11-22; found 2026-11-21'],
  ],
  ['2026-11-22', '2026-11-23', []],
])('checks the dates of a review on %s that is due again by %s', (reviewed, reviewBy, faults) => {
  const a = { title: 'A', publisher: 'B', reviewed, reviewBy };
  expect(faultsWith({ sources: { ...guidance.sources, a } })).toEqual(faults);
});

it.each([
  [18, 17, ['age.to must not be less than “from”, 18; found 17']],
  [18, 18, []],
  [18, undefined, []],
])('checks the limits of ages from %s to %s', (from, to, faults) => {
  expect(faultsWith({ age: { ...age, from, to } })).toEqual(faults);
});

it('finds that no role has a route', () => {
  const options = roles.options.map((each) => ({ ...each, refers: false }));
  expect(faultsWith({ roles: { ...roles, options } })).toEqual([
    'roles.options one of them must lead to a route: "refers": true',
  ]);
});

it.each([
  [{ from: 18, to: 50 }, 'shuts out no age that the service accepts: leave it out', { from: 18, to: 50 }],
  [{ from: 18 }, 'shuts out no age that the service accepts: leave it out', { from: 18 }],
  [{}, 'shuts out no age that the service accepts: leave it out', { from: 0 }],
  [{ to: 17 }, 'is for no age that the service accepts', { from: 18 }],
  [{ from: 66 }, 'is for no age that the service accepts', { from: 18, to: 65 }],
  [{ from: 50, to: 49 }, 'its “to” must not be less than its “from”', { from: 18 }],
  [{ from: 50, to: 50 }, null, { from: 18 }],
  [{ to: 18 }, null, { from: 18 }],
  [{ from: 65 }, null, { from: 18, to: 65 }],
  [{ from: 19 }, null, { from: 18 }],
  [{ to: 64 }, null, { from: 18, to: 65 }],
])('checks a need for the ages %j: %s, if the service is for %j', (limits, reason, service) => {
  const [first, ...others] = needs;
  if (!first) throw new Error('no need');
  const limited = { ...first, age: { ...limits, says: 'Not at this age.', cite: age.cite } };
  const { to: _, ...open } = age;
  expect(faultsWith({ age: { ...open, ...service }, needs: [limited, ...others] })).toEqual(
    reason === null ? [] : [`needs.0.age ${reason}`],
  );
});

it('finds a heading or a choice of a referral that is there twice, also in a rule pack set by policy', () => {
  const { referral } = guidance;
  const [consent, risks, ...others] = referral.groups;
  if (!consent || !risks) throw new Error('a referral asks for consent and risks');
  const withGroups = (groups: typeof referral.groups) => ({ referral: { ...referral, groups } });
  expect(faultsWith(withGroups([consent, { ...risks, heading: 'Consent' }, ...others]))).toEqual([
    'referral.groups.1 the heading “Consent” stands there twice; give it another',
  ]);
  expect(faultsWith(withGroups([consent, { ...risks, choices: withFirstTwice(risks.choices) }]))).toEqual([
    'referral.groups.1.choices.3.id stands there twice; each needs an id of its own',
    'referral.groups.1.choices.3.label stands there twice; each choice needs a label of its own',
  ]);
});
