import { expect, it } from 'vitest';
import { addOrganisationSource, ORGANISATION } from '../../src/settings/organisation-source.ts';
import { guidance } from './guidance.ts';

it('names the organisation as a source only if it gives its review date', () => {
  expect(addOrganisationSource(guidance, { organisationName: 'X', routesReviewed: '' })).toBe(guidance);
  const { sources } = addOrganisationSource(guidance, {
    organisationName: 'X',
    routesReviewed: '2027-01-31',
  });
  expect(sources[ORGANISATION]).toEqual({
    title: 'Contacts, routes and messages set by your organisation',
    publisher: 'X',
    reviewed: '2027-01-31',
    reviewBy: '2027-07-31',
  });
});
