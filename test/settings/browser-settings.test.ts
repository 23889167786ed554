import { afterEach, beforeEach, expect, test, vi } from 'vitest';

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
beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('a policy that the browser delivers at once applies', async () => {
  asked.managed = async () => ({ markOnPages: 'badge' });
  expect(await readSettings()).toEqual({ managed: { markOnPages: 'badge' }, local: OWN });
});

test('a browser that refuses to give a policy has none', async () => {
  asked.managed = () => Promise.reject(new Error('Managed storage manifest not found'));
  expect(await readSettings()).toEqual({ managed: undefined, local: OWN });
});

test('the user’s own options apply after a moment if the policy never arrives', async () => {
  asked.managed = () => new Promise(() => undefined);
  const received: unknown[] = [];
  followSettings((held) => received.push(held));
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
    return new Promise((resolve) => setTimeout(resolve, 5000, { markOnPages: 'badge' }));
  };
  const received: unknown[] = [];
  followSettings((held) => received.push(held));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(received).toEqual([
    { managed: undefined, local: OWN },
    { managed: { markOnPages: 'badge' }, local: OWN },
  ]);
  expect(times).toBe(1);
});

test('a late policy applies although the user changed an option before it arrived', async () => {
  const policy = { markOnPages: 'badge' };
  asked.managed = () => new Promise((resolve) => setTimeout(resolve, 5000, policy));
  asked.local = async () => ({ settings: OWN });
  const received: unknown[] = [];
  followSettings((held) => received.push(held));
  await vi.advanceTimersByTimeAsync(2000);
  asked.managed = () => new Promise(() => undefined);
  asked.local = async () => ({ settings: { singleKeys: 'on' } });
  asked.changed.at(-1)?.({ settings: {} }, 'local');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(received).toEqual([
    { managed: undefined, local: OWN },
    { managed: undefined, local: { singleKeys: 'on' } },
    { managed: policy, local: { singleKeys: 'on' } },
  ]);
});

test('changing an option does not suspend the policy', async () => {
  const policy = { markOnPages: 'badge' };
  asked.managed = async () => policy;
  asked.local = async () => ({ settings: OWN });
  const received: unknown[] = [];
  followSettings((held) => received.push(held));
  await vi.advanceTimersByTimeAsync(100);
  asked.managed = () => new Promise(() => undefined);
  asked.local = async () => ({ settings: { singleKeys: 'on' } });
  asked.changed.at(-1)?.({ settings: {} }, 'local');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(received).toEqual([
    { managed: policy, local: OWN },
    { managed: policy, local: { singleKeys: 'on' } },
  ]);
});

test('a policy that arrives applies although a later read of it never ends', async () => {
  const policy = { markOnPages: 'badge' };
  asked.managed = () => new Promise((resolve) => setTimeout(resolve, 500, policy));
  asked.local = async () => ({ settings: OWN });
  const received: unknown[] = [];
  followSettings((held) => received.push(held));
  asked.managed = () => new Promise(() => undefined);
  asked.changed.at(-1)?.({}, 'managed');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(received).toEqual([{ managed: policy, local: OWN }]);
});

test('a policy that is known stays if the browser fails to read it again', async () => {
  const policy = { markOnPages: 'badge' };
  asked.managed = async () => policy;
  asked.local = async () => ({ settings: OWN });
  const received: unknown[] = [];
  followSettings((held) => received.push(held));
  await vi.advanceTimersByTimeAsync(100);
  asked.managed = () => Promise.reject(new Error('The browser is busy'));
  asked.changed.at(-1)?.({}, 'managed');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(received.at(-1)).toEqual({ managed: policy, local: OWN });
});

test('settings are reported once something is set, and then also when nothing is set any more', async () => {
  asked.managed = async () => ({});
  asked.local = async () => ({});
  const received: unknown[] = [];
  followSettings((held) => received.push(held));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(received).toEqual([]);
  const change = (managed: object) => {
    asked.managed = async () => managed;
    asked.changed.at(-1)?.({}, 'managed');
    return vi.advanceTimersByTimeAsync(100);
  };
  await change({ markOnPages: 'badge' });
  await change({});
  expect(received).toEqual([
    { managed: { markOnPages: 'badge' }, local: undefined },
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
    const received: unknown[] = [];
    followSettings((settings) => received.push(settings[area]));
    await vi.advanceTimersByTimeAsync(200);
    const change = (settings: object) => {
      stored = settings;
      asked.changed.at(-1)?.({ settings: {} }, area);
    };
    change({ referrerName: 'Dr Alex Example', referrerRole: 'GP' });
    await vi.advanceTimersByTimeAsync(20);
    const last = { referrerName: 'Dr Alex Example', referrerRole: 'GP', referrerReply: '020 7946 0000' };
    change(last);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(received).toEqual([{ referrerName: 'Dr Alex Example' }, last]);
  },
);
