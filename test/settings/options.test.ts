import { describe, expect, it } from 'vitest';
import { findPractices } from '../../src/core/places/find-practices.ts';
import type { PracticeTable } from '../../src/core/places/practices.ts';
import { asReceived, type Diagnostics, siteLines, ticketText } from '../../src/settings/diagnostics.ts';
import { parseSettings } from '../../src/settings/parse-settings.ts';
import { usualPlace } from '../../src/settings/usual-place.ts';
import { guidance } from './guidance.ts';

const table: PracticeTable = {
  source: '',
  edition: null,
  attribution: [],
  pcns: { U11111: 'HILL PCN' },
  practices: {
    A11111: { borough: 'hill', pcn: 'U11111', name: 'THE MILL SURGERY' },
    A22222: { borough: 'hill', name: 'OLD MILL MEDICAL CENTRE' },
    A33333: { borough: 'dale', name: 'DALE PRACTICE' },
  },
};

describe('finding a practice', () => {
  const found = (typed: string) => findPractices(table, typed).map(({ odsCode }) => odsCode);
  it.each([
    ['mill', ['A11111', 'A22222']],
    ['Mill Surg', ['A11111']],
    ['centre old', ['A22222']],
    ['the mill', ['A11111', 'A22222']],
    ['a33333', ['A33333']],
    ['A99999', []],
    ['ill', []],
    ['m', []],
    ['', []],
  ])('%j', (typed, codes) => {
    expect(found(typed)).toEqual(codes);
  });
});

describe('the usual place', () => {
  it.each([
    [
      { defaultPractice: 'A11111', defaultBorough: 'dale' },
      { borough: 'hill', pcn: 'U11111', practice: 'A11111' },
    ],
    [{ defaultPractice: 'A99999', defaultBorough: 'dale' }, { borough: 'dale' }],
    [{ defaultPractice: '', defaultBorough: 'dale' }, { borough: 'dale' }],
    [{ defaultPractice: 'A99999', defaultBorough: '' }, undefined],
  ])('of %j', (usual, place) => {
    expect(usualPlace(usual, table)).toEqual(place);
  });
});

describe('the text for a support ticket', () => {
  const found = (managed: unknown): Diagnostics => ({
    version: '1.2.3',
    extensionId: 'abc',
    browser: 'Browser/1',
    at: '2027-01-01T00:00:00Z',
    managed,
    local: undefined,
    parsed: parseSettings(managed, undefined),
    builtIn: [],
    allowed: ['https://a.example.uk/*'],
    withheld: [],
    isManaged: false,
    blocked: [],
    ruleFits: [],
    guidance,
  });

  it('lists the settings as received, as used and as refused', () => {
    const text = ticketText(found({ markOnPages: 'badge', links: { bad: 'x' }, locked: ['sites'] }));
    expect(text).toContain('Refused\n- links (policy): “bad”: must be');
    expect(text).toContain('Settings as understood\nmarkOnPages: "badge"');
    expect(text).toContain('Fixed by policy\nsites, markOnPages');
    expect(text).toContain('- https://a.example.uk/*');
  });

  it('says of each site whether it is named, granted and blocked', () => {
    const lines = (managed: object, others: Partial<Diagnostics>) =>
      siteLines({ ...found(managed), ...others });
    const sites = ['https://a.example.uk/*', 'https://b.example.uk/*'];
    expect(lines({ sites }, { blocked: ['https://a.example.uk'] })).toEqual([
      'https://a.example.uk/*: named, granted, blocked by the browser, so not read',
      'https://b.example.uk/*: named, not granted: a user has to allow it, or build with --hosts',
    ]);
    expect(lines({ sites }, { allowed: ['https://*.example.uk/*'], isManaged: true })).toEqual([
      'https://*.example.uk/*: granted, not named, so not read without a click',
      'https://a.example.uk/*: named, granted',
      'https://b.example.uk/*: named, granted',
    ]);
    expect(lines({}, { builtIn: ['https://c.example.uk/*'], allowed: [] })).toEqual([
      'https://c.example.uk/*: built in, granted',
    ]);
    expect(lines({}, { withheld: ['https://c.example.uk/*'], allowed: [] })).toEqual([
      'https://c.example.uk/*: built in, not granted: the user took it back in the browser',
    ]);
    expect(lines({}, { allowed: ['https://*/*'] })).toEqual(['https://*/*: granted, too wide, so not used']);
    expect(lines({ sites: ['https://c.other.uk/*'] }, { allowed: [], isManaged: true })).toEqual([
      'https://c.other.uk/*: named, not granted: build with --hosts',
    ]);
  });

  it('says that a site is blocked only of what was found blocked', () => {
    const managed = { sites: ['https://*.trust.example.uk/*', 'https://a.example.uk/*'] };
    const facts = {
      allowed: ['https://*.example.uk/*'],
      isManaged: true,
      blocked: ['https://a.example.uk', 'https://b.trust.example.uk'],
    };
    expect(siteLines({ ...found(managed), ...facts })).toEqual([
      'https://*.example.uk/*: granted, not named, so not read without a click',
      'https://*.trust.example.uk/*: named, granted, blocked by the browser, so not read, on https://b.trust.example.uk',
      'https://a.example.uk/*: named, granted, blocked by the browser, so not read',
    ]);
  });

  it('shortens long values, and survives values that cannot be written as text', () => {
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    expect(ticketText(found({ links: circular, guidance: 'x'.repeat(5_000_000) })).length).toBeLessThan(
      10_000,
    );
    expect(asReceived({ a: circular, b: 1n })).toBe('a: (cannot be shown)\nb: (cannot be shown)');
  });
});
