import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { applyRouteOverrides, overridesOf } from '../../src/settings/apply-route-overrides.ts';
import { parsePageSettings } from '../../src/settings/page-settings.ts';
import { parseSettings } from '../../src/settings/parse-settings.ts';
import { type Key, SETTINGS } from '../../src/settings/settings-table.ts';
import { isWebAddress } from '../../src/settings/web-address.ts';
import { guidance } from './guidance.ts';

/** Random and hostile settings: each is parsed, executes nothing and changes no prototype. */

vi.setConfig({ testTimeout: 60_000 });

const KEYS = Object.keys(SETTINGS) as Key[];
const SCRIPTS = [
  'javascript:globalThis.pwned=1',
  '<script>globalThis.pwned=1</script>',
  '"><img src=x onerror=globalThis.pwned=1>',
  '{{globalThis.pwned=1}}',
  'constructor',
  '__proto__',
  'https://example.nhs.uk/',
];

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
const deepObject = (depth: number): unknown => JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);
const polluting = () =>
  JSON.parse(
    '{"__proto__": {"pwned": 1}, "constructor": {"prototype": {"pwned": 1}}, "links": {"__proto__": {"pwned": 1}}}',
  );
const throwing = () =>
  Object.defineProperty({}, 'links', {
    enumerable: true,
    get() {
      throw new Error('no');
    },
  });

const value = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(...SCRIPTS),
  fc.constantFrom(...SCRIPTS).map((script) => ({ [script]: script })),
  fc
    .constantFrom(...SCRIPTS)
    .map((script) => [script, { borough: script, title: script, links: { a: script } }]),
  fc
    .constantFrom(...SCRIPTS)
    .map((script) => JSON.stringify({ ...guidance, service: script, extra: script })),
  fc.constantFrom(30, 3000).map(nested),
  fc.constantFrom(30, 3000).map(deepObject),
  fc.constantFrom(30, 100_000).map((depth) => '['.repeat(depth)),
  fc.constant('{"__proto__": {"pwned": 1}}'),
  fc.constant(null).map(polluting),
  fc.constantFrom(...KEYS).map((key) => SETTINGS[key].example),
);
const policy = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.dictionary(
      fc.oneof({ weight: 4, arbitrary: fc.constantFrom<string>(...KEYS) }, fc.string()),
      value,
      { maxKeys: 8 },
    ),
  },
  value,
  fc.constant(null).map(polluting),
  fc.constant(null).map(throwing),
);

afterEach(() => {
  expect('pwned' in globalThis).toBe(false);
  expect('pwned' in {}).toBe(false);
});

it('survives 1,000 hostile settings, and never loses the built-in guidance', () => {
  fc.assert(
    fc.property(policy, policy, (managed, local) => {
      const { settings, refused } = parseSettings(managed, local, { boroughs: ['hill'] });
      expect(Object.keys(settings)).toEqual(KEYS);
      // Null means the built-in guidance. A rule pack is used as a whole or not at all.
      if (settings.guidance) expect(parseSettings({ guidance: settings.guidance }, null).refused).toEqual([]);
      const links = [
        ...Object.values(settings.links),
        ...settings.routes.flatMap((route) => Object.values(route.links ?? {})),
      ];
      expect(links.filter((link) => !isWebAddress(link))).toEqual([]);
      expect(refused.length).toBeLessThanOrEqual(200);
      for (const { reason } of refused) expect(reason.length).toBeLessThan(900);
      const place = { borough: 'hill', pcn: 'U12345', practice: 'A12345' };
      expect(Array.isArray(applyRouteOverrides([], overridesOf(settings), place))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

it('gives pages the same settings as the panel', () => {
  const rule = SETTINGS.pageRules.example[0] as Record<string, unknown>;
  const brokenRule = fc
    .tuple(
      fc.constantFrom(...Object.keys(rule), 'deceased', 'other'),
      fc.oneof(
        fc.constant(undefined),
        fc.jsonValue(),
        fc.constantFrom('a{}', '  ', '.b', { source: 'x', confirmed: false }, { source: 'x', line: 'y' }),
      ),
    )
    .map(([key, wrong]) => JSON.parse(JSON.stringify({ ...rule, [key]: wrong })));
  const pageSettings = fc.record(
    {
      pageRules: fc.oneof(
        fc.array(fc.oneof(fc.constant(rule), brokenRule), { maxLength: 3 }),
        fc.array(brokenRule).map((rules) => JSON.stringify(rules)),
        value,
      ),
      markOnPages: fc.oneof(fc.constantFrom('button', 'badge', 'neither'), value),
      sites: fc.oneof(
        fc.array(fc.constantFrom('https://a.example.uk/*', 'https://*.example.uk/*', 'http://a.uk/*', '*')),
        fc.constant('https://a.example.uk/*, x'),
        value,
      ),
      locked: fc.oneof(
        fc.array(fc.constantFrom<string>('sites', 'pageRules', 'markOnPages', 'x')),
        fc.constant('sites,markOnPages'),
        value,
      ),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(pageSettings, policy), fc.oneof(pageSettings, policy), (managed, local) => {
      const { settings } = parseSettings(managed, local);
      const found = parsePageSettings(managed, local);
      expect(found.mark).toBe(settings.markOnPages);
      expect(found.sites).toEqual(settings.sites);
      expect(found.areSitesLocked).toBe(settings.locked.includes('sites'));
      expect(found.pageRules).toEqual(settings.pageRules.map(({ cite, ...rule }) => rule));
    }),
    { numRuns: 1000 },
  );
});

it('is quick with 5 MB in every setting, and says why they are refused', () => {
  const megabytes = 'x'.repeat(5_000_000);
  const started = performance.now();
  for (const huge of [
    megabytes,
    `["${megabytes}"]`,
    [megabytes],
    { a: megabytes },
    `{"a":`.repeat(1_000_000),
  ]) {
    const { settings, refused } = parseSettings(Object.fromEntries(KEYS.map((key) => [key, huge])), {
      guidance: huge,
    });
    expect(settings).toEqual(parseSettings(null, null).settings);
    expect(new Set(refused.map(({ key }) => key))).toEqual(new Set(KEYS));
    expect(JSON.stringify(refused).length).toBeLessThan(20_000);
  }
  expect(performance.now() - started).toBeLessThan(5000);
});

it('limits very long lists', () => {
  const many = Array.from({ length: 600 }, () => ({ borough: 'hill', contact: { name: 'x' } }));
  expect(parseSettings({ routes: many }, null).refused).toEqual([
    { key: 'routes', where: 'policy', reason: 'has more than 500 entries' },
  ]);
});
