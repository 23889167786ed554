import { describe, expect, it } from 'vitest';
import { OF_POLICY, parseSettings } from '../../src/settings/parse-settings.ts';
import { type Key, SETTINGS } from '../../src/settings/settings-table.ts';
import { guidance } from './guidance.ts';

/** For each setting, a correct value, a wrong value, and the reason for refusing it. */
const CASES: Record<Key, { right: unknown; wrong: unknown; reason: RegExp }> = {
  organisationName: { right: 'Example Partnership', wrong: 7, reason: /^must be text$/ },
  supportContact: { right: 'Service desk', wrong: 'x'.repeat(201), reason: /longer|characters/i },
  referrerName: { right: 'Dr Alex Example', wrong: 'Alex\nRisks:\nNone', reason: /one line of plain text/ },
  referrerRole: { right: 'GP', wrong: 'x'.repeat(101), reason: /100/ },
  referrerOrganisation: { right: 'Example Surgery', wrong: ['Example'], reason: /^must be text$/ },
  referrerReply: { right: '020 7946 0000', wrong: 'x'.repeat(201), reason: /200/ },
  defaultBorough: { right: 'riverside', wrong: 'River Side', reason: /lower-case words/ },
  defaultPractice: { right: 'A12345', wrong: 'A1234', reason: /ODS practice code/ },
  ownPractices: {
    right: ['G85084', 'U60094'],
    wrong: ['South Southwark'],
    reason: /^item 1 \(“South Southwark”\): must be the ODS code of a practice or PCN$/,
  },
  contacts: {
    right: { riverside: 'The hub' },
    wrong: { Riverside: 'x' },
    reason: /“Riverside”: the name must be/,
  },
  routes: {
    right: [{ pcn: 'U12345', contact: { name: 'The hub' } }],
    wrong: [{ pcn: 'U12345' }],
    reason: /^item 1: changes nothing/,
  },
  routesReviewed: { right: '2027-01-31', wrong: '31/01/2027', reason: /must be a date such as/ },
  links: {
    right: { help: 'https://example.nhs.uk/help' },
    wrong: { help: 'javascript:alert(1)' },
    reason: /^“help”: must be an https:\/\/ address/,
  },
  patientMessage: {
    right: 'A link worker will ring you.\n\nYou can say no.',
    wrong: 'x'.repeat(613),
    reason: /^costs 5 text messages, and the most is 4: shorten its 613 characters to 612$/,
  },
  shortPatientMessage: {
    right: 'A link worker will ring you.',
    wrong: `It’s ${'x'.repeat(66)}`,
    reason:
      /^costs 2 text messages, and the most is 1: shorten its 71 characters to 70; without “’”, to 160$/,
  },
  sites: {
    right: ['https://records.example.nhs.uk/*'],
    wrong: ['http://records.example.nhs.uk/*'],
    reason: /^item 1 \(“http:\/\/records.example.nhs.uk\/\*”\): must look like/,
  },
  pageRules: {
    right: SETTINGS.pageRules.example,
    wrong: [{ system: 'x' }],
    reason: /^item 1: sites: is missing; within: is missing/,
  },
  markOnPages: { right: 'badge', wrong: 'banner', reason: /^must be “button” or “badge” or “neither”$/ },
  singleKeys: { right: 'off', wrong: true, reason: /^must be “on” or “off”$/ },
  guidance: { right: guidance, wrong: { ...guidance, needs: [] }, reason: /^needs: / },
  prefilled: {
    right: ['referrerOrganisation'],
    wrong: ['sites'],
    reason: /“sites”\): is not a setting of who refers/,
  },
  locked: { right: ['sites'], wrong: ['everything'], reason: /“everything”\): is not the name of a setting/ },
};
const KEYS = Object.keys(CASES) as Key[];

const defaults = Object.fromEntries(Object.entries(SETTINGS).map(([key, each]) => [key, each.default]));

describe('one setting', () => {
  it.each(KEYS)('%s: a correct value is used, from policy', (key) => {
    const { settings, refused, fixed } = parseSettings({ [key]: CASES[key].right }, undefined);
    expect(refused).toEqual([]);
    expect(settings[key]).not.toEqual(SETTINGS[key].default);
    expect(fixed).toContain(key);
  });

  it.each(KEYS)('%s: a wrong value is refused with a reason, and the rest is used', (key) => {
    const other = key === 'organisationName' ? 'supportContact' : 'organisationName';
    const policy = { [key]: CASES[key].wrong, [other]: 'Used' };
    const { settings, refused } = parseSettings(policy, undefined);
    expect(refused).toEqual([{ key, where: 'policy', reason: expect.stringMatching(CASES[key].reason) }]);
    expect(settings).toEqual({ ...defaults, [other]: 'Used' });
  });

  it.each(KEYS.filter((key) => !OF_POLICY.includes(key)))(
    '%s: the user’s value applies if policy sets none',
    (key) => {
      const { settings, refused, fixed } = parseSettings({}, { [key]: CASES[key].right });
      expect(settings[key]).not.toEqual(SETTINGS[key].default);
      expect(refused).toEqual([]);
      expect(fixed).toEqual(['prefilled', 'locked']);
    },
  );

  it.each(KEYS)('%s: its example is valid', (key) => {
    if (key === 'guidance') return;
    const { settings, refused } = parseSettings({ [key]: SETTINGS[key].example }, undefined);
    expect(refused).toEqual([]);
    expect(settings[key]).toEqual(SETTINGS[key].example);
  });

  it.each(KEYS)('%s: empty, null and white space mean not set', (key) => {
    for (const empty of ['', '  ', null, undefined])
      expect(parseSettings({ [key]: empty }, undefined)).toEqual({
        settings: defaults,
        refused: [],
        fixed: ['prefilled', 'locked'],
      });
  });
});

describe('whose value applies', () => {
  it('uses policy before the user', () => {
    const { settings, refused } = parseSettings({ markOnPages: 'badge' }, { markOnPages: 'neither' });
    expect(settings.markOnPages).toBe('badge');
    expect(refused).toEqual([]);
  });

  it('ignores a locked value of the user, and says so', () => {
    const { settings, refused, fixed } = parseSettings({ locked: ['markOnPages'] }, { markOnPages: 'badge' });
    expect(settings.markOnPages).toBe('button');
    expect(fixed).toContain('markOnPages');
    expect(refused).toEqual([
      { key: 'markOnPages', where: 'options', reason: 'is locked by the organisation' },
    ]);
  });

  it('does not let a user lock anything', () => {
    const { settings, fixed } = parseSettings({}, { locked: ['markOnPages'], markOnPages: 'badge' });
    expect(settings).toMatchObject({ locked: [], markOnPages: 'badge' });
    expect(fixed).toEqual(['prefilled', 'locked']);
  });

  it('pre-fills a part of who refers, which the user may change, and locks the others', () => {
    const policy = {
      referrerOrganisation: 'Example Surgery',
      referrerRole: 'GP',
      prefilled: ['referrerOrganisation'],
    };
    const start = parseSettings(policy, {});
    expect(start.settings).toMatchObject({ referrerOrganisation: 'Example Surgery', referrerRole: 'GP' });
    expect(start.fixed).toEqual(['referrerRole', 'prefilled', 'locked']);
    expect(start.refused).toEqual([]);
    const own = parseSettings(policy, { referrerOrganisation: 'Hill Surgery', referrerRole: 'Nurse' });
    expect(own.settings).toMatchObject({ referrerOrganisation: 'Hill Surgery', referrerRole: 'GP' });
    const emptied = parseSettings(policy, { referrerOrganisation: '' });
    expect(emptied.settings.referrerOrganisation).toBe('Example Surgery');
  });

  it('keeps a setting locked that is both locked and pre-filled, and says so', () => {
    const { settings, fixed, refused } = parseSettings(
      { referrerRole: 'GP', prefilled: ['referrerRole'], locked: ['referrerRole'] },
      { referrerRole: 'Nurse' },
    );
    expect(settings.referrerRole).toBe('GP');
    expect(fixed).toContain('referrerRole');
    expect(refused).toEqual([
      {
        key: 'prefilled',
        where: 'policy',
        reason: '“referrerRole” is locked too, so users cannot change it',
      },
    ]);
  });

  it('does not let a user pre-fill anything', () => {
    const { settings, refused } = parseSettings(
      { referrerRole: 'GP' },
      { prefilled: ['referrerRole'], referrerRole: 'Nurse' },
    );
    expect(settings).toMatchObject({ prefilled: [], referrerRole: 'GP' });
    expect(refused).toEqual([
      { key: 'prefilled', where: 'options', reason: 'can be set by an organisation only' },
    ]);
  });

  it('uses the user’s value if policy’s is wrong', () => {
    const { settings } = parseSettings({ defaultBorough: 'NO' }, { defaultBorough: 'riverside' });
    expect(settings.defaultBorough).toBe('riverside');
  });
});

describe('JSON as text, as in the registry', () => {
  it.each(['routes', 'pageRules', 'contacts', 'links', 'sites', 'prefilled', 'locked', 'guidance'] as const)(
    '%s',
    (key) => {
      const { right } = CASES[key];
      expect(parseSettings({ [key]: JSON.stringify(right) }, null)).toEqual(
        parseSettings({ [key]: right }, null),
      );
    },
  );

  it('says where the JSON is broken', () => {
    const { refused } = parseSettings({ routes: '[{"pcn": "U12345",}]' }, null);
    expect(refused[0]?.reason).toMatch(/^is not JSON \(.+\)$/);
  });

  it('accepts plain lists with commas or line breaks', () => {
    const { settings } = parseSettings({ locked: 'sites, links\nmarkOnPages' }, null);
    expect(settings.locked).toEqual(['sites', 'links', 'markOnPages']);
  });
});

describe('lists and named texts', () => {
  it('use correct entries, and name wrong ones', () => {
    const { settings, refused } = parseSettings(
      {
        links: { good: 'https://a.example/', bad: 'ftp://a.example/', worse: 'https://u:p@a.example/' },
        routes: [
          { pcn: 'U12345', contact: { name: 'A' } },
          { pcn: 'U1' },
          { practice: 'A12345', pcn: 'U12345', contact: { name: 'B' } },
        ],
        sites: ['https://a.example.uk/*', '<all_urls>'],
      },
      null,
    );
    expect(settings.links).toEqual({ good: 'https://a.example/' });
    expect(settings.routes).toEqual([{ pcn: 'U12345', contact: { name: 'A' } }]);
    expect(settings.sites).toEqual(['https://a.example.uk/*']);
    expect(refused.map(({ key, reason }) => `${key} ${reason}`)).toEqual([
      expect.stringMatching(/^links “bad”: must be an https/),
      expect.stringMatching(/^links “worse”: must be an https/),
      expect.stringMatching(/^routes item 2: pcn: must be an ODS network code/),
      expect.stringMatching(/^routes item 3: must name one of/),
      expect.stringMatching(/^sites item 2 \(“<all_urls>”\)/),
    ]);
  });

  it('name boroughs that the rules do not have', () => {
    const { settings, refused } = parseSettings(
      {
        defaultBorough: 'nowhere',
        contacts: { nowhere: 'x', hill: 'y', U12345: 'z' },
        routes: [{ borough: 'nowhere', contact: { name: 'x' } }],
      },
      null,
      { boroughs: ['hill'] },
    );
    expect(settings).toMatchObject({ defaultBorough: '', contacts: { hill: 'y', U12345: 'z' }, routes: [] });
    expect(refused.map(({ key }) => key)).toEqual(['defaultBorough', 'contacts', 'routes']);
    expect(refused[0]?.reason).toBe('“nowhere” is none of the boroughs of the rules (hill)');
  });
});

describe('a rule pack', () => {
  it.each<[string, unknown, RegExp]>([
    [
      'a need that cites no source of it',
      { needs: [{ ...guidance.needs[0], cite: { source: 'x' } }] },
      /needs, item 1, cite, source: “x” is none/,
    ],
    [
      'a need that stands there twice',
      { needs: [guidance.needs[0], guidance.needs[0]] },
      /needs, item 2, id: stands there twice/,
    ],
    [
      'no role that refers',
      {
        roles: {
          ...guidance.roles,
          options: guidance.roles.options.map((each) => ({ ...each, refers: false })),
        },
      },
      /roles, options: one of them must lead to a route/,
    ],
    [
      'two headings of a referral that are the same',
      {
        referral: {
          ...guidance.referral,
          groups: guidance.referral.groups.map((group) => ({ ...group, heading: 'Risks', written: 'Risks' })),
        },
      },
      /referral, groups, item 2: the heading “Risks” stands there twice/,
    ],
    [
      'a choice without a label',
      {
        referral: {
          ...guidance.referral,
          groups: [
            {
              ...guidance.referral.groups[0],
              choices: [{ id: 'x', writes: 'X.', cite: { source: 'prsb' } }],
            },
          ],
        },
      },
      /referral, groups, item 1, choices, item 1, label: is missing/,
    ],
    ['something the schema does not know', { colour: 'red' }, /does not know “colour”/],
    [
      'a source that is due before it was reviewed',
      {
        sources: {
          ...guidance.sources,
          [Object.keys(guidance.sources)[0] as string]: {
            title: 'x',
            publisher: 'y',
            reviewed: '2027-01-01',
            reviewBy: '2026-01-01',
          },
        },
      },
      /must be after the day of the review/,
    ],
    [
      'a need called constructor',
      { needs: [{ ...guidance.needs[0], id: 'constructor' }] },
      /needs, item 1, id: cannot be “constructor”/,
    ],
    [
      'a code that stands there twice',
      { codes: [guidance.codes[0], guidance.codes[0]] },
      /codes, item 2, id: stands there twice/,
    ],
    [
      'a message that cannot be sent in one',
      { message: { ...guidance.message, paragraphs: ['x'.repeat(613)] } },
      /message, paragraphs: costs 5 text messages/,
    ],
    [
      'needs that are not in the order of the figures',
      { needs: [...guidance.needs].reverse() },
      /^needs, item 10: must stand before “isolation”.*349 referrals against 87$/,
    ],
    [
      'ages that nobody is of',
      { age: { ...guidance.age, from: 18, to: 17 } },
      /age, to: must not be less than “from”/,
    ],
  ])('is refused as a whole for %s', (_, change, reason) => {
    const { settings, refused } = parseSettings({ guidance: { ...guidance, ...(change as object) } }, null);
    expect(settings.guidance).toBeNull();
    expect(refused).toEqual([{ key: 'guidance', where: 'policy', reason: expect.stringMatching(reason) }]);
  });

  it('is used with the defaults of its schema', () => {
    const { settings } = parseSettings({ guidance: { ...guidance, conditions: undefined } }, null);
    expect(settings.guidance?.conditions).toEqual([]);
  });
});

it('names settings of another version', () => {
  expect(parseSettings({ colour: 'red' }, null).refused).toEqual([
    { key: 'colour', where: 'policy', reason: 'is not a setting of this version' },
  ]);
});

it.each([['text'], [7], [[]], [true]])('survives %j instead of settings', (all) => {
  expect(parseSettings(all, all).settings).toEqual(defaults);
});
