import { describe, expect, it } from 'vitest';
import { chooseRoute } from '../../src/core/guidance/choose-route.ts';
import { fillContact } from '../../src/core/guidance/fill-contact.ts';
import type { Route } from '../../src/core/guidance/schema.ts';
import type { Place } from '../../src/core/places/place.ts';
import { applyRouteOverrides, overridesOf } from '../../src/settings/apply-route-overrides.ts';
import { parseSettings } from '../../src/settings/parse-settings.ts';
import { readRules } from '../../tools/rules/read-rules.ts';

/**
 * Every way in which an organisation can set another contact, applied to every route of our rules and the
 * second city's, and to a route without a contact. After a change of the snapshot, read it aloud: each line
 * must sound like something a person would say.
 */

const folders = ['rules', 'test/second-city/rules'];
const cite = { source: 'x' };
const routesOf = folders
  .flatMap((folder) => readRules(folder).boroughs)
  .flatMap(({ borough, routes }) => routes.map((route) => ({ borough: borough.id, route, routes })));
const withoutContact: Route = {
  for: {},
  publisher: { name: 'Front desk', covers: [], doesNotCover: [], cite },
  title: 'Ring the front desk',
  steps: [
    { text: 'Ring 020 7946 0000.', cite },
    { text: 'Read them the text.', paste: true, cite },
  ],
  notes: [{ text: 'They answer in office hours.', cite }],
};
const all = [...routesOf, { borough: 'fernwick', route: withoutContact, routes: [withoutContact] }];

/** The settings of an organisation, for the practice, network or borough of a route. */
const shapes: Record<string, (whose: Record<string, string>) => Record<string, unknown>> = {
  nothing: () => ({}),
  'contacts, a team': (whose) => ({
    contacts: { [whose.practice ?? whose.pcn ?? whose.borough ?? '']: 'Lewisham link workers' },
  }),
  'contacts, a person': (whose) => ({
    contacts: { [whose.practice ?? whose.pcn ?? whose.borough ?? '']: 'Alex Example' },
  }),
  'contact, by name': (whose) => ({ routes: [{ ...whose, contact: { name: 'Alex Example' } }] }),
  'contact, with a role': (whose) => ({
    routes: [{ ...whose, contact: { name: 'Alex Example', role: 'PCN connector' } }],
  }),
  'contact and title': (whose) => ({
    routes: [{ ...whose, title: 'Write to {contact}', contact: { name: 'Alex Example' } }],
  }),
  'contact and notes': (whose) => ({
    routes: [{ ...whose, contact: { name: 'Alex Example' }, notes: ['Allow {contact} two working days.'] }],
  }),
  'contact and steps': (whose) => ({
    routes: [
      {
        ...whose,
        contact: { name: 'Alex Example', role: 'PCN connector' },
        steps: [
          { text: 'Start a new task for:', copy: '{contact}' },
          { text: 'Send it.', paste: true },
        ],
      },
    ],
  }),
  'steps that copy a name': (whose) => ({
    routes: [{ ...whose, steps: [{ text: 'Start a new task for:', copy: 'Alex Example' }] }],
  }),
  'steps that copy no name, and a title': (whose) => ({
    routes: [{ ...whose, title: 'Ring the team', steps: [{ text: 'Ring 020 7946 0001.' }] }],
  }),
  'steps that copy a name, and contacts that set another for the practice': (whose) => ({
    contacts: { A99999: 'Alex Example' },
    routes: [{ ...whose, steps: [{ text: 'Start a new task for:', copy: 'Docks link workers' }] }],
  }),
};

/** The texts of a route as the panel shows them, with names that can be copied in square brackets. */
function textsOf(route: Route): string[] {
  const { title, contact, steps, notes } = fillContact(route);
  return [
    title,
    ...(contact ? [`Contact: [${contact.name}]${contact.role ? `, ${contact.role}` : ''}`] : []),
    ...steps.map(({ text, copy }, index) => `${index + 1}. ${text}${copy ? ` [${copy}]` : ''}`),
    ...notes.map(({ text }) => `Note: ${text}`),
  ];
}

function textsWith(shape: string, { borough, route, routes }: (typeof all)[number]): string[] {
  const { practice, pcn, need } = route.for;
  const place: Place = {
    borough,
    practice: practice ?? 'A99999',
    ...(pcn && { pcn }),
  };
  const whose = practice ? { practice } : pcn ? { pcn } : { borough };
  const set = shapes[shape]?.({ ...whose, ...(need && { need }) }) ?? {};
  const { settings, refused } = parseSettings(set, {}, {});
  expect(refused).toEqual([]);
  const found = chooseRoute(applyRouteOverrides(routes, overridesOf(settings), place), place, need);
  if (!found) throw new Error('No route.');
  return textsOf(found);
}

describe.each(Object.keys(shapes))('%s', (shape) => {
  it.each(all.map((each) => [`${each.borough}: ${each.route.title}`, each] as const))('%s', (_, each) => {
    const lines = textsWith(shape, each);
    expect(lines).toMatchSnapshot();
    const words = lines.join('\n');
    expect(words).not.toMatch(/[{}]|the the|undefined|\s{2}/);
    for (const line of lines.slice(1)) expect(line).toMatch(/[.:\]]$|^Contact: .+/);
    if (shape === 'nothing') return;
    // The built-in contact must be gone, with the notes that are only about that contact.
    const { contact } = each.route;
    // Contacts for an area do not change routes for one need, nor routes for another practice.
    const { need, practice } = each.route.for;
    const isLeft =
      shape.includes('contacts') &&
      (need !== undefined || (shape.startsWith('steps') && practice !== undefined));
    if (isLeft) return;
    if (contact) expect(words).not.toContain(contact.name);
    for (const { text } of contact?.notes ?? []) expect(words).not.toContain(text);
    // The new contact can be copied in exactly one place.
    if (/Alex Example/.test(JSON.stringify(shapes[shape]?.({ borough: 'x' }))))
      expect(words.match(/\[Alex Example\]/g)).toHaveLength(1);
  });
});
