import { z } from 'zod';
import { date, id, odsNetwork, odsPractice, schema } from '../core/guidance/schema.ts';
import { textFault } from '../core/guidance/text-message.ts';
import { pageRule } from '../core/page-rule/page-rule.ts';
import { visible } from '../core/plain-text/visible.ts';
import { REFERRER_SETTINGS } from './referrer-settings.ts';
import { name, routeOverride, webAddress } from './route-override-schema.ts';
import { choice, json, jsonList, list, map, text } from './setting-kinds.ts';

/**
 * All settings of an organisation or a user. Policy files and their documentation are generated from this table, and
 * settings are validated by it.
 *
 * Keys are flat. Their values are a text, a choice, a list of texts or a list of named texts, because the Windows
 * registry can store these. The few settings that need more structure are JSON objects, or JSON as text.
 */
export const SETTINGS = {
  organisationName: text(name.max(100), {
    title: 'Organisation name',
    description:
      'Shown where your organisation has set something. Routes that your organisation set, or that bear this name in ' +
      'the guidance, are taken to be for its patients.',
    example: 'Example Health Partnership',
  }),
  supportContact: text(name.max(200), {
    title: 'Support contact',
    description: 'Who to ask when something does not work. Shown in the options and on the diagnostics page.',
    example: 'IT service desk, 020 7946 0000',
  }),
  ...REFERRER_SETTINGS,
  defaultBorough: text(id, {
    title: 'Default borough',
    description:
      'Where patients are taken to be registered when the record does not say: the name of a borough’s file in ' +
      'rules/routes, without “.json”.',
    example: 'riverside',
  }),
  defaultPractice: text(odsPractice, {
    title: 'Default practice',
    description:
      'Where patients are taken to be registered when the record does not say: the practice’s ODS code. It counts ' +
      'before the default borough.',
    example: 'A12345',
  }),
  ownPractices: list(
    z.union([odsNetwork, odsPractice], { error: 'must be the ODS code of a practice or PCN' }),
    {
      title: 'Practices that the routes are for',
      description:
        'ODS codes of the practices and PCNs whose patients the routes shown here are for. For these the panel does ' +
        'not warn that a route may be another team’s. With this list, the routes that your organisation set, and those ' +
        'that bear its name in the guidance, are for no other practices.',
      example: ['A12345', 'U12345'],
    },
  ),
  contacts: map(z.union([id, odsNetwork, odsPractice], whoseName()), name.max(200), {
    title: 'Contacts and hubs',
    description:
      'The name to look for in the record system (a person, team, hub or platform) by borough, PCN (ODS code) or ' +
      'practice (ODS code). It takes the place of the contact in the guidance, with the notes about that contact; ' +
      'the narrowest that fits is used.',
    example: { riverside: 'Riverside social prescribing hub', U12345: 'Alex Example' },
  }),
  routes: jsonList(routeOverride, {
    title: 'Routes',
    description:
      'Other changes to routes, by borough, PCN or practice: “title”, “contact”, “steps”, “notes”, “links”. What an ' +
      'entry does not name stays as in the guidance; the narrowest entry that fits is used. A “contact” has the ' +
      '“name” to look for in the record system. It may have a “role”, which sentences say after “the” in place of ' +
      'the name, and “writesCodes”: true if it writes codes into the record by itself. Titles, steps and notes mean the contact of their entry where they say “{contact}”.',
    example: [
      {
        pcn: 'U12345',
        title: 'Send a task to {contact}',
        contact: { name: 'Alex Example', role: 'social prescriber of the PCN' },
        steps: [
          { text: 'Start a new task and send it to:', copy: '{contact}' },
          { text: 'Paste the referral text and send the task.', paste: true },
        ],
        notes: ['The team answers within two working days.'],
      },
    ],
  }),
  routesReviewed: text(date, {
    title: 'Contacts, routes and messages reviewed on',
    description:
      'When your organisation last checked the contacts, routes and messages set here. Shown with them.',
    example: '2026-10-31',
  }),
  links: map(id, webAddress, {
    title: 'Links',
    description:
      'Where the links of the guidance lead, by their name in the rules. Without an address the words stand alone. ' +
      'Addresses start with https://, or with http:// on your own network.',
    example: { 'social-care-referrals': 'https://intranet.example.nhs.uk/social-care-referrals' },
  }),
  patientMessage: text(textMessage(), {
    title: 'Message for the patient',
    description:
      'Your own message for a patient who is referred, in place of the one in the guidance. At most 612 ' +
      'characters, which is four text messages; 306 is two. A curly quotation mark, a dash (–) or an emoji ' +
      'makes each message shorter, so that 268 characters is the most. An empty line begins a new paragraph.',
    example: 'A link worker will ring you. The help is for a short time. You can say no at any time.',
  }),
  shortPatientMessage: text(textMessage(1), {
    title: 'Short message for the patient',
    description:
      'The same in one text message: at most 160 characters, or 70 with a character that text messages do not ' +
      'have. If it is not set, the short message of the guidance stays.',
    example: 'A link worker will ring you. You can say no at any time.',
  }),
  sites: list(pageRule.shape.sites.element, {
    title: 'Sites',
    description:
      'Sites of record systems on which patients are spotted without a click, where the browser lets the extension ' +
      'read them. The managed build reads these and no others, from the moment the setting changes. The store’s ' +
      'build reads those that are built in or that the user allows: it offers these to the user, who may add others ' +
      'unless this setting is locked. Page rules that name no site count on these. A site must be of one system: ' +
      'https://*.nhs.uk/* is too wide.',
    example: ['https://records.example.nhs.uk/*'],
  }),
  pageRules: jsonList(pageRule, {
    title: 'Page rules',
    description:
      'Where the patient stands on the pages of a record system, by CSS selectors, as in the files of rules/pages. ' +
      'A rule counts only on its own sites; one whose list of sites is empty, on those of the setting “sites”. ' +
      'What stands there is checked as on any page. Pages without a rule are read too.',
    example: [
      {
        system: 'Example record system',
        sites: ['https://records.example.nhs.uk/*'],
        within: '#patient-banner',
        nhsNumber: '.nhs-number',
        name: '.name',
        dateOfBirth: '.date-of-birth',
        cite: { source: 'Example record system, user guide' },
      },
    ],
  }),
  markOnPages: choice(['button', 'badge', 'neither'], 'button', {
    title: 'Mark on pages',
    description:
      'How a page that shows a patient is marked: “button” for a small button on the page and a badge on the ' +
      'toolbar icon, “badge” for the badge alone, “neither” for none.',
    example: 'badge',
  }),
  singleKeys: choice(['on', 'off'], 'on', {
    title: 'Single keys',
    description:
      'Whether a digit, a letter or a sign alone does something in the panel. With “off”, only Tab, Enter, Space and ' +
      'the arrow keys do, for people whose speech software or tremor presses keys that they did not mean.',
    example: 'off',
  }),
  guidance: json(schema.guidance, {
    title: 'Guidance',
    description:
      'A whole rule pack in place of the built-in guidance (needs, exclusions, roles, wording), as in ' +
      'rules/guidance.json, with its sources and their review dates. Refused whole where anything in it is wrong.',
    example: {},
  }),
  locked: list(
    z.string().refine((name): boolean => isKey(name), 'is not the name of a setting'),
    {
      title: 'Locked settings',
      description:
        'Names of settings that users may not change. A setting that has a value here is locked by that alone, unless ' +
        '“prefilled” names it.',
      example: ['defaultPractice', 'markOnPages', 'sites'],
    },
  ),
};

export type Key = keyof typeof SETTINGS;

export function isKey(name: string): name is Key {
  return Object.hasOwn(SETTINGS, name);
}

/** The value of each setting, or its default. */
export type Settings = { readonly [K in Key]: (typeof SETTINGS)[K]['default'] };

/** Words that can be sent as a text. @param most how many text messages they may cost */
function textMessage(most?: number) {
  return visible(z.string().trim())
    .min(1, 'must not be empty')
    .superRefine((message, context) => {
      const fault = textFault(message, most);
      if (fault) context.addIssue({ code: 'custom', message: fault });
    });
}

/** One message if a name is neither a borough nor the code of a PCN or practice, instead of three. */
function whoseName() {
  return { error: 'must be the name of a borough, or the ODS code of a PCN or practice' };
}
