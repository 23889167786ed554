import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { ContentScriptRecorder, combinedReading } from './content-script-recorder.ts';

/**
 * Every way in which a page can change its patient: what the content script reports, and what it must never
 * report.
 */

const SMITH = 'SMITH 9990001006 1960-01-01';
const JONES = 'JONES 9990001073 1971-02-02';

interface PageWithWays {
  ways: Record<string, () => void>;
}

let recorder: ContentScriptRecorder;
beforeAll(async () => {
  recorder = await ContentScriptRecorder.start({ isForShortTests: true });
});
afterAll(() => recorder?.stop());

/** Waits until the readings of the tab's frames, combined, are as expected. */
async function isShown(expected: string): Promise<void> {
  await expect.poll(async () => combinedReading(await recorder.messages())).toBe(expected);
}

/** Runs one of the page's `ways` to change, and checks every message of the content script after it. */
async function changes(page: Page, way: string, after: string): Promise<void> {
  // Readings after the page's load must not see the change by chance.
  await page.waitForTimeout(100);
  const before = (await recorder.messages()).length;
  const changedAt = await page.evaluate((name) => {
    const { ways } = window as unknown as PageWithWays;
    ways[name]?.();
    return name in ways ? Date.now() : 0;
  }, way);
  expect(changedAt, `the page knows the way "${way}"`).toBeGreaterThan(0);
  await isShown(after);
  const since = (await recorder.messages()).slice(before);
  if (process.env.LATENCY) console.log(`${(since.at(-1)?.at ?? 0) - changedAt} ms  ${way}`);
  // A new reading gives the same result, so the change was not reported too early.
  await recorder.askAllFrames();
  await isShown(after);
  const messages = (await recorder.messages()).slice(before).map((message) => combinedReading([message]));
  // No message names the previous patient again, or mixes the two patients.
  const allowed = after === 'conflict' ? [SMITH, JONES] : [after];
  expect(messages.filter((words) => /\d/.test(words) && !allowed.includes(words))).toEqual([]);
}

type Case = [way: string, after: string, hash?: string];

function onPage(path: string, cases: Case[], before = SMITH) {
  test.each(cases)(`${path}: %s`, async (way, after, hash = '') => {
    const page = await recorder.open(`watching/${path}?${encodeURIComponent(way)}#${hash}`);
    await isShown(before);
    await changes(page, way, after);
  });
}

describe('nodes change', () => {
  onPage('nodes.html', [
    ['text nodes are edited in place', JONES],
    ['text nodes are edited one after the other', JONES],
    ['the container is refilled', JONES],
    ['the container is swapped', JONES],
    ['the body is swapped', JONES],
    ['nodes are moved out of a template', JONES],
    ['the document is rewritten', JONES],
    ['the document is rewritten, then changed', JONES],
    ['the page never settles', JONES],
    ['the page settles at last', JONES],
    ['the record is closed', 'none'],
    ['a second record is opened beside it', 'conflict'],
  ]);
});

describe('the history moves', () => {
  onPage('history.html', [
    ['an address is pushed', JONES],
    ['an address is replaced', JONES],
    ['the hash changes', JONES],
  ]);

  test('back and forward, within the document and through the back/forward cache', async () => {
    const usual = recorder;
    recorder = await ContentScriptRecorder.start({ keepsPages: true, isForShortTests: true });
    onTestFinished(async () => {
      await recorder.stop();
      recorder = usual;
    });
    const page = await recorder.open('watching/history.html?smith');
    await isShown(SMITH);
    await changes(page, 'an address is pushed', JONES);
    await changes(page, 'back', SMITH);
    await changes(page, 'forward', JONES);
    await page.evaluate(() => Object.assign(window, { kept: true }));
    await page.goto(`${recorder.site.origin}/watching/record.html?smith`);
    await isShown(SMITH);
    await page.goBack({ waitUntil: 'commit' });
    await isShown(JONES);
    expect(await page.evaluate(() => 'kept' in window), 'the page comes from the cache').toBe(true);
    await changes(page, 'back', SMITH);
  });
});

describe('something is shown or hidden', () => {
  const hiding = [
    'the hidden attribute',
    'a class',
    'the class of an outer element',
    'a style',
    'a style sheet that is added',
    'fading out',
    'folding',
    'a checkbox that hides all',
  ];
  onPage('visibility.html', [
    ['an attribute of the body', JONES],
    ['a checkbox, by style alone', JONES, 'checkbox'],
    ...hiding.map((way): Case => [way, 'none']),
    ...['details', 'dialog', 'popover'].map((way): Case => [way, 'none', way]),
  ]);
});

describe('a shadow root changes', () => {
  onPage('shadow.html', [
    ['text in it is edited', JONES],
    ['text in it is edited', JONES, 'open'],
    ['it is refilled', JONES],
    ['it is hidden', 'none'],
    ['its host is removed', 'none'],
    ['its slot is renamed', JONES, 'slots'],
    ['what is slotted is reassigned', JONES, 'slots'],
  ]);
  onPage(
    'shadow.html',
    [
      ['a root is attached late', JONES, 'empty'],
      ['a root is attached late, to an element of fixed size', JONES, 'empty'],
      ['a custom element is upgraded late', JONES, 'empty'],
    ],
    'none',
  );
});

describe('read-only controls change', () => {
  onPage('controls.html', [
    ['values are set by a script', JONES],
    ['values are set one after the other', JONES],
    ['values are emptied', 'none'],
    ['the control can be typed into', 'none'],
  ]);
});

describe('something changes without an event while a panel is open', () => {
  onPage('silent.html', [
    ['a style sheet is switched off, another on', JONES],
    ['a rule is put into a style sheet', 'none'],
    ['a rule shows a second record', 'conflict'],
    ['rules hide one, and show the other later', JONES],
    ['a rule hides one, and an animation shows the other later', JONES],
    ['a style sheet is adopted', JONES],
    ['a script ticks a box that style follows', JONES, 'checkbox'],
    ['a script animates', JONES, 'animation'],
    ['a script fills the last of very many fields', JONES, 'fields'],
  ]);
  onPage('visibility.html', [
    ['a rule hides all', 'none'],
    ['a rule fades all', 'none'],
    ['a rule generates a cover', 'none'],
  ]);
  onPage(
    'frames.html',
    ['src', 'nested'].flatMap((kind): Case[] => [
      ['a rule hides it', 'none', kind],
      ['a rule covers it', 'none', kind],
    ]),
  );
});

test('silent.html: a rule shows that the patient has died, while a panel is open', async () => {
  const page = await recorder.open('watching/silent.html');
  await isShown(SMITH);
  const hasDied = async () => {
    const reading = (await recorder.messages()).at(-1)?.reading;
    return reading?.kind === 'patient' && reading.patient.deceased;
  };
  expect(await hasDied()).toBe(false);
  await page.evaluate(() => (window as unknown as PageWithWays).ways['a rule shows a mark of death']?.());
  await expect.poll(hasDied).toBe(true);
});

describe('one of two frames in a shadow root is replaced by the other', () => {
  onPage('frames-in-shadow.html', [
    ['visibility', JONES],
    ['opacity', JONES],
    ['place', JONES],
    ['a cover', 'none'],
  ]);
});

describe('one of two frames of one origin is replaced by the other', () => {
  const hidden = ['opacity', 'faint', 'visibility', 'display', 'place', 'size', 'clip'];
  const ways = [
    ...hidden.flatMap((how) => ['a rule', 'an animation'].map((means) => `${how} by ${means}`)),
    'opacity by a style',
    'opacity by removal',
    'opacity by rules, one late',
    'display by rules, one late',
  ];
  onPage(
    'frames-two.html',
    ways.map((way): Case => [way, JONES]),
  );
  onPage(
    'frames-two.html',
    ['opacity by rules, one late', 'faint by an animation'].map((way): Case => [way, JONES, 'shadow']),
  );
});

describe('a frame changes', () => {
  onPage('frames.html', [
    ...['src', 'other'].map((kind): Case => ['it goes to another address', JONES, kind]),
    ['it gets another srcdoc', JONES, 'srcdoc'],
    ['it is written from outside', JONES, 'blank'],
    ['its body is filled from outside', JONES, 'blank'],
    ['it is replaced by another', JONES],
    ['another is added', 'conflict'],
    ['another is added', 'conflict', 'other'],
    ['it is removed', 'none'],
    ['what it holds is moved out of it', JONES, 'holder'],
    ...['src', 'other', 'nested'].flatMap((kind): Case[] => [
      ['it is not displayed', 'none', kind],
      ['its parent is not displayed', 'none', kind],
      ['it has no size', 'none', kind],
    ]),
    // The page cannot tell the script whether a frame of another origin is visible, so `other` is left out.
    ...['src', 'nested'].flatMap((kind): Case[] => [
      ['it is not visible', 'none', kind],
      ['its parent is not visible', 'none', kind],
    ]),
  ]);
});

describe('instances of the content script', () => {
  test('after a second injection the newer instance takes over, and the older one stops', async () => {
    const page = await recorder.open('watching/nodes.html');
    await isShown(SMITH);
    await recorder.worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true });
      const files = chrome.runtime.getManifest().content_scripts?.[0]?.js ?? [];
      await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1, allFrames: true }, files });
    });
    await isShown(SMITH);
    await changes(page, 'text nodes are edited in place', JONES);
    const before = (await recorder.messages()).length;
    await recorder.askAllFrames();
    expect((await recorder.messages()).slice(before).map((message) => combinedReading([message]))).toEqual([
      JONES,
    ]);
  });

  test('left behind by its extension, an instance notices one last change and then stops', async () => {
    const page = await recorder.open('watching/nodes.html');
    await isShown(SMITH);
    const session = await recorder.chromium.context.newCDPSession(page);
    const thrown: string[] = [];
    const worlds: number[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension:')) worlds.push(context.id);
    });
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) =>
      thrown.push(String(exceptionDetails.exception?.description)),
    );
    await session.send('Runtime.enable');
    const known = async () => {
      const asked = { contextId: worlds[0] as number, expression: 'socialPrescribingNavigator.patient()' };
      return (await session.send('Runtime.evaluate', asked)).result.value;
    };
    expect(await known()).toBe('9990001006');
    await recorder.chromium.browser.send('Extensions.uninstall', { id: recorder.chromium.extensionId });
    for (const way of ['text nodes are edited in place', 'the record is closed']) {
      await page.evaluate((name) => (window as unknown as PageWithWays).ways[name]?.(), way);
      await page.waitForTimeout(300);
    }
    expect(await known(), 'it reads no more').toBe('9990001006');
    expect(thrown).toEqual([]);
  });
});
