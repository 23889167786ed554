import { expect, it } from 'vitest';
import { applyPatientMessages } from '../../src/settings/apply-patient-messages.ts';
import { ORGANISATION } from '../../src/settings/organisation-source.ts';
import { guidance } from './guidance.ts';

const ORGANISATIONS_MESSAGE = 'Our link worker will ring you.\r\n\r\nYou can say no.';

it('uses the organisation’s message in paragraphs, and cites the organisation', () => {
  const { message } = applyPatientMessages(guidance, {
    patientMessage: ORGANISATIONS_MESSAGE,
    shortPatientMessage: '',
  });
  expect(message.paragraphs).toEqual(['Our link worker will ring you.', 'You can say no.']);
  expect(message.cite).toEqual({ source: ORGANISATION });
  expect(message.short).toEqual(guidance.message.short);
  expect(message.check).toEqual(guidance.message.check);
});

it('uses the organisation’s short message beside the built-in one', () => {
  const { message } = applyPatientMessages(guidance, {
    patientMessage: '',
    shortPatientMessage: 'We will ring.',
  });
  expect(message.short).toEqual(['We will ring.']);
  expect(message.paragraphs).toEqual(guidance.message.paragraphs);
});

it('leaves the guidance as it is if the organisation sets no message', () => {
  expect(applyPatientMessages(guidance, { patientMessage: '', shortPatientMessage: '' })).toBe(guidance);
});
