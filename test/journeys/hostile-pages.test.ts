import type { CDPSession } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  ContentScriptRecorder,
  combinedReading,
  type RecordedMessage,
  readingInWords,
} from './content-script-recorder.ts';

/**
 * Pages that are hostile or extreme, in a real browser. The content script reads each page, or gives up with
 * a reason. The page stays usable, and the content script writes nothing to its console.
 */

const SMITH = 'SMITH 9990001006 1960-01-01';
const JONES = 'JONES 9990001073 1971-02-02';

let recorder: ContentScriptRecorder;
let session: CDPSession;
const fromExtension: string[] = [];

beforeAll(async () => {
  // With the back/forward cache, each page gets a process of its own, without the remains of the one before.
  recorder = await ContentScriptRecorder.start({ keepsPages: true });
  session = await recorder.chromium.context.newCDPSession(recorder.page);
  const worlds = new Set<number>();
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) worlds.add(context.id);
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { executionContextId, exception } }) => {
    if (worlds.has(executionContextId ?? -1)) fromExtension.push(String(exception?.description));
  });
  session.on('Runtime.consoleAPICalled', ({ executionContextId, args }) => {
    if (worlds.has(executionContextId)) fromExtension.push(JSON.stringify(args));
  });
  await session.send('Runtime.enable');
});
afterAll(() => recorder?.stop());

/** Evaluates an expression in the page, even if the page has broken its own JavaScript environment. */
async function inPage(expression: string): Promise<unknown> {
  return (await session.send('Runtime.evaluate', { expression, returnByValue: true })).result.value;
}

async function click(): Promise<void> {
  for (const type of ['mousePressed', 'mouseReleased'] as const)
    await session.send('Input.dispatchMouseEvent', { type, x: 5, y: 5, button: 'left', clickCount: 1 });
}

const CASES: [trouble: string, expected: string][] = [
  ['nesting of ten thousand', SMITH],
  ['ten megabytes of text in one node', SMITH],
  ['a page that rewrites itself every frame', SMITH],
  ['a page that throws in every getter', SMITH],
  ['a page that redefines what everything is made of', SMITH],
  ['a page that pollutes prototypes', SMITH],
  ['element names that shadow properties of the document', SMITH],
  ['element names that shadow properties of a form', 'none'],
  // Some of these styles make the page invisibly small and turn it upside down.
  ['styles of every kind', 'none'],
  ['an endless animation', SMITH],
  ['two hundred frames', SMITH],
  ['nesting of ten thousand, with text at each depth', SMITH],
  ['ten megabytes of text in one line of many nodes', SMITH],
  ['ten megabytes in an attribute and a control', SMITH],
  ['shadow roots in each other, a thousand deep', SMITH],
];

test.each(CASES)('%s', async (trouble, expected) => void (await isRead(trouble, expected)));
test(
  'a million nodes: the extension reads the page, or says that it is too large',
  { timeout: 180_000 },
  () => isRead('a million nodes', SMITH, 'none'),
);
test('a hundred thousand shadow roots: within two seconds the extension reads the page, or gives up with the reason', async () => {
  const { taken, messages } = await isRead('a hundred thousand shadow roots', SMITH, 'none');
  expect(taken).toBeLessThan(2000);
  const { reading } = messages.at(-1) ?? {};
  if (reading?.kind === 'none') expect(reading.reason).toBe('This page is too large to read.');
});

/**
 * Opens a page and waits for one of the expected readings.
 * @returns the messages of the content script, and the time from load to the last of them (ms)
 */
async function isRead(
  trouble: string,
  ...expected: string[]
): Promise<{ messages: RecordedMessage[]; taken: number }> {
  await recorder.open(`hostile/page.html#${encodeURIComponent(trouble)}`);
  const loaded = Date.now();
  await expect
    .poll(async () => (await recorder.messages()).length && combinedReading(await recorder.messages()), {
      timeout: 30_000,
    })
    .toBeOneOf(expected);
  const messages = await recorder.messages();
  const taken = (messages.at(-1)?.at ?? 0) - loaded;
  if (process.env.LATENCY) console.log(`${taken} ms  ${trouble}`);
  expect(patientsIn(messages).filter((words) => words !== SMITH)).toEqual([]);
  await isUsable();
  return { messages, taken };
}

test.each(['draws', 'writes'])(
  'a page that %s another patient in every animation frame: the panel never mixes two patients',
  async (way) => {
    await recorder.open(
      `hostile/page.html#${encodeURIComponent(`a page that ${way} another patient every frame`)}`,
    );
    for (let asked = 0; asked < 6; asked++) await recorder.askAllFrames();
    const messages = (await recorder.messages()).map((message) => combinedReading([message]));
    expect(messages.length).toBeGreaterThanOrEqual(6);
    expect(messages.filter((words) => ![SMITH, JONES, 'none'].includes(words))).toEqual([]);
    await isUsable();
  },
);

const patientsIn = (messages: readonly RecordedMessage[]) =>
  messages.flatMap(({ reading }) => (reading?.kind === 'patient' ? [readingInWords(reading)] : []));

/**
 * Checks that the page still paints and takes clicks, and that the content script wrote nothing to the
 * console.
 */
async function isUsable(): Promise<void> {
  const frames = await inPage('painted');
  await click();
  await expect.poll(() => inPage('clicks')).toBe(1);
  await expect.poll(() => inPage('painted')).toBeGreaterThan(frames as number);
  expect(fromExtension, 'nothing of ours is in the console').toEqual([]);
}
