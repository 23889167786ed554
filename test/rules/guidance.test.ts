import { describe, expect, it } from 'vitest';
import { fillContact } from '../../src/core/guidance/fill-contact.ts';
import { joinParagraphs } from '../../src/core/guidance/patient-message.ts';
import type { Cite } from '../../src/core/guidance/schema.ts';
import { measureText } from '../../src/core/guidance/text-message.ts';
import { readRules } from '../../tools/rules/read-rules.ts';
import { LINES } from './guidance-lines.ts';

/**
 * Compares the rules with the guidance, fact by fact. The facts are written out here in the guidance's words.
 */

const { guidance, boroughs } = readRules('rules');

it('has the eleven needs, with their examples, two of them signposting only', () => {
  const line = (need: (typeof guidance.needs)[number]) => [need.cite.line, need.examples, need.answer];
  expect(guidance.needs.map(line).sort()).toEqual(
    [
      [
        'social isolation (elderly, lone parents, bereaved, carers)',
        ['elderly', 'lone parents', 'bereaved', 'carers'],
        'refer',
      ],
      [
        'low level mental health (depression/low mood, anxiety, stress)',
        ['depression', 'low mood', 'anxiety', 'stress'],
        'refer',
      ],
      ['low level addiction and recovery', [], 'refer'],
      [
        'long-term health conditions (e.g., chronic pain, diabetes, dementia)',
        ['chronic pain', 'diabetes', 'dementia'],
        'refer',
      ],
      ['blue badge applications', [], 'refer'],
      ['food bank vouchers', [], 'refer'],
      ['building a healthy lifestyle and being physically active', [], 'refer'],
      ['employment, training and volunteering opportunities', [], 'refer'],
      ['housing, benefits and financial advice', [], 'refer'],
      ['asylum seekers casework, appeals or hearings (signposting only)', [], 'signpost'],
      ['immigration and/or Home Office queries (signposting only)', [], 'signpost'],
    ].sort(),
  );
});

/** Words of a sentence that name no fact, or that the label says in another way: the reader knows of whom it speaks. */
const CONNECTING =
  /^(?:the|patient|patient’s|this|that|it|there|a|an|in|on|by|to|and|has|is|needs|communication|referral|referred|message)$/;
const SAID_AS = { 'sharing the record with the link worker': 'sharing the record' };

it.each(
  guidance.referral.groups.flatMap(({ heading, choices }) =>
    choices.map((choice) => [heading, choice.label, choice] as const),
  ),
)('a choice writes what its label says, and no more: %s, %s', (_, label, { writes = '', words }) => {
  const stems = (text: string) =>
    (text.toLowerCase().match(/[\p{L}’]+/gu) ?? []).filter((word) => !CONNECTING.test(word));
  for (const sentence of [writes, words?.writes.replace('{words}', '') ?? '']) {
    const said = Object.entries(SAID_AS).reduce((all, [one, other]) => all.replace(one, other), sentence);
    for (const word of stems(said)) expect(stems(label), said).toContain(word);
  }
});

it('has the needs in the order of the referrals that asked for them, with their figures', () => {
  const { demand, needs } = guidance;
  const referrals = (id: string) =>
    demand?.counts.reduce((sum, { need, referrals }) => sum + (need === id ? referrals : 0), 0);
  expect(needs.map(({ id }) => [id, referrals(id)]).slice(0, 4)).toEqual([
    // Housing 184, homelessness 32, financial advice 70, benefits 63.
    ['money-and-housing', 349],
    ['mental-health', 100],
    // Isolation 63, carers 24.
    ['isolation', 87],
    ['healthy-lifestyle', 0],
  ]);
  expect(demand?.total).toBe(703);
  expect(demand && guidance.sources[demand.cite.source]?.address).toMatch(/^https:/);
});

it.each([
  ['homelessness', 'money-and-housing', 'ours'],
  ['debt', 'money-and-housing', 'ours'],
  ['carers', 'isolation', 'of the guidance'],
])('has %s as an example of %s: %s', (example, id, whose) => {
  const need = guidance.needs.find((each) => each.id === id);
  expect(need?.examples.includes(example)).toBe(whose === 'of the guidance');
  expect(need?.addedExamples.map(({ text }) => text).includes(example)).toBe(whose === 'ours');
  for (const { cite } of need?.addedExamples ?? []) expect(cite.source).not.toBe('guidance');
});

describe('the message for the patient', () => {
  const { paragraphs, short = [] } = guidance.message;

  it.each([
    ['in full', paragraphs, 306],
    ['in short', short, 160],
  ])('%s: says who will ring, that it is for a short time, and that they can say no', (_, message, most) => {
    const text = joinParagraphs(message);
    expect(text).toMatch(/\blink worker will ring or write to you\b/);
    expect(text).toMatch(/\bfor a short time\b/);
    expect(text).toMatch(/\bcan say no at any time\b/);
    const { characters, unusual } = measureText(text);
    expect(unusual).toEqual([]);
    expect(characters).toBeGreaterThan(0);
    expect(characters).toBeLessThanOrEqual(most);
  });

  it.each([
    ['in full', paragraphs],
    ['in short', short],
  ])('%s: says nothing of why, as others may see it', (_, message) => {
    for (const { label } of guidance.needs) expect(joinParagraphs(message)).not.toContain(label);
  });
});

/** The essential words of each need. Both its label and the guidance must have them. */
it.each([
  ['isolation', /social isolation/i],
  ['mental-health', /low.level mental health/i],
  ['money-and-housing', /housing.*benefits.*financial advice/i],
  ['healthy-lifestyle', /healthy lifestyle.*active/i],
  ['long-term-condition', /long.term health condition/i],
  ['food-bank', /food bank voucher/i],
  ['work', /employment.*training.*volunteering/i],
  ['addiction', /low.level addiction and recovery/i],
  ['blue-badge', /blue badge application/i],
  ['asylum', /asylum.*casework.*appeals.*hearings/i],
  ['immigration', /immigration.*home office queries/i],
])('labels %s as in the guidance', (id, words) => {
  const need = guidance.needs.find((each) => each.id === id);
  expect(need?.label).toMatch(words);
  expect(need?.cite.line).toMatch(words);
});

it('has the three exclusions: two requests, one about the patient', () => {
  expect(guidance.exclusions.map(({ label, rulesOut, cite }) => [label, rulesOut, cite.line])).toEqual([
    [
      'A social services referral',
      'request',
      'social services referrals (see our Social Care Referrals page for how to access)',
    ],
    [
      'A medical letter to the council, DWP, Job Centre or PIP',
      'request',
      'writing medical letters to the council, DWP, Job Centre or PiP on behalf of a patient',
    ],
    ['Unstable or unmanaged serious mental illness', 'patient', 'unstable/unmanaged serious mental illness'],
  ]);
  expect(guidance.exclusions[0]?.instead.text).toContain('Social Care Referrals page');
});

it('accepts patients aged 18 or over, with no upper age, for short-term care only', () => {
  expect(guidance.age).toMatchObject({ from: 18, question: 'Is the patient 18 or over?', yes: '18 or over' });
  expect(guidance.age.to).toBeUndefined();
  expect(guidance.age.says).toContain('18 or over');
  expect(guidance.shortTerm.text).toMatch(/short-term care only/);
});

it('asks nothing that the guidance does not', () => {
  expect(guidance.conditions).toEqual([]);
  expect(guidance.practices).toBeUndefined();
});

it('has the three roles, and only the social prescriber has a route', () => {
  expect(guidance.roles.options.map(({ label, refers }) => [label, refers])).toEqual([
    ['Social prescriber', true],
    ['Care coordinator', false],
    ['Health and wellbeing coach', false],
  ]);
});

it('says what link workers do, in four duties', () => {
  expect(guidance.worker).toBe('link worker');
  expect(guidance.duties.map(({ cite }) => cite.line)).toEqual([
    'working alongside patients to understand their needs and goals, and planning how to achieve these',
    'support with form filling',
    'signposting/directly referring to relevant services',
    'supporting and encouraging patients to engage in community activities (only for patients requiring extra help)',
  ]);
});

describe('the three routes, all in EMIS, with the names that a clinician looks for', () => {
  const route = (id: string) => {
    const found = boroughs.find(({ borough }) => borough.id === id);
    expect(found?.routes).toHaveLength(1);
    return found?.routes[0] && { ...found.routes[0], ...fillContact(found.routes[0]) };
  };
  const contact = (id: string) => boroughs.find(({ borough }) => borough.id === id)?.routes[0]?.contact;
  const names = (id: string) => route(id)?.steps.flatMap(({ copy }) => copy ?? []);
  const citedBy = (id: string) => new Set(route(id)?.steps.map(({ cite }) => cite.line));

  it('in three boroughs', () => {
    expect(boroughs.map(({ borough: { name, authority } }) => [name, authority])).toEqual([
      ['Lambeth', 'E09000022'],
      ['Lewisham', 'E09000023'],
      ['Southwark', 'E09000028'],
    ]);
    for (const { routes } of boroughs) expect(JSON.stringify(routes[0]?.steps)).toContain('EMIS');
  });

  it('Lambeth: a task to Fiona McLees', () => {
    expect(names('lambeth')).toEqual(['Fiona McLees']);
    expect(route('lambeth')?.title).toMatch(/EMIS task to the PCN social prescriber/);
    expect(contact('lambeth')).toMatchObject({ name: 'Fiona McLees', role: 'PCN social prescriber' });
    expect(citedBy('lambeth')).toContain('EMIS → send a task to PCN social prescriber (Fiona McLees)');
  });

  it('Lewisham: Joy, which pops up if it is installed; otherwise contact IT', () => {
    expect(names('lewisham')).toEqual(['Joy']);
    expect(citedBy('lewisham')).toContain('EMIS → refer via the Joy platform');
    const [popUp, contactIt] = route('lewisham')?.notes ?? [];
    expect(popUp?.text).toMatch(/Joy app is on your computer.*pops up.*open EMIS/);
    expect(popUp?.cite.line).toBe(
      'If the Joy app is downloaded to your PC/laptop, Joy will pop up any time you open EMIS.',
    );
    expect(contactIt?.text).toMatch(/contact IT/);
    expect(contactIt?.cite.line).toBe('If it is not, please contact IT.');
  });

  it('Southwark: the hub ‘social prescribing south Walworth’', () => {
    expect(names('southwark')).toEqual(['social prescribing south Walworth']);
    expect(citedBy('southwark')).toContain('EMIS → refer via the hub ‘social prescribing south Walworth’');
  });
});

describe('every statement can be traced', () => {
  const cites = [guidance, ...boroughs].flatMap((rules) => citesIn(rules));

  it('to a line of the guidance, word for word, where it is from the guidance', () => {
    const quoted = cites.filter(({ source }) => source === 'guidance');
    expect(quoted.length).toBeGreaterThan(25);
    for (const { line = '' } of quoted) {
      expect(line).not.toBe('');
      expect(
        LINES.some((each) => each.includes(line)),
        line,
      ).toBe(true);
    }
  });

  it('and every line of the guidance is in the rules', () => {
    expect(LINES.filter((line) => !cites.some((cite) => cite.line && line.includes(cite.line)))).toEqual([]);
  });

  it('to a source with the dates of its last and next review', () => {
    for (const { source } of cites) expect(guidance.sources[source]).toBeDefined();
    for (const { reviewed, reviewBy } of Object.values(guidance.sources))
      expect([reviewed < reviewBy, /^20\d\d-/.test(reviewed)]).toEqual([true, true]);
  });

  it('and every statement to a clinician has a source', () => {
    const bare = [guidance, ...boroughs].flatMap((rules) => uncited(rules));
    expect(bare).toEqual([]);
  });
});

function citesIn(within: unknown): Cite[] {
  if (typeof within !== 'object' || within === null) return [];
  return Object.entries(within).flatMap(([key, value]) => (key === 'cite' ? [value] : citesIn(value)));
}

/** Objects that have a `text`, `says` or `label`, but no `cite`. */
function uncited(within: unknown): unknown[] {
  if (typeof within !== 'object' || within === null) return [];
  const says = ['text', 'says', 'label'].some((key) => Object.hasOwn(within, key));
  return [
    ...(says && !Object.hasOwn(within, 'cite') ? [within] : []),
    ...Object.values(within).flatMap((value) => uncited(value)),
  ];
}
