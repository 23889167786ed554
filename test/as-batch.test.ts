import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { asBatch } from '../tools/test/as-batch.ts';

const [program = '', ...args] = asBatch(['sh', '-c', 'chrt --pid $$; exit 0']);

test.skipIf(program === 'sh')('a command and what it starts run as batch work', () => {
  expect(execFileSync(program, args, { encoding: 'utf8' })).toContain('SCHED_BATCH');
});

test('a system without batch work runs the command as it is', () => {
  const path = process.env.PATH;
  process.env.PATH = '';
  try {
    expect(asBatch(['node', 'test'])).toEqual(['node', 'test']);
  } finally {
    process.env.PATH = path;
  }
});
