import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readRules } from '../../tools/rules/read-rules.ts';
import { factsOf, type Manifest, manifestsOf } from '../../tools/store/facts.ts';
import { textFaults } from '../../tools/store/faults.ts';
import { documentOf, type Form, lengthOf } from '../../tools/store/form.ts';
import { formsOf } from '../../tools/store/forms.ts';
import { SEARCH_TERMS } from '../../tools/store/texts.ts';

/** What the forms of the stores say, held against the manifests and docs/privacy.md. */

const rules = readRules('rules');
const manifests = manifestsOf(rules);
const facts = factsOf(rules, manifests);
const forms = formsOf(facts);
const privacy = readFileSync('docs/privacy.md', 'utf8');
const right = { forms, facts, manifests, privacy, searchTerms: SEARCH_TERMS };
const [chrome, edge, firefox] = forms as [Form, Form, Form];

const text = (form: Form, name: string): string => {
  const field = form.fields.find((each) => each.name === name);
  if (!field) throw new Error(`${form.store} has no field ${name}.`);
  return field.text;
};
const asking = (more: Partial<Manifest>) => ({
  ...manifests,
  chrome: { ...manifests.chrome, ...more },
});
const withText = (name: string, changed: string): Form[] => [
  {
    ...chrome,
    fields: chrome.fields.map((field) => (field.name === name ? { ...field, text: changed } : field)),
  },
];

describe('as they are', () => {
  test('the texts have no fault', () => {
    expect(textFaults(right)).toEqual([]);
  });

  test('every permission of a manifest has its reason in the store’s form', () => {
    const { permissions, host_permissions, optional_host_permissions = [] } = manifests.chrome;
    for (const form of [chrome, edge]) {
      const justified = form.fields.map(({ name }) => /^Justification: (.+)$/.exec(name)?.[1]);
      expect(justified.filter(Boolean).sort()).toEqual([...permissions].sort());
      const lines = text(form, 'Host permission justification').split('\n');
      expect(lines.map((line) => line.slice(0, line.indexOf(': '))).sort()).toEqual(
        [...host_permissions, ...optional_host_permissions].sort(),
      );
    }
    const notes = text(firefox, 'Notes to reviewer');
    for (const asked of [...manifests.firefox.permissions, ...host_permissions, ...optional_host_permissions])
      expect(notes).toContain(`${asked}: `);
    expect(notes).not.toContain('sidePanel');
  });

  test('the description names the boroughs, the systems that are read and whose routes they are', () => {
    for (const form of forms) {
      const description = text(form, 'Description');
      for (const { borough } of rules.boroughs) expect(description).toContain(borough.name);
      for (const { system, sites } of rules.systems)
        expect(description.includes(system)).toBe(sites.some(({ builtIn }) => builtIn));
      for (const { routes } of rules.boroughs)
        for (const { publisher } of routes) expect(description).toContain(publisher.name);
    }
  });

  test('the description says that nobody has tried or signed it yet, as the safety case does', () => {
    expect(readFileSync('docs/safety/safety-case.md', 'utf8')).toMatch(/\*\*Draft, not signed/);
    expect(text(chrome, 'Description')).toContain('no Clinical Safety Officer has signed them');
    expect(text(chrome, 'Description')).toContain('Clinicians have not yet tried it in practice');
  });

  test('each document has every text in full, with its length and the store’s limit', () => {
    for (const form of forms) {
      const document = documentOf(form, '1.2.3');
      for (const field of form.fields) {
        expect(document).toContain(`\`\`\`text\n${field.text}\n\`\`\``);
        if (field.limit) expect(document).toContain(`${lengthOf(field.text)} characters; `);
      }
      for (const { picture } of form.pictures) expect(document).toContain(`pictures/${picture.file}`);
      for (const line of form.open) expect(document).toContain(`- [ ] ${line}`);
    }
  });
});

describe('a fault is found, and the message says what to change', () => {
  test('a permission without a reason', () => {
    const permissions = [...manifests.chrome.permissions, 'tabs'];
    expect(textFaults({ ...right, manifests: asking({ permissions }) })).toEqual([
      'tools/store/reasons.json has no reason for “tabs”. Add one.',
    ]);
  });

  test('an optional permission without a reason', () => {
    expect(textFaults({ ...right, manifests: asking({ optional_permissions: ['history'] }) })).toEqual([
      'tools/store/reasons.json has no reason for “history”. Add one.',
    ]);
  });

  test('a reason for a permission that nobody asks for', () => {
    const more = { ...facts, permissions: [...facts.permissions, { asks: 'cookies', why: 'None.' }] };
    expect(textFaults({ ...right, facts: more })).toEqual([
      'tools/store/reasons.json has a reason for “cookies”, which no manifest asks for. Remove it.',
    ]);
  });

  test('a site without a system, whether read by permission or by a content script', () => {
    const site = 'https://records.example.nhs.uk/*';
    const fault = [`The manifest asks for ${site}, and no file in rules/pages marks it as “builtIn”.`];
    const host_permissions = [...manifests.chrome.host_permissions, site];
    expect(textFaults({ ...right, manifests: asking({ host_permissions }) })).toEqual(fault);
    expect(textFaults({ ...right, manifests: asking({ content_scripts: [{ matches: [site] }] }) })).toEqual(
      fault,
    );
  });

  test('a site that the manifests no longer ask for, and a site with two reasons', () => {
    const [first] = facts.sites;
    if (!first) throw new Error('There is no site.');
    const gone = { asks: 'https://gone.example/*', why: 'None.' };
    expect(textFaults({ ...right, facts: { ...facts, sites: [...facts.sites, gone] } })).toEqual([
      'There is a reason for https://gone.example/*, which no manifest asks for.',
    ]);
    expect(textFaults({ ...right, facts: { ...facts, sites: [...facts.sites, first] } })).toEqual([
      `Two files in rules/pages mark ${first.asks} as “builtIn”, so it has two reasons.`,
    ]);
  });

  test.each([
    ['Title', 76, 75],
    ['Summary', 133, 132],
    ['Description', 16_001, 16_000],
  ])('%s too long by a character', (name, length, most) => {
    expect(textFaults({ ...right, forms: withText(name, 'x'.repeat(length)) })).toEqual([
      `Chrome Web Store, ${name}: ${length} characters. Shorten it to ${most}.`,
    ]);
    expect(textFaults({ ...right, forms: withText(name, 'x'.repeat(most)) })).toEqual([]);
  });

  test('a description that is shorter than Edge wants', () => {
    const short = { ...edge, fields: edge.fields.map((field) => ({ ...field, text: 'x'.repeat(249) })) };
    expect(textFaults({ ...right, forms: [short] }).filter((fault) => fault.includes('at least'))).toEqual([
      'Microsoft Edge Add-ons, Description: 249 characters. The store wants at least 250.',
    ]);
  });

  test('an empty text', () => {
    expect(textFaults({ ...right, forms: withText('Single purpose', '') })).toEqual([
      'Chrome Web Store, Single purpose: there is no text.',
    ]);
  });

  test.each(['It recommends a route.', 'NHS approved.', 'Certified by the MHRA.', 'Proven to save time.'])(
    'a claim that nobody has made or tested: %s',
    (claim) => {
      expect(textFaults({ ...right, forms: withText('Description', claim) })).toHaveLength(1);
    },
  );

  test('too many search terms, too many words and a long term', () => {
    const terms = (...searchTerms: string[]) => textFaults({ ...right, searchTerms });
    expect(terms(...'abcdefgh')).toEqual(['Search terms: 8. Edge takes 7.']);
    expect(terms('x'.repeat(31))).toEqual([`Search term “${'x'.repeat(31)}”: 31 characters. Edge takes 30.`]);
    expect(terms(...Array.from({ length: 6 }, () => 'a b c d'))).toEqual([
      'Search terms: 24 words. Edge takes 21.',
    ]);
  });

  test('a statement that docs/privacy.md no longer makes', () => {
    const changed = privacy.replace('Nobody through the extension.', 'Our partners.');
    expect(textFaults({ ...right, privacy: changed })).toEqual([
      'docs/privacy.md no longer says “Nobody through the extension.”. Correct the document, or in tools/store/privacy-answers.ts the answer to “I do not sell or transfer user data to third parties, apart from the approved use cases”.',
    ]);
  });

  test('another number of systems than docs/privacy.md says', () => {
    const changed = privacy.replace('three national systems', 'four national systems');
    expect(textFaults({ ...right, privacy: changed })).toEqual([
      'The store’s build reads the pages on the sites of three national systems, and docs/privacy.md says otherwise.',
    ]);
  });

  test('a manifest that may connect, load code from elsewhere or collect data', () => {
    const policy = manifests.chrome.content_security_policy.extension_pages;
    const loose = (from: string, to: string) =>
      asking({ content_security_policy: { extension_pages: policy.replace(from, to) } });
    expect(
      textFaults({ ...right, manifests: loose("connect-src 'none'", 'connect-src https://a.example') }),
    ).toEqual([
      "The texts say that nothing is sent or loaded, and the manifest no longer has connect-src 'none'.",
    ]);
    expect(
      textFaults({ ...right, manifests: loose("script-src 'self'", "script-src 'self' https://a.example") }),
    ).toHaveLength(1);
    const gecko = { data_collection_permissions: { required: ['healthInfo'] } };
    const collecting = { ...manifests.firefox, browser_specific_settings: { gecko } };
    expect(textFaults({ ...right, manifests: { ...manifests, firefox: collecting } })).toEqual([
      'The answers say that nothing is collected, and Firefox’s manifest says “healthInfo”.',
    ]);
  });
});
