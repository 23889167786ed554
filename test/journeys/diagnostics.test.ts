import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { axeFaults, layoutOf } from './accessibility-checks.ts';
import { expectUsableWithLargeTextAndZoom } from './options-page-checks.ts';
import { store } from './settings-world.ts';
import { useWorld } from './world.ts';

/** The diagnostics page in a real browser. */

const world = useWorld();

const diagnostics = async () => {
  const options = await world.chromium.options();
  await options.getByRole('link', { name: 'Diagnostics' }).click();
  await options.getByRole('heading', { name: 'Diagnostics' }).waitFor();
  return options;
};

it('names refused settings with the reason, and copies them for a support ticket', async () => {
  await store(world.chromium, {
    organisationName: 'Example Partnership',
    links: { good: 'https://example.nhs.uk/', bad: 'javascript:alert(1)' },
    markOnPages: 'banner',
    guidance: 'x'.repeat(3_000_000),
    colour: 'red',
  });
  const page = await diagnostics();
  await page.getByText('colour (options): is not a setting of this version').waitFor();
  const text = await page.locator('main').innerText();
  expect(text).toContain('links (options): “bad”: must be an https:// address');
  expect(text).toContain('markOnPages (options): must be “button” or “badge” or “neither”');
  expect(text).toContain('guidance (options): is too long');
  expect(text).toContain('organisationName: "Example Partnership"');
  expect(text).toMatch(/Policy as received\s+Nothing/);
  expect(text.length).toBeLessThan(20_000);

  await page.getByRole('button', { name: 'Copy all of this' }).click();
  await page.getByText('Copied. Paste it').waitFor();
  const copied = (await world.chromium.clipboard(page))['text/plain'] ?? '';
  for (const part of ['Version', 'Browser', 'Build', 'Sites', 'Refused', 'Policy as received', 'Guidance'])
    expect(copied).toContain(part);
  expect(copied).toContain('markOnPages (options): must be');
  expect(copied).toMatch(/Chrom(e|ium)\/\d+/);
  expect(copied).toMatch(/reviewed \d{4}-\d{2}-\d{2}, review due by \d{4}-\d{2}-\d{2}/);
  await page.close();
});

it('says which practices of a policy do not exist or are named twice, and uses the others', async () => {
  await store(world.chromium, {
    ownPractices: ['G85034', 'G99999', 'G85034', 'Penrose'],
    contacts: { U99999: 'Alex Example', U60094: 'Sam Example' },
    routes: [{ practice: 'G99999', title: 'Ring' }],
    defaultPractice: 'G99999',
  });
  const page = await diagnostics();
  const unknown = (code: string) =>
    `“${code}” is the ODS code of no practice or PCN in the tables of this version`;
  await page.getByText(`defaultPractice (options): ${unknown('G99999')}`).waitFor();
  const list = page.locator('h2:text-is("Settings that were refused") ~ ul').first();
  const refused = await list.locator('li').allInnerTexts();
  expect(refused.sort()).toEqual([
    `contacts (options): ${unknown('U99999')}`,
    `defaultPractice (options): ${unknown('G99999')}`,
    'ownPractices (options): item 4 (“Penrose”): must be the ODS code of a practice or PCN',
    'ownPractices (options): “G85034” stands there twice; once is enough',
    `ownPractices (options): ${unknown('G99999')}`,
    `routes (options): ${unknown('G99999')}`,
  ]);
  const understood = await page.locator('main').innerText();
  expect(understood).toMatch(/ownPractices: \[\s*"G85034"\s*\]/);
  expect(understood).toMatch(/contacts: \{\s*"U60094": "Sam Example"\s*\}/);
  await page.close();
});

it('updates when settings change, and says when nothing is set', async () => {
  await store(world.chromium, { markOnPages: 'badge' });
  const page = await diagnostics();
  await page.getByText('markOnPages: "badge"').first().waitFor();
  await store(world.chromium, {});
  await page.getByText('Everything is as it was delivered').waitFor();
  await page.close();
});

it('never shows anything about a patient', async () => {
  await store(world.chromium, {});
  await (await world.openPanel('banner-record.html')).locator('.banner').waitFor();
  const page = await diagnostics();
  const text = (await page.locator('body').innerText()).replace(/\s/g, '');
  expect(text).not.toMatch(/999\d{7}/);
  await page.close();
});

it('counts by rule when a system has changed under its page rule, and the page is read as any page', async () => {
  const address = 'https://prescriptiontracker.nhs.uk/site/prescription-list';
  const record = await readFile('harness/clinic/prescription-tracker.html', 'utf8');
  const badge = () => world.chromium.badge();
  for (const body of [record, record.replaceAll('patient-details-banner-nhsNumber-value', 'renamed')]) {
    await world.chromium.context.route('https://prescriptiontracker.nhs.uk/**', (route) =>
      route.fulfill({ contentType: 'text/html', body }),
    );
    const page = await world.chromium.page(address);
    await expect.poll(badge).toBe('1');
    // A rule that does not fit is counted after five seconds, because the page may fill its fields later.
    await page.waitForTimeout(6000);
    await page.close();
  }
  const page = await diagnostics();
  await page.getByText('EPS Prescription Tracker: fitted 1, did not fit 1').waitFor();
  expect(await page.locator('main').innerText()).not.toMatch(/999 ?\d{3}|site\/prescription/);
  const worker = await world.chromium.worker();
  const kept = await worker.evaluate(() => chrome.storage.session.get());
  expect(kept).toEqual({ 'rule fits': [{ system: 'EPS Prescription Tracker', fitted: 1, failed: 1 }] });
  await page.close();
});

it.each([320, 1280])('passes axe and the layout checks at %i pixels', async (width) => {
  await store(world.chromium, { colour: 'x'.repeat(500), links: { bad: 'x' } });
  const page = await diagnostics();
  await page.setViewportSize({ width, height: 900 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFaults(page), colorScheme).toEqual([]);
  }
  expect((await layoutOf(page)).faults).toEqual([]);
  await page.close();
});

it('is complete with text twice as large, at 400 % zoom and with forced colours, and does not animate', async () => {
  await store(world.chromium, { colour: 'x'.repeat(500), links: { bad: 'x' } });
  const page = await diagnostics();
  await page.setViewportSize({ width: 320, height: 900 });
  await expectUsableWithLargeTextAndZoom(page);
  await page.close();
});
