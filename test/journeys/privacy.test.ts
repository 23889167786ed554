import { expect, test } from 'vitest';
import { attach } from '../../harness/browser/attach.ts';
import type { Clinician } from './clinician.ts';
import { useWorld } from './world.ts';

/**
 * The patient's details are only in the page and in the open panel. `useWorld` checks after each test that
 * nothing was written to a console or sent over the network.
 */
const world = useWorld({ ownBrowser: true });

/** Matches the details of the patients in these tests, in every format in which they could appear. */
const TRACES =
  /smith|bello|999[\s-]?000|01-jan|1960-01-01|1978-08-06|06-aug|penrose|se17|se11|his brother|loud music|capacity/i;

/**
 * Two consultations, about a patient from a page and a pasted patient, each up to a copied text with their
 * name.
 */
async function twoConsultations(): Promise<Clinician> {
  const clinician = await (await world.clinician('banner-record.html')).clickIcon();
  const toTheEnd = async () => {
    await clinician.answerForLonely();
    await clinician.click(clinician.panel.getByRole('checkbox', { name: /^Name the patient/ }));
    await clinician.panel.getByLabel('What the patient wants').fill('Loud music');
    await clinician.write('Consent: Best interests', 'Risks: Another risk');
    await clinician.panel.getByLabel('Best interests: reason').fill('Lacks capacity');
    await clinician.panel.getByLabel('Another risk: what the risk is').fill('His brother');
    await clinician.decide('accepted');
    await clinician.copy('note');
    await clinician.copy('referral text');
    expect((await clinician.clipboard())['text/plain']).toMatch(/Loud music.*Lacks capacity.*His brother/s);
  };
  await toTheEnd();
  await clinician.page.goto(world.address('no-patient.html'));
  await clinician.paste(
    'BELLO, Amina (Ms)  Born 06-Aug-1978  NHS No. 999 000 0026\nAddress 4 Invented Road, SE11 6SP',
  );
  await toTheEnd();
  return clinician;
}

/** A heap snapshot of the background. */
async function memoryOfBackground(): Promise<string> {
  const { browser, base } = world.chromium;
  const { targetInfos } = await browser.send('Target.getTargets', { filter: [{ type: 'service_worker' }] });
  const target = targetInfos.find(({ url }) => url.startsWith(base));
  const chunks: string[] = [];
  const session = await attach(browser, target?.targetId ?? '', (method, params: { chunk: string }) => {
    if (method === 'HeapProfiler.addHeapSnapshotChunk') chunks.push(params.chunk);
  });
  await session.send('HeapProfiler.takeHeapSnapshot', { captureNumericValue: true });
  await session.detach();
  return chunks.join('');
}

test('the background never receives a patient’s details, and remembers nothing', async () => {
  const worker = await world.chromium.worker();
  await worker.evaluate(() => {
    const heard: unknown[] = ['a canary in the memory'];
    Object.assign(globalThis, { heard });
    chrome.runtime.onMessage.addListener((message) => void heard.push(message));
    chrome.runtime.onConnect.addListener(({ name }) => void heard.push(name));
  });
  await twoConsultations();
  const heard = await worker.evaluate(() => JSON.stringify((globalThis as { heard?: unknown }).heard));
  expect(heard).toContain('spotted');
  expect(heard).not.toMatch(TRACES);
  const memory = await memoryOfBackground();
  expect(memory).toContain('a canary in the memory');
  expect(TRACES.exec(memory)?.[0]).toBeUndefined();
});

test('nothing is stored, in any place where an extension can store', async () => {
  const { panel } = await twoConsultations();
  const stored = await panel.evaluate(async () => {
    const areas = ['local', 'session', 'sync', 'managed'] as const;
    const read = (area: (typeof areas)[number]) => chrome.storage[area].get(null).catch(() => ({}));
    return {
      areas: await Promise.all(areas.map(read)),
      page: { ...localStorage, ...sessionStorage },
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
      cookies: document.cookie,
      history: [history.length, history.state, location.search, location.hash, document.title],
    };
  });
  expect(stored).toEqual({
    areas: [{}, {}, {}, {}],
    page: {},
    databases: [],
    caches: [],
    cookies: '',
    history: [1, null, '', '', 'Social Prescribing Navigator'],
  });
});

test('the panel shows only the name of a previous patient', async () => {
  const clinician = await (await world.clinician('banner-record.html')).clickIcon();
  await clinician.answerForLonely();
  await clinician.click(clinician.panel.getByRole('checkbox', { name: /^Name the patient/ }));
  await clinician.panel.getByLabel('What the patient wants').fill('Loud music');
  await clinician.page.goto(world.address('document-repository.html'));
  await expect.poll(async () => (await clinician.held()).patient).toContain('BELLO');
  const shown = await clinician.panel.evaluate(() => {
    const boxes = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
    return document.documentElement.outerHTML + boxes.map(({ value }) => value).join();
  });
  expect(shown).toContain('SMITH, John (Mr)');
  expect(shown).not.toMatch(/0018|1960|penrose surgery|se17|music/i);
});

test('the page sees nothing of the consultation: at most an element whose content it cannot read', async () => {
  const clinician = await world.clinician('banner-record.html');
  const html = () => clinician.page.evaluate(() => document.documentElement.outerHTML);
  const names = () => clinician.page.evaluate(() => Object.keys(window));
  const [htmlBefore, namesBefore] = [await html(), await names()];
  await clinician.clickIcon();
  await clinician.answerForLonely();
  expect((await html()).replace('<div></div>', '')).toBe(htmlBefore);
  expect(await names()).toEqual(namesBefore);
});
