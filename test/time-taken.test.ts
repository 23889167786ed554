import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { startTimer } from '../tools/test/time-taken.ts';

/** Takes a fifth of a second of processor time, however busy the machine is. */
const BUSY = 'while (process.cpuUsage().user < 200_000);';

test('tells the time by the clock', () => {
  expect(startTimer()()).toMatch(/^0\.\d s/);
});

test.runIf(process.platform === 'linux')(
  'on Linux, tells the processor time of what a process started',
  () => {
    const timeTaken = startTimer();
    // The busy process is started by another one.
    spawnSync('sh', ['-c', `"${process.execPath}" -e "${BUSY}"; true`]);
    const [, processors] = /processors: ([\d.]+) s/.exec(timeTaken()) ?? [];
    expect(Number(processors)).toBeGreaterThanOrEqual(0.2);
  },
);
