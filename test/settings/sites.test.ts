import { describe, expect, it } from 'vitest';
import { covers, hostOf, isSite, readSite, sitesToSpotOn } from '../../src/settings/sites.ts';

describe('a site as a user types it', () => {
  it.each([
    ['records.example.nhs.uk', 'https://records.example.nhs.uk/*'],
    ['  https://Records.Example.nhs.uk/patients/1?id=2#x ', 'https://records.example.nhs.uk/*'],
    ['https://records.example.nhs.uk:8443/', 'https://records.example.nhs.uk/*'],
    ['*.example.nhs.uk', 'https://*.example.nhs.uk/*'],
    ['https://*.example.nhs.uk/*', 'https://*.example.nhs.uk/*'],
    ['https://10.0.0.1/', 'https://10.0.0.1/*'],
  ])('%j is %s', (typed, site) => {
    expect(readSite(typed)).toEqual({ site });
    expect(isSite(site)).toBe(true);
  });

  it.each([
    '',
    'http://records.example.nhs.uk',
    'records',
    '*',
    '*.uk',
    'https://*/*',
    'javascript:alert(1)',
    'chrome://settings',
    'file:///etc',
    'a b',
  ])('%j is refused, with a reason', (typed) => {
    expect(readSite(typed)).toEqual({ reason: expect.stringMatching(/\.$/) });
  });
});

it('is shown as people write it', () => {
  expect(hostOf('https://*.example.nhs.uk/*')).toBe('*.example.nhs.uk');
});

it.each([
  ['https://*.example.uk/*', 'https://a.example.uk/*', true],
  ['https://*.example.uk/*', 'https://example.uk/*', true],
  ['https://*.example.uk/*', 'https://badexample.uk/*', false],
  ['https://a.example.uk/*', 'https://*.example.uk/*', false],
  ['https://*/*', 'https://a.example.uk/*', true],
  ['https://a.example.uk/*', 'https://b.a.example.uk/*', false],
])('%s covers %s: %s', (wide, narrow, does) => {
  expect(covers(wide, narrow)).toBe(does);
});

describe('sites to spot on', () => {
  const sites = ['https://*.theirs.uk/*', 'https://one.uk.com/*'];

  it('are all allowed sites', () => {
    const granted = ['https://own.example.uk/*', 'https://a.theirs.uk/*'];
    expect(sitesToSpotOn(granted, { sites, areLocked: false })).toEqual(granted);
  });

  it('are those that the organisation names, if it has locked them', () => {
    const locked = { sites, areLocked: true };
    expect(sitesToSpotOn(['https://own.example.uk/*', 'https://a.theirs.uk/*'], locked)).toEqual([
      'https://a.theirs.uk/*',
    ]);
    expect(sitesToSpotOn(['https://*/*'], locked)).toEqual(sites);
    expect(sitesToSpotOn(['https://own.example.uk/*'], { sites: [], areLocked: true })).toEqual([]);
  });
});
