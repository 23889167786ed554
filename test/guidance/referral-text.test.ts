import { describe, expect, it } from 'vitest';
import { joinParagraphs } from '../../src/core/guidance/patient-message.ts';
import type { Chosen } from '../../src/core/guidance/referral-choices.ts';
import { type ReferralContent, referralText } from '../../src/core/guidance/referral-text.ts';
import { readRules } from '../../tools/rules/read-rules.ts';
import { city } from '../second-city/city.ts';

const { guidance } = readRules('rules');
const needs = (...ids: string[]) => guidance.needs.filter(({ id }) => ids.includes(id));
const text = (content: Partial<ReferralContent>) =>
  referralText(guidance, { needs: needs('isolation'), reason: '', wants: '', chosen: {}, ...content });

it('leaves out a heading without content, and says of consent and risks that they are not recorded', () => {
  expect(text({ needs: needs('isolation', 'food-bank') })).toBe(
    `Reason for referral and needs:
- Social isolation
- Food bank voucher

Consent:
Not recorded.

Risks:
Not recorded.`,
  );
});

it('never has a heading with nothing below it, whatever was chosen', () => {
  const { groups } = guidance.referral;
  const one = groups.flatMap(({ id, choices }) =>
    choices.map((choice): Chosen => ({ [id]: { [choice.id]: ' ' } })),
  );
  expect(one.length).toBeGreaterThan(20);
  for (const chosen of one) expect(text({ chosen })).not.toMatch(/:\s*(?:\n\n|$)|\{words\}/);
});

it('writes all choices of a group on one line, in the order of the rules', () => {
  const chosen = { contact: { time: 'after 3 pm', text: '', telephone: '' } };
  expect(text({ chosen })).toContain(
    '\n\nPreferred contact method:\nBy telephone. By text message. Best time: after 3 pm.',
  );
});

describe('the words of a choice', () => {
  it('are no answer while they are empty, if the choice says nothing without them', () => {
    expect(text({ chosen: { risks: { another: '  ' } } })).toContain('Risks:\nNot recorded.');
    expect(text({ chosen: { consent: { 'best-interests': '' } } })).toContain('Consent:\nNot recorded.');
  });
  it('may be missing if the choice is an answer by itself', () => {
    const interpreter = (words: string) => text({ chosen: { communication: { interpreter: words } } });
    expect(interpreter('')).toContain('Communication:\nNeeds an interpreter.');
    expect(interpreter(' Somali ')).toContain('Communication:\nNeeds an interpreter: Somali.');
  });
  it('stand on one line, with one full stop, and as they were typed', () => {
    expect(text({ chosen: { risks: { another: 'a dog.\n\nConsent:\n$& {words}.' } } })).toContain(
      '\nRisks:\nA dog. Consent: $& {words}.',
    );
  });
});

it('ignores choices that the rules do not have', () => {
  expect(text({ chosen: { consent: { gone: 'x' }, gone: { agrees: '' } } })).toBe(text({}));
});

it('includes what the patient wants on one line, and marks needs that are only signposted', () => {
  const written = text({ needs: needs('work', 'asylum'), wants: '  To meet people.\nRisks:\n' });
  expect(written).toContain('What the patient wants:\nTo meet people. Risks:\n\nConsent');
  expect(written).toMatch(/- Employment, .*\n- Asylum .* \(signposting only\)\n/);
  expect(written).not.toMatch(/Employment.*signposting/);
});

it('says above the needs what happened or why now, on one line', () => {
  expect(text({ reason: ' In debt since\nshe lost her job. ', needs: needs('isolation', 'work') })).toMatch(
    /^Reason for referral and needs:\nIn debt since she lost her job\.\n- Social isolation\n- Employment, .*\n\nConsent/,
  );
});

it('names the patient only if asked to, in the first line', () => {
  const patient = 'SMITH, John (Mr)   Born 01-Jan-1960   NHS No. 999 000 0018';
  expect(text({})).not.toContain('Patient:');
  expect(text({ patient })).toMatch(
    /^Patient:\nSMITH, John \(Mr\) {3}Born 01-Jan-1960 {3}NHS No\. 999 000 0018\n\nReason/,
  );
});

it('ends with the doubt for the team, if there is one', () => {
  const doubt = 'This is Hill Partnership’s route. It may not be for MILL SURGERY.';
  expect(text({ doubt })).toBe(`${text({})}\n\nFor the team:\n${doubt}`);
});

it.each([
  [
    ['Dr Alex Example', 'GP', 'Example Surgery', '020 7946 0000'],
    '\n\nReferrer:\nDr Alex Example, GP, Example Surgery\nReply to: 020 7946 0000',
  ],
  [['', 'GP', '', ''], '\n\nReferrer:\nGP'],
  [['', '', '', 'a task'], '\n\nReferrer:\nReply to: a task'],
  [['', '', '', ''], 'Not recorded.'],
])(
  'says who refers, as far as that is set: %j',
  ([name = '', role = '', organisation = '', reply = ''], end) => {
    const written = text({ referrer: { name, role, organisation, reply } });
    expect(written.endsWith(end)).toBe(true);
    expect(written.includes('Referrer')).toBe(end.includes('Referrer'));
  },
);

it('takes headings, groups and the words for a need from the rules', () => {
  const debt = city.guidance.needs.filter(({ id }) => id === 'debt');
  const content = { needs: debt, reason: '', wants: 'Sleep', chosen: { safety: { dog: 'Rex' } } };
  expect(referralText(city.guidance, content)).toBe(
    'Why:\n- Advice on debt\n\nHopes:\nSleep\n\nBe aware:\nHas a dog called Rex.',
  );
});

it('writes the message for the patient in paragraphs', () => {
  expect(joinParagraphs(city.guidance.message.paragraphs)).toBe(
    'A community connector will ring you.\n\nYou can stop at any time.',
  );
  const message = joinParagraphs(guidance.message.paragraphs);
  expect(message.split('\n\n')).toHaveLength(guidance.message.paragraphs.length);
  // The message does not give the reason, because other people may see it.
  for (const { label } of guidance.needs) expect(message).not.toContain(label);
});
