import { expect, it } from 'vitest';
import { joinParagraphs } from '../../src/core/guidance/patient-message.ts';
import { referralText } from '../../src/core/guidance/referral-text.ts';
import { readRules } from '../../tools/rules/read-rules.ts';
import { city } from '../second-city/city.ts';

const { guidance } = readRules('rules');
const needs = (...ids: string[]) => guidance.needs.filter(({ id }) => ids.includes(id));

it('has the headings of the standard, also above empty sections', () => {
  expect(referralText(guidance, { needs: needs('isolation', 'food-bank'), wants: '' })).toBe(
    `Reason for referral and needs:
- Social isolation
- Food bank voucher

What the patient wants:

Risks and support needs:

Consent:
Patient agrees to this referral:

Referrer:`,
  );
});

it('includes what the patient wants, and marks needs that are only signposted', () => {
  const text = referralText(guidance, { needs: needs('work', 'asylum'), wants: '  To meet people.\n' });
  expect(text).toContain('What the patient wants:\nTo meet people.\n\nRisks');
  expect(text).toMatch(/- Employment, .*\n- Asylum .* \(signposting only\)\n/);
  expect(text).not.toMatch(/Employment.*signposting/);
});

it('names the patient only if asked to, in the first line', () => {
  const patient = 'SMITH, John (Mr)   Born 01-Jan-1960   NHS No. 999 000 0018';
  const about = { needs: needs('isolation'), wants: '' };
  expect(referralText(guidance, about)).not.toContain('Patient:');
  expect(referralText(guidance, { ...about, patient })).toMatch(
    /^Patient:\nSMITH, John \(Mr\) {3}Born 01-Jan-1960 {3}NHS No\. 999 000 0018\n\nReason/,
  );
});

it('ends with the doubt for the team, if there is one', () => {
  const about = { needs: needs('isolation'), wants: '' };
  const doubt = 'This is Hill Partnership’s route. It may not be for MILL SURGERY.';
  expect(referralText(guidance, { ...about, doubt })).toBe(`${referralText(guidance, about)}\n\n${doubt}`);
});

it('takes headings and the words for a need from the rules', () => {
  const debt = city.guidance.needs.filter(({ id }) => id === 'debt');
  expect(referralText(city.guidance, { needs: debt, wants: 'Sleep' })).toBe(
    'Why:\n- Advice on debt\n\nHopes:\nSleep\n\nBe aware:\n\nAgreed:\nPatient has agreed\n\nFrom:',
  );
});

it('writes the message for the patient in paragraphs', () => {
  expect(joinParagraphs(city.guidance.message.paragraphs)).toBe(
    'A community connector will ring you.\n\nYou can stop at any time.',
  );
  const message = joinParagraphs(guidance.message.paragraphs);
  expect(message.split('\n\n')).toHaveLength(guidance.message.paragraphs.length);
  // It says nothing of why: a message may be seen by others.
  for (const { label } of guidance.needs) expect(message).not.toContain(label);
});
