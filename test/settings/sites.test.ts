import { describe, expect, it } from 'vitest';
import { covers, hostOf, isSite, siteFault } from '../../src/core/page-rule/match-pattern.ts';
import { parsePageSettings } from '../../src/settings/page-settings.ts';
import { parseSettings } from '../../src/settings/parse-settings.ts';
import { readTypedSite } from '../../src/settings/read-typed-site.ts';
import { sitesToSpotOn } from '../../src/settings/sites-to-spot-on.ts';

describe('a site as a user types it', () => {
  it.each([
    ['records.example.nhs.uk', 'https://records.example.nhs.uk/*'],
    ['  https://Records.Example.nhs.uk/patients/1?id=2#x ', 'https://records.example.nhs.uk/*'],
    ['https://records.example.nhs.uk:8443/', 'https://records.example.nhs.uk/*'],
    ['*.example.nhs.uk', 'https://*.example.nhs.uk/*'],
    ['https://*.example.nhs.uk/*', 'https://*.example.nhs.uk/*'],
    ['https://10.0.0.1/', 'https://10.0.0.1/*'],
  ])('%j is %s', (typed, site) => {
    expect(readTypedSite(typed)).toEqual({ site });
    expect(isSite(site)).toBe(true);
  });

  it.each([
    '',
    'http://records.example.nhs.uk',
    'records',
    '*',
    '*.uk',
    '*.nhs.uk',
    'https://*.co.uk/*',
    'https://*/*',
    'javascript:alert(1)',
    'chrome://settings',
    'file:///etc',
    'a b',
  ])('%j is refused, with a reason', (typed) => {
    expect(readTypedSite(typed)).toEqual({ reason: expect.stringMatching(/\.$/) });
  });
});

describe('a site that a rule or a policy names', () => {
  it.each([
    'https://*/*',
    '<all_urls>',
    '*://*/*',
    'https://*.uk/*',
    'https://*.nhs.uk/*',
    'https://*.co.uk/*',
    'https://*.com.au/*',
    'http://*.uk/*',
    '*://*.nhs.uk/*',
    'https://*.NHS.uk/*',
    'https://*.nhs.uk./*',
    'https://*.nhs.uk:443/*',
    'https://*.nhs.uk/patients/*',
    ' https://*.nhs.uk/* ',
    'https://*.nhs.scot/*',
    'https://*.wales.nhs.uk/*',
  ])('“%s” is too wide, and the reason says so', (site) => {
    expect(siteFault(site)).toMatch(/^is too wide: it covers the sites of many organisations/);
    expect(isSite(site)).toBe(false);
    const { settings, refused } = parseSettings({ sites: [site, 'https://a.example.uk/*'] }, undefined);
    expect(settings.sites).toEqual(['https://a.example.uk/*']);
    expect(refused).toEqual([
      { key: 'sites', where: 'policy', reason: expect.stringContaining('is too wide') },
    ]);
    expect(parsePageSettings({ sites: [site] }, undefined).sites).toEqual([]);
  });

  it.each(['https://*.trust.nhs.uk/*', 'https://*.medicus.health/*', 'https://web.example.com/*'])(
    '%s is accepted',
    (site) => {
      expect(siteFault(site)).toBeUndefined();
    },
  );

  it.each([
    'http://records.example.nhs.uk/*',
    'records.example.nhs.uk',
    'https://records/*',
    '',
    'https://records.example.nhs.uk',
    'https://records.example.nhs.uk/patients/*',
    'https://records.example.nhs.uk:8443/*',
    'https://Records.example.nhs.uk/*',
    'https://records.example.nhs.uk./*',
    ' https://records.example.nhs.uk/*',
    'https://records.*/*',
    'https://bücher.example/*',
    'https://[::1]/*',
    'https://256.0.0.1/*',
    'https://1.2/*',
    'https://0x7f.1/*',
    'https://*.10.0.0.1/*',
    'https://10.0.0.1.1/*',
  ])('“%s” is not a site, and the reason says what one looks like', (site) => {
    expect(siteFault(site)).toBe(
      'must look like https://records.example.nhs.uk/*: small letters, no spaces, no port, and no path but /*',
    );
    expect(parsePageSettings({ sites: [site] }, undefined).sites).toEqual([]);
  });

  it.each(['https://10.0.0.1/*', 'https://xn--bcher-kva.example/*', 'https://255.249.199.99/*'])(
    'an address or an encoded name is a site: %s',
    (site) => {
      expect(siteFault(site)).toBeUndefined();
    },
  );
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
