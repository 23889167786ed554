import { z } from 'zod';
import { name } from './route-override-schema.ts';
import { list, text } from './setting-kinds.ts';

const PARTS = {
  referrerName: text(name.max(100), {
    title: 'Referrer: name',
    description:
      'The name of the user who refers, for the referral text. Users set it in the options. Leave it unset, ' +
      'unless the computers of one team refer in one name.',
    example: 'Dr Alex Example',
  }),
  referrerRole: text(name.max(100), {
    title: 'Referrer: role',
    description: 'The role of the user who refers, for the referral text.',
    example: 'GP',
  }),
  referrerOrganisation: text(name.max(100), {
    title: 'Referrer: organisation',
    description: 'The practice or organisation of the user who refers, for the referral text.',
    example: 'Example Surgery',
  }),
  referrerReply: text(name.max(200), {
    title: 'Referrer: how to answer',
    description:
      'How the link worker answers the user who refers: a telephone number, an email address or a task. Stands in ' +
      'the referral text.',
    example: 'example.surgery@nhs.example, or 020 7946 0000',
  }),
};

/**
 * Who refers: what the referral text says of the user. The user sets these in the options. Policy may set each, and
 * either locks it or only pre-fills it.
 */
export const REFERRER_SETTINGS = {
  ...PARTS,
  prefilled: list(
    z.string().refine((name) => Object.hasOwn(PARTS, name), 'is not a setting of who refers'),
    {
      title: 'Referrer: pre-filled',
      description:
        'Names of the settings of who refers whose value here is only a start: users may put their own in its place ' +
        'in the options. Without this, a setting that has a value here is locked.',
      example: ['referrerOrganisation', 'referrerReply'],
    },
  ),
};
