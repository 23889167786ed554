import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onSaved } from '../../tools/dev/changes.ts';

let folder: string;
let stop = () => {};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'navigator-changes-'));
});
afterEach(() => {
  stop();
  rmSync(folder, { recursive: true });
});

const save = (name: string) => writeFileSync(join(folder, name), String(Math.random()));

test('reports a saved file, with the time', async () => {
  const act = vi.fn(async () => {});
  ({ stop } = onSaved([folder], act));
  const before = Date.now();
  save('needs.json');
  await vi.waitFor(() => expect(act).toHaveBeenCalledOnce());
  const [file, savedAt] = act.mock.calls[0] as unknown as [string, number];
  expect(file).toBe(join(folder, 'needs.json'));
  expect(savedAt).toBeGreaterThan(before - 1000);
  expect(savedAt).toBeLessThanOrEqual(Date.now());
});

test('builds once more, after the build, for files saved during the build', async () => {
  let finish = () => {};
  const act = vi.fn(() => new Promise<void>((done) => (finish = done)));
  ({ stop } = onSaved([folder], act));
  save('one.ts');
  await vi.waitFor(() => expect(act).toHaveBeenCalledTimes(1));
  save('two.ts');
  save('three.ts');
  await new Promise((done) => setTimeout(done, 150));
  expect(act).toHaveBeenCalledTimes(1);
  finish();
  await vi.waitFor(() => expect(act).toHaveBeenCalledTimes(2));
  finish();
  await new Promise((done) => setTimeout(done, 100));
  expect(act).toHaveBeenCalledTimes(2);
});

test('ignores temporary files of editors', async () => {
  const act = vi.fn(async () => {});
  ({ stop } = onSaved([folder], act));
  for (const name of ['.needs.json.swp', 'needs.json~', '4913.tmp', '.#needs.json']) save(name);
  await new Promise((done) => setTimeout(done, 150));
  expect(act).not.toHaveBeenCalled();
});
