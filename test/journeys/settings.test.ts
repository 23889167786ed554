import type { Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { guidance } from '../settings/guidance.ts';
import { axeFaults } from './accessibility-checks.ts';
import { answerToRoute, store } from './settings-world.ts';
import { useWorld } from './world.ts';

/** Settings in the panel: present from the start, late, changed during a consultation, or hostile. */

const world = useWorld();
afterEach(() => store(world.chromium, {}));

it('change a contact during a consultation, and the panel says so', async () => {
  const panel = await world.openPanel('banner-record.html');
  await panel.locator('.banner').waitFor();
  await answerToRoute(panel);
  const before = await panel.locator('.find b').first().innerText();
  const borough = (await panel.locator('.why').innerText()).match(/^(\w+):/)?.[1]?.toLowerCase() ?? '';
  await store(world.chromium, { contacts: { [borough]: 'Alex Example' } });
  await panel.locator('.find b', { hasText: 'Alex Example' }).waitFor();
  await panel.getByText('The settings have changed').waitFor();
  expect(await panel.locator('.route').innerText()).not.toContain(before);

  // The panel says nothing about a change that does not affect this consultation.
  await panel
    .getByRole('button', { name: /Change/ })
    .first()
    .click();
  await store(world.chromium, { contacts: { [borough]: 'Alex Example' }, organisationName: 'Example' });
  await panel.waitForTimeout(300);
  expect(await panel.locator('.banner').count()).toBe(1);
});

it('that change several times in quick succession apply as they were last', async () => {
  const panel = await world.openPanel('banner-record.html');
  await answerToRoute(panel);
  const worker = await world.chromium.worker();
  await worker.evaluate(async () => {
    for (let change = 1; change <= 5; change += 1)
      await chrome.storage.local.set({ settings: { contacts: { southwark: `Contact ${change}` } } });
  });
  const contact = panel.locator('.find b').first();
  await expect.poll(() => contact.innerText()).toBe('Contact 5');
  await panel.waitForTimeout(300);
  expect(await contact.innerText()).toBe('Contact 5');
});

it('one key shows which organisation set a change', async () => {
  await store(world.chromium, { contacts: { southwark: 'Alex Example' }, organisationName: 'Example PCN' });
  const panel = await world.openPanel('banner-record.html');
  await answerToRoute(panel);
  await panel.locator('.find b', { hasText: 'Alex Example' }).waitFor();
  await panel.keyboard.press('s');
  await panel
    .getByText('Contacts, routes and messages: set by Example PCN, with no date of review.')
    .waitFor();
  await store(world.chromium, {
    contacts: { southwark: 'Alex Example' },
    organisationName: 'Example PCN',
    routesReviewed: '2026-11-02',
  });
  await panel
    .getByText(
      'Contacts, routes and messages set by your organisation, Example PCN. Reviewed 2 November 2026',
    )
    .waitFor();
});

describe('another contact', () => {
  const reach = async (settings: Record<string, unknown>) => {
    await store(world.chromium, settings);
    const panel = await world.openPanel('prescription-tracker.html');
    await answerToRoute(panel);
    return panel;
  };
  const found = (panel: Page) => panel.locator('.find b').first().innerText();

  it('replaces the whole built-in contact: title, name, link and notes', async () => {
    const panel = await reach({
      contacts: { lewisham: 'Lewisham link workers' },
      links: { joy: 'https://joy.example.nhs.uk/' },
    });
    await panel
      .getByRole('heading', { name: 'Refer in EMIS with Lewisham link workers', exact: true })
      .waitFor();
    expect(await found(panel)).toBe('Lewisham link workers');
    expect(await panel.locator('.route').innerText()).not.toMatch(/Joy|contact IT|[{}]/);
    expect(await panel.locator('.route a').count()).toBe(0);
    expect(await axeFaults(panel)).toEqual([]);
  });

  it('is shown with name and role if no step says the name', async () => {
    const panel = await reach({
      routes: [
        {
          borough: 'lewisham',
          title: 'Ring {contact}',
          contact: { name: 'Alex Example', role: 'team at the library' },
          steps: [{ text: 'Ring 020 7946 0000.' }],
        },
      ],
    });
    await panel.getByRole('heading', { name: 'Ring the team at the library', exact: true }).waitFor();
    await panel.getByText('Contact:').waitFor();
    expect(await found(panel)).toBe('Alex Example');
    expect(await panel.locator('.find').first().innerText()).toMatch(/team at the library/);
    expect(await axeFaults(panel)).toEqual([]);
  });

  it('with a slot that cannot be filled is refused, and the built-in contact stays', async () => {
    const panel = await reach({ routes: [{ borough: 'lewisham', title: 'Ring {contact}' }] });
    await panel.getByRole('heading', { name: 'Refer in EMIS with the Joy platform', exact: true }).waitFor();
  });

  it('that has a link is shown as the link', async () => {
    const panel = await reach({ links: { joy: 'https://joy.example.nhs.uk/' } });
    expect(await panel.locator('.find a[href="https://joy.example.nhs.uk/"]').innerText()).toBe('Joy');
  });
});

it('the clinician can choose a practice only if it has its own route', async () => {
  const find = (panel: Page) => panel.getByLabel('Or find the practice');
  const place = (panel: Page) => panel.locator('[data-step=place][data-open]');
  const plain = await world.openPanel('no-patient.html');
  await place(plain).waitFor();
  expect(await find(plain).count()).toBe(0);
  // When the clinician opens the question again, the borough may not have been enough, so practices are
  // offered.
  await plain.getByRole('button', { name: '18 or over' }).click();
  await place(plain).getByRole('button', { name: 'Southwark' }).click();
  await plain.getByRole('button', { name: /^Change.*Where/ }).click();
  await find(plain).waitFor();
  await plain.close();

  await store(world.chromium, { routes: [{ practice: 'G85030', contact: { name: 'Alex Example' } }] });
  const panel = await world.openPanel('no-patient.html');
  await panel.getByRole('button', { name: '18 or over' }).click();
  await find(panel).fill('zzzz');
  await panel.getByText('No practice has this name or code.').waitFor();
  await find(panel).fill('G85030');
  await panel.getByRole('button', { name: 'G85030, Southwark' }).waitFor();
  expect(await axeFaults(panel)).toEqual([]);
  await find(panel).press('Enter');
  await panel.locator('[data-step=place]', { hasText: /Southwark: .+, chosen by you/ }).waitFor();
  await answerToRoute(panel);
  await panel.locator('.find b', { hasText: 'Alex Example' }).waitFor();
  await panel.getByText(/Southwark: .+, chosen by you/).waitFor();
});

it('after a new rule pack, the panel repeats changed questions and keeps the other answers', async () => {
  const panel = await world.openPanel('banner-record.html');
  await panel.locator('.banner').waitFor();
  await answerToRoute(panel);
  const added = { ...guidance.exclusions[0], id: 'new-one', label: 'Something new that rules it out' };
  const pack = { ...guidance, exclusions: [...guidance.exclusions, added] };
  await store(world.chromium, { guidance: pack });
  await panel
    .locator('[data-step=exclusions][data-open]')
    .getByText('Something new that rules it out')
    .waitFor();
  expect(await panel.locator('.route').count()).toBe(0);
  await panel.getByText('The settings have changed').waitFor();
  await panel.locator('[data-step=exclusions]').getByText('None of these').click();
  // The question about the role has not changed, so its answer stays.
  await panel.locator('.route').waitFor();
});

it('a rule pack with a fault is refused as a whole: the built-in guidance stays, and the panel says so', async () => {
  await store(world.chromium, { guidance: { ...guidance, needs: [] } });
  const panel = await world.openPanel('banner-record.html');
  await panel.getByText('guidance could not be used').waitFor();
  await answerToRoute(panel);
});

it('links in the panel have the addresses from settings', async () => {
  await store(world.chromium, { links: { 'social-care-referrals': 'https://example.nhs.uk/social-care' } });
  const panel = await world.openPanel('banner-record.html');
  await panel.locator('[data-step=needs] [data-key="1"]').first().click();
  await panel.locator('[data-step=exclusions] [data-key="1"]').first().click();
  await panel.locator('[data-step=role] [data-key="1"]').first().click();
  await panel.locator('a[href="https://example.nhs.uk/social-care"]').first().waitFor();
});

it('with hostile settings the panel still opens, and executes nothing', async () => {
  const script = '<img src=x onerror="globalThis.pwned=1"><script>globalThis.pwned=1</script>';
  const hostile = [
    {
      organisationName: script,
      contacts: { lambeth: script, southwark: script, lewisham: script },
      links: { joy: 'javascript:pwned=1' },
    },
    { routes: [{ borough: 'southwark', title: script, notes: [script] }], guidance: 'x'.repeat(2_000_000) },
    {
      routes: '['.repeat(100_000),
      locked: [script],
      sites: script,
      pageRules: [{ within: '*{', nhsNumber: '(' }],
    },
    { guidance: { ...guidance, service: script }, defaultBorough: '__proto__', defaultPractice: script },
  ];
  const panel = await world.openPanel('banner-record.html');
  for (const settings of hostile) {
    await store(world.chromium, settings);
    await panel.reload();
    await panel.locator('.banner').waitFor();
    await answerToRoute(panel);
    expect(await panel.evaluate(() => 'pwned' in globalThis)).toBe(false);
    expect(await panel.locator('a[href^=javascript], img, script:not([src])').count()).toBe(0);
  }
});

it('loads no more code if nothing is set', async () => {
  const panel = await world.openPanel('banner-record.html');
  const loaded: string[] = [];
  panel.on('request', (request) => loaded.push(request.url()));
  await panel.reload();
  await panel.locator('.banner').waitFor();
  await panel.waitForTimeout(200);
  expect(loaded.length).toBeGreaterThan(0);
  expect(loaded.filter((name) => /parse/.test(name))).toEqual([]);
});

it('page rules find the patient without labels, at once and after a change of policy', async () => {
  const { chromium } = world;
  const html = `<main id="chart"><b class="who">MARTIN, Ada</b><i class="number">999 000 0026</i></main>`;
  await chromium.context.route('https://records.example.uk/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Chart</title>${html}` }),
  );
  const panel = await world.openPanel('https://records.example.uk/chart');
  await panel.getByLabel(/Paste/).waitFor();
  expect(await panel.locator('.banner').count()).toBe(0);

  const rule = {
    system: 'Chart',
    sites: ['https://records.example.uk/*'],
    within: '#chart',
    nhsNumber: '.number',
    name: '.who',
    cite: { source: 'A test' },
  };
  await store(chromium, { pageRules: [{ ...rule, within: '#chart >>> (' }, rule] });
  await panel.locator('.banner', { hasText: '999 000 0026' }).waitFor();

  const diagnostics = await chromium.page(`${chromium.base}src/options/diagnostics.html`);
  await diagnostics
    .getByText('pageRules (options): “Chart”, within: “#chart >>> (” is not a CSS selector')
    .waitFor();
  await diagnostics.close();
});
