import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { recordNote } from '../../src/core/guidance/record-note.ts';
import type { Chosen } from '../../src/core/guidance/referral-choices.ts';
import { referralText } from '../../src/core/guidance/referral-text.ts';
import { readRules } from '../../tools/rules/read-rules.ts';

/** The referral texts in docs/referral.md are exactly what the panel writes. */

const { guidance, boroughs } = readRules('rules');
const blocks = [...readFileSync('docs/referral.md', 'utf8').matchAll(/^```\n([\s\S]*?)\n```$/gm)].map(
  ([, text]) => text,
);
const referrer = {
  name: 'Dr Alex Example',
  role: 'GP',
  organisation: 'Example Surgery',
  reply: '020 7946 0000',
};

it.each<[string, string[], { reason: string; wants: string }, Chosen]>([
  [
    'an older man whose wife has died',
    ['isolation'],
    {
      reason: 'His wife died in May. He has hardly left the house since.',
      wants: 'To get out of the house again. He used to sing in a choir.',
    },
    {
      consent: { 'agrees-record': '' },
      risks: { none: '' },
      contact: { telephone: '', time: 'mornings' },
      communication: { hearing: '' },
      support: { 'lives-alone': '' },
    },
  ],
  [
    'a mother in debt',
    ['mental-health', 'money-and-housing'],
    {
      reason: 'Lost her job in September. In debt: rent arrears, and a letter about eviction last week.',
      wants: '',
    },
    {
      consent: { agrees: '' },
      risks: { visiting: 'her former partner may be there and has been violent' },
      contact: { text: '', time: 'school hours' },
      communication: { interpreter: 'Portuguese' },
      support: { dependants: 'two children, 4 and 7' },
      others: { 'social-care': 'assessment asked for on 20 November' },
    },
  ],
  [
    'a woman with dementia',
    ['isolation', 'long-term-condition'],
    {
      reason: 'Dementia. Alone on weekday afternoons since her day centre closed in October.',
      wants: 'Company in the afternoons, while her daughter is at work.',
    },
    {
      consent: {
        'best-interests': 'she cannot weigh the decision; her daughter and I agreed it with her present.',
      },
      risks: { another: 'she gets lost when she goes out alone' },
      contact: { carer: 'her daughter Amy, 020 7946 0001' },
      support: { carer: 'her daughter, who works until 5 pm', mobility: 'a frame indoors' },
      others: { 'mental-health': 'memory clinic, next seen in January' },
    },
  ],
])('%s', (_, ids, words, chosen) => {
  const needs = guidance.needs.filter(({ id }) => ids.includes(id));
  expect(needs).toHaveLength(ids.length);
  expect(blocks).toContain(referralText(guidance, { needs, ...words, chosen, referrer }));
});

it('the note for the record', () => {
  const routes = boroughs.find(({ borough }) => borough.id === 'lambeth')?.routes ?? [];
  expect(blocks).toContain(recordNote(guidance, 'accepted', routes, '28 November 2026'));
  expect(blocks).toHaveLength(4);
});
