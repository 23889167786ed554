import { oneLine } from './route-override.ts';
import { text } from './setting.ts';

/**
 * Who refers: what the referral text says of the user. The user sets these in the options. Policy may set each, and
 * either locks it or only pre-fills it.
 */
export const REFERRER_SETTINGS = {
  referrerName: text(oneLine.max(100), {
    title: 'Referrer: name',
    description:
      'The name of the user who refers, for the referral text. Users set it in the options. Leave it unset, ' +
      'unless the computers of one team refer in one name.',
    example: 'Dr Alex Example',
  }),
  referrerRole: text(oneLine.max(100), {
    title: 'Referrer: role',
    description: 'The role of the user who refers, for the referral text.',
    example: 'GP',
  }),
  referrerOrganisation: text(oneLine.max(100), {
    title: 'Referrer: organisation',
    description: 'The practice or organisation of the user who refers, for the referral text.',
    example: 'Example Surgery',
  }),
  referrerReply: text(oneLine.max(200), {
    title: 'Referrer: how to answer',
    description:
      'How the link worker answers the user who refers: a telephone number, an email address or a task. Stands in ' +
      'the referral text.',
    example: 'example.surgery@nhs.example, or 020 7946 0000',
  }),
};
