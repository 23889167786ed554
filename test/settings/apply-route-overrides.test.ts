import { describe, expect, it } from 'vitest';
import { chooseRoute } from '../../src/core/guidance/choose-route.ts';
import { fillContact } from '../../src/core/guidance/fill-contact.ts';
import type { Route } from '../../src/core/guidance/schema.ts';
import type { Place } from '../../src/core/places/place.ts';
import { applyRouteOverrides, linksAt, overridesOf } from '../../src/settings/apply-route-overrides.ts';
import { ORGANISATION } from '../../src/settings/organisation-source.ts';
import type { RouteOverride } from '../../src/settings/route-override-schema.ts';

const cite = { source: 'guidance' };
const hub: Route = {
  for: {},
  publisher: { name: 'Hill hub', covers: [], doesNotCover: [], cite },
  title: 'Refer to {contact}',
  contact: {
    name: 'Hill hub',
    role: 'hub on the hill',
    notes: [{ text: 'The Hill hub is closed on Fridays.', cite }],
    cite,
  },
  steps: [
    { text: 'Start a referral to:', copy: '{contact}', cite },
    { text: 'Paste the text.', paste: true, cite },
  ],
  notes: [{ text: 'Ask IT for help.', cite }],
};
const work: Route = { ...hub, for: { need: 'work' }, title: 'Refer to the job club' };
const network: Route = { ...hub, for: { pcn: 'U11111' }, title: 'Refer within the network' };

const hill: Place = { borough: 'hill' };
const practice: Place = { borough: 'hill', pcn: 'U11111', practice: 'A11111' };

/** The route at a place, optionally for one need, with its contact filled in. */
function routeAt(place: Place, overrides: RouteOverride[], routes = [hub, work], need?: string) {
  const route = chooseRoute(applyRouteOverrides(routes, overrides, place), place, need);
  return route && { ...route, ...fillContact(route) };
}

describe('a change to a borough’s route', () => {
  it('replaces the name everywhere in the route, and cites the organisation', () => {
    const route = routeAt(hill, [{ borough: 'hill', contact: { name: 'Dale hub' } }]);
    expect(route?.title).toBe('Refer to Dale hub');
    expect(route?.steps[0]).toEqual({
      text: 'Start a referral to:',
      copy: 'Dale hub',
      cite: { source: ORGANISATION },
    });
    expect(route?.steps[1]).toEqual(hub.steps[1]);
    expect(route?.notes.map(({ text }) => text)).toEqual(['Ask IT for help.']);
  });

  it('says that a contact writes codes only if the organisation says so of its own contact', () => {
    const platform = {
      ...hub,
      contact: { ...hub.contact, name: 'Platform', notes: [], writesCodes: cite, cite },
    };
    const writes = (contact: RouteOverride['contact']) =>
      chooseRoute(applyRouteOverrides([platform], [{ borough: 'hill', contact }], hill), hill)?.contact
        ?.writesCodes;
    expect(writes({ name: 'Dale hub' })).toBeUndefined();
    expect(writes({ name: 'Dale hub', writesCodes: true })).toEqual({ source: ORGANISATION });
  });

  it('uses a name literally, not as a pattern or a slot', () => {
    for (const name of ['$& $1', '{contact}', '{other}']) {
      const route = routeAt(hill, [{ borough: 'hill', contact: { name } }]);
      expect([route?.title, route?.steps[0]?.copy]).toEqual([`Refer to ${name}`, name]);
    }
  });

  it('leaves other needs’ routes, more specific routes and other boroughs unchanged', () => {
    const overrides: RouteOverride[] = [{ borough: 'hill', title: 'New' }];
    expect(routeAt(hill, overrides)?.title).toBe('New');
    expect(routeAt(hill, overrides, [hub, work], 'work')?.title).toBe('Refer to the job club');
    expect(routeAt(practice, overrides, [hub, network])?.title).toBe('Refer within the network');
    expect(routeAt({ borough: 'dale' }, overrides)?.title).toBe('Refer to the hub on the hill');
  });

  it('with a contact alone renames the former contact, and no hub or platform', () => {
    const { contact, ...named } = { ...hub, steps: [{ text: 'Open', copy: 'Platform', cite }] };
    const without = { ...named, title: 'Refer' };
    const changed = routeAt(hill, [{ borough: 'hill', contact: { name: 'Alex' } }], [without]);
    expect(changed?.steps[0]?.copy).toBe('Platform');
    expect(changed?.contact).toMatchObject({ name: 'Alex' });
    expect(routeAt(hill, [{ borough: 'hill', contact: { name: 'Alex' } }])?.steps[0]?.copy).toBe('Alex');
  });
});

describe('the most specific entry wins', () => {
  const overrides: RouteOverride[] = [
    { practice: 'A11111', contact: { name: 'Practice’s own' } },
    { pcn: 'U11111', contact: { name: 'Network’s own' } },
    { borough: 'hill', contact: { name: 'Borough’s own' }, title: 'New title' },
  ];
  it.each<[Place, string]>([
    [hill, 'Borough’s own'],
    [{ borough: 'hill', pcn: 'U11111' }, 'Network’s own'],
    [practice, 'Practice’s own'],
    [{ borough: 'hill', pcn: 'U22222', practice: 'A22222' }, 'Borough’s own'],
  ])('at %j', (place, name) => {
    const route = routeAt(place, overrides);
    expect(route?.steps[0]?.copy).toBe(name);
    expect(route?.title).toBe('New title');
  });
});

describe('an entry with steps', () => {
  const own: RouteOverride = { pcn: 'U11111', title: 'Our way', steps: [{ text: 'Send a task.' }] };

  it('is a separate route, before routes for a wider area', () => {
    expect(routeAt(practice, [own])).toMatchObject({ title: 'Our way', for: { pcn: 'U11111' }, notes: [] });
    expect(routeAt(practice, [own], [hub, work], 'work')?.title).toBe('Our way');
    expect(routeAt(hill, [own])?.title).toBe('Refer to the hub on the hill');
  });

  it('makes a route if there was none', () => {
    expect(routeAt(practice, [own], [])?.title).toBe('Our way');
    expect(routeAt(practice, [{ pcn: 'U11111', title: 'No steps' }], [])).toBeUndefined();
  });

  it('can be for one need alone', () => {
    const forWork: RouteOverride = { ...own, need: 'work' };
    expect(routeAt(practice, [forWork], [hub], 'work')?.title).toBe('Our way');
    expect(routeAt(practice, [forWork], [hub], 'food')?.title).toBe('Refer to the hub on the hill');
    expect(routeAt(practice, [forWork], [hub])?.title).toBe('Refer to the hub on the hill');
  });
});

it('does not change its input', () => {
  const before = structuredClone([hub, work]);
  routeAt(practice, [{ borough: 'hill', contact: { name: 'x' }, notes: ['y'] }]);
  expect([hub, work]).toEqual(before);
});

it('applies contacts before routes, so that routes win', () => {
  const overrides = overridesOf({
    contacts: { hill: 'A', U11111: 'B', A11111: 'C' },
    routes: [{ borough: 'hill', contact: { name: 'D' } }],
  });
  expect(overrides).toEqual([
    { borough: 'hill', contact: { name: 'A' } },
    { pcn: 'U11111', contact: { name: 'B' } },
    { practice: 'A11111', contact: { name: 'C' } },
    { borough: 'hill', contact: { name: 'D' } },
  ]);
  expect(routeAt(hill, overrides)?.steps[0]?.copy).toBe('D');
});

it('gives the links of a place before those for all places', () => {
  const overrides: RouteOverride[] = [
    { practice: 'A11111', links: { help: 'https://practice.example/' } },
    { borough: 'hill', links: { help: 'https://hill.example/', more: 'https://more.example/' } },
  ];
  const links = { help: 'https://all.example/' };
  expect(linksAt(links, overrides, null)).toEqual(links);
  expect(linksAt(links, overrides, practice)).toEqual({
    help: 'https://practice.example/',
    more: 'https://more.example/',
  });
});
