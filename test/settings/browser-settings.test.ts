import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StoredSettings } from '../../src/extension/stored-settings.ts';

/** Reads settings from the browser, which may deliver them late or never. */

type Changed = (changes: object, area: string) => void;
const asked = vi.hoisted(() => ({
  changed: [] as Changed[],
  managed: (): Promise<unknown> => Promise.resolve({}),
  local: (): Promise<unknown> => Promise.resolve({ settings: { singleKeys: 'off' } }),
}));
vi.mock('../../src/extension/browser.ts', () => ({
  browser: {
    storage: {
      managed: { get: () => asked.managed() },
      local: { get: () => asked.local() },
      onChanged: { addListener: (listener: Changed) => asked.changed.push(listener) },
    },
  },
}));
const { followSettings } = await import('../../src/extension/stored-settings.ts');
const { readSettings } = await import('../../src/extension/background/read-settings.ts');

const OWN = { singleKeys: 'off' };
const POLICY = { markOnPages: 'badge' };
const never = () => new Promise(() => undefined);

beforeEach(() => {
  vi.useFakeTimers();
  asked.local = async () => ({ settings: OWN });
});
afterEach(() => vi.useRealTimers());

/** Follows the settings. @returns a list to which every report is added */
function follow(): StoredSettings[] {
  const received: StoredSettings[] = [];
  followSettings((settings) => received.push(settings));
  return received;
}

/** The browser reports that something in an area of its storage has changed. */
const reportChange = (area: 'managed' | 'local') => asked.changed.at(-1)?.({ settings: {} }, area);

test('a policy that the browser delivers at once applies', async () => {
  asked.managed = async () => POLICY;
  expect(await readSettings()).toEqual({ managed: POLICY, local: OWN });
});

test('a browser that refuses to give a policy has none', async () => {
  asked.managed = () => Promise.reject(new Error('Managed storage manifest not found'));
  expect(await readSettings()).toEqual({ managed: undefined, local: OWN });
});

test('the user’s own options apply after a moment if the policy never arrives', async () => {
  asked.managed = never;
  const received = follow();
  await vi.advanceTimersByTimeAsync(900);
  expect(received).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  expect(received).toEqual([{ managed: undefined, local: OWN }]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(received).toHaveLength(1);
});

test('a late policy applies when it arrives, and is requested once', async () => {
  let times = 0;
  asked.managed = () => {
    times += 1;
    return new Promise((resolve) => setTimeout(resolve, 5000, POLICY));
  };
  const received = follow();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(received).toEqual([
    { managed: undefined, local: OWN },
    { managed: POLICY, local: OWN },
  ]);
  expect(times).toBe(1);
});

test('a late policy applies although the user changed an option before it arrived', async () => {
  asked.managed = () => new Promise((resolve) => setTimeout(resolve, 5000, POLICY));
  const received = follow();
  await vi.advanceTimersByTimeAsync(2000);
  asked.managed = never;
  asked.local = async () => ({ settings: { singleKeys: 'on' } });
  reportChange('local');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(received).toEqual([
    { managed: undefined, local: OWN },
    { managed: undefined, local: { singleKeys: 'on' } },
    { managed: POLICY, local: { singleKeys: 'on' } },
  ]);
});

test('changing an option does not suspend the policy', async () => {
  asked.managed = async () => POLICY;
  const received = follow();
  await vi.advanceTimersByTimeAsync(100);
  asked.managed = never;
  asked.local = async () => ({ settings: { singleKeys: 'on' } });
  reportChange('local');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(received).toEqual([
    { managed: POLICY, local: OWN },
    { managed: POLICY, local: { singleKeys: 'on' } },
  ]);
});

test('a policy that arrives applies although a later read of it never ends', async () => {
  asked.managed = () => new Promise((resolve) => setTimeout(resolve, 500, POLICY));
  const received = follow();
  asked.managed = never;
  reportChange('managed');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(received).toEqual([{ managed: POLICY, local: OWN }]);
});

test('a policy that is known stays if the browser fails to read it again', async () => {
  asked.managed = async () => POLICY;
  const received = follow();
  await vi.advanceTimersByTimeAsync(100);
  asked.managed = () => Promise.reject(new Error('The browser is busy'));
  reportChange('managed');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(received.at(-1)).toEqual({ managed: POLICY, local: OWN });
});

test('settings are reported once something is set, and then also when nothing is set any more', async () => {
  asked.managed = async () => ({});
  asked.local = async () => ({});
  const received = follow();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(received).toEqual([]);
  const change = (managed: object) => {
    asked.managed = async () => managed;
    reportChange('managed');
    return vi.advanceTimersByTimeAsync(100);
  };
  await change(POLICY);
  await change({});
  expect(received).toEqual([
    { managed: POLICY, local: undefined },
    { managed: {}, local: undefined },
  ]);
});

test.each(['managed', 'local'] as const)(
  'settings that were read earlier never replace those that were read later: %s',
  async (area) => {
    const delays = [100, 500, 10];
    let stored: object = { referrerName: 'Dr Alex Example' };
    asked.managed = async () => ({});
    asked.local = async () => ({});
    asked[area] = () => {
      const settings = area === 'local' ? { settings: stored } : stored;
      return new Promise((resolve) => setTimeout(resolve, delays.shift() ?? 0, settings));
    };
    const received = follow();
    await vi.advanceTimersByTimeAsync(200);
    const change = (settings: object) => {
      stored = settings;
      reportChange(area);
    };
    change({ referrerName: 'Dr Alex Example', referrerRole: 'GP' });
    await vi.advanceTimersByTimeAsync(20);
    const last = { referrerName: 'Dr Alex Example', referrerRole: 'GP', referrerReply: '020 7946 0000' };
    change(last);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(received.map((settings) => settings[area])).toEqual([{ referrerName: 'Dr Alex Example' }, last]);
  },
);
