import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { walkThrough } from '../../tools/start/walk-through.ts';
import { useWorld } from './world.ts';

const world = useWorld({ ownBrowser: true, hosts: 'http://127.0.0.1/*' });

test('npm start opens the first record’s panel with the button on the page, walks through each borough’s route, and takes a picture of every step', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'navigator-walk-'));
  const said: string[] = [];
  try {
    await walkThrough(world.chromium, world.address('').replace(/\/$/, ''), folder, (line) =>
      said.push(line),
    );
    expect(said).toEqual([
      expect.stringContaining('social prescribing south Walworth'),
      expect.stringContaining('Fiona McLees'),
      expect.stringContaining('Joy'),
    ]);
    expect(readdirSync(folder)).toHaveLength(13);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
