import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { WHY_CLEARED as WHY } from '../../src/panel/consultation/wording.ts';
import type { Clinician } from './clinician.ts';
import { useWorld } from './world.ts';

/** Parts of the extension, tabs or the network stop in the middle of a consultation. */
const world = useWorld({ ownBrowser: true, hosts: 'http://127.0.0.1/*' });

const SMITH = 'SMITH, John (Mr) Born 01-Jan-1960 NHS No. 999 000 0018';
const BELLO = 'BELLO, Amina (Ms) Born 06-Aug-1978 NHS No. 999 000 0026';
const HUB = 'Refer in EMIS to the social prescribing hub';

/** The badge text of the panel's tab. Asks through the panel, because asking the background would wake it. */
const badge = ({ panel }: Clinician) =>
  panel.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    return chrome.action.getBadgeText({ tabId: tab?.id ?? -1 });
  });

const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

test('the background is stopped before every step: the consultation continues, and the panel sees changes of the page', async () => {
  const { chromium } = world;
  const clinician = await world.clinician('next-patient.html');
  await chromium.stopWorker();
  await clinician.clickIcon();
  await clinician.question('needs').waitFor();
  const steps = [
    () => clinician.need('Social isolation'),
    () => clinician.ruleOut('None of these'),
    () => clinician.chooseRole('Social prescriber'),
    () => clinician.outcome(HUB).waitFor(),
    async () =>
      expect(await clinician.copy('referral text')).toBe('Copied: referral text, without consent and risks'),
  ];
  for (const step of steps) {
    await chromium.stopWorker();
    await step();
  }
  expect((await clinician.clipboard())['text/plain']).toContain('- Social isolation');

  await chromium.stopWorker();
  await press(clinician.page, 'Next patient');
  await expect
    .poll(() => clinician.held())
    .toEqual({
      patient: BELLO,
      answers: [],
      cleared: `SMITH, John (Mr): ${WHY['other patient']}`,
    });
  await chromium.stopWorker();
  await press(clinician.page, 'Close the record');
  await expect.poll(() => badge(clinician)).toBe('');
  await chromium.stopWorker();
  await press(clinician.page, 'Next patient');
  await expect.poll(() => badge(clinician)).toBe('1');
  expect((await clinician.held()).patient).toBe(SMITH);
});

test('the background is stopped and the panel closed: the icon opens the panel with the same patient, and it reads the next page', async () => {
  const { chromium } = world;
  const clinician = await (await world.clinician('banner-record.html')).clickIcon();
  await clinician.need('Social isolation');
  await clinician.closePanel();
  await chromium.stopWorker();
  await clinician.clickIcon();
  await expect.poll(() => clinician.held()).toEqual({ patient: SMITH, answers: [], cleared: null });
  await chromium.stopWorker();
  await clinician.page.goto(world.address('document-repository.html'));
  await expect.poll(async () => (await clinician.held()).patient).toContain('BELLO');
});

test('an update during a consultation closes the panel and leaves the page alone, and the icon works', async () => {
  const clinician = await (await world.clinician('next-patient.html')).clickIcon();
  await clinician.answerForLonely();
  const { panel, page } = clinician;
  await world.chromium.reloadExtension();
  await expect.poll(() => panel.isClosed()).toBe(true);

  // The old content script in the page does nothing, and writes nothing to the console.
  await press(page, 'Next patient');
  await press(page, 'Close the record');
  await press(page, 'Next patient');
  await clinician.closePanel();
  await clinician.clickIcon();
  await expect.poll(() => clinician.held()).toEqual({ patient: SMITH, answers: [], cleared: null });
  await press(page, 'Next patient');
  await expect.poll(async () => (await clinician.held()).patient).toBe(BELLO);
  await clinician.answerForLonely();
  expect(await clinician.copy('referral text')).toBe('Copied: referral text, without consent and risks');
});

test('the browser discards a tab: the patient goes, and comes back with the tab, without answers', async () => {
  const clinician = await (await world.clinician('banner-record.html')).clickIcon();
  await clinician.answerForLonely();
  const other = await clinician.openTab(world.address('no-patient.html'));
  await expect.poll(async () => (await clinician.held()).cleared).toContain(WHY['other tab']);
  const tabs = await clinician.panel.evaluate(async () => {
    const [behind] = await chrome.tabs.query({ active: false, currentWindow: true });
    const discarded = await chrome.tabs.discard(behind?.id);
    return { discarded: discarded?.discarded, id: discarded?.id };
  });
  expect(tabs.discarded).toBe(true);
  expect(await clinician.held()).toMatchObject({ patient: null, answers: [] });
  await clinician.panel.evaluate((id) => chrome.tabs.update(id as number, { active: true }), tabs.id);
  await expect.poll(() => clinician.held()).toMatchObject({ patient: SMITH, answers: [] });
  await clinician.answerForLonely();
  await clinician.outcome(HUB).waitFor();
  await other.close();
});

test('offline: the whole consultation works, to the copied text', async () => {
  const clinician = await world.clinician('banner-record.html');
  await world.chromium.context.setOffline(true);
  try {
    const asked = clinician.page.evaluate(() =>
      fetch(location.href).then(
        () => 'online',
        () => 'offline',
      ),
    );
    expect(await asked).toBe('offline');
    await clinician.clickIcon();
    await clinician.answerForLonely();
    await clinician.outcome(HUB).waitFor();
    expect(await clinician.copy('referral text')).toBe('Copied: referral text, without consent and risks');
  } finally {
    await world.chromium.context.setOffline(false);
  }
});

test('two windows, each with its panel: each panel follows its own tabs, and ignores the other window’s', async () => {
  const smith = await (await world.clinician('banner-record.html')).clickIcon();
  await smith.question('needs').waitFor();
  const bello = await (await world.clinician('document-repository.html')).clickIcon();
  await expect.poll(async () => (await bello.held()).patient).toContain('BELLO');
  await smith.answerForLonely();
  await bello.need('Food bank');

  await smith.openTab(world.address('no-patient.html'));
  await expect.poll(async () => (await smith.held()).patient).toBeNull();
  await smith.clickIcon();
  const smithAgain = { patient: SMITH, answers: [], cleared: `SMITH, John (Mr): ${WHY['other tab']}` };
  await expect.poll(() => smith.held()).toEqual(smithAgain);
  expect(await bello.held()).toMatchObject({
    patient: expect.stringContaining('BELLO'),
    answers: [expect.stringContaining('Food bank')],
    cleared: null,
  });

  await bello.page.goto(world.address('no-patient.html'));
  await expect
    .poll(() => bello.held())
    .toEqual({
      patient: null,
      answers: [],
      cleared: `BELLO, Amina: ${WHY['page left']}`,
    });
  expect(await smith.held()).toEqual(smithAgain);
});

/** Checks that the panel has failed safely: it shows no patient, and says what to do. */
async function hasFailed({ panel, page }: Clinician): Promise<void> {
  await panel.getByRole('alert').getByText('Close this panel and open it again.').waitFor();
  const shown = () => panel.locator('body').innerText();
  expect(await shown()).toMatch(/^[\w ]+\s+Something went wrong[^\n]+\s*$/);
  // Later changes of the page do not bring a patient back.
  await page.getByRole('button', { name: 'Next patient' }).click();
  await page.getByRole('button', { name: 'Close the record' }).click();
  expect(await shown()).toMatch(/^[\w ]+\s+Something went wrong[^\n]+\s*$/);
  expect(world.chromium.messages.splice(0).map(({ type }) => type)).toContain('uncaught');
}

test('an error in the panel: it shows no patient and says what to do, and works after it is opened again', async () => {
  const clinician = await (await world.clinician('next-patient.html')).clickIcon();
  await clinician.need('Social isolation');
  await clinician.panel.evaluate(() => {
    setTimeout(() => {
      throw new Error('A test');
    });
  });
  await hasFailed(clinician);
  await clinician.closePanel();
  await clinician.page.getByRole('button', { name: 'Next patient' }).click();
  await clinician.clickIcon();
  await clinician.question('needs').waitFor();
});

test('a file of the extension is missing: the panel shows no patient and says what to do', async () => {
  const scripts = join(world.chromium.folder, 'panel');
  const [tables = ''] = readdirSync(scripts).filter((name) => /^.*practices.*\.js$/.test(name));
  const clinician = await world.clinician('next-patient.html');
  renameSync(join(scripts, tables), join(scripts, 'gone'));
  try {
    await clinician.clickIcon();
    await hasFailed(clinician);
  } finally {
    renameSync(join(scripts, 'gone'), join(scripts, tables));
  }
});
