import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withOwnEtc } from '../../harness/own-etc.ts';

const FILE = '/etc/social-prescribing-navigator-test';
const command = ['sh', '-c', `cat /etc/passwd >${FILE} && wc -l <${FILE}; echo $OWN_ETC`];
const [program = '', ...args] = withOwnEtc(command);

test.skipIf(program === 'sh')('a command writes to its own copy of /etc, and the machine’s stays', () => {
  expect(execFileSync(program, args, { encoding: 'utf8' })).toMatch(/^\d+\n1\n$/);
  expect(existsSync(FILE)).toBe(false);
});
