import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/patient/read.ts';
import { TODAY } from '../panel/people.ts';

/** Which details are the patient's: those nearest to the NHS number, and none too far from it. */

const NUMBER = 'NHS No. 999 000 0018';
const BORN = 'Date of birth: 01-Jan-1960';
const far = (count: number) => Array<string>(count).fill('and so on');

function read(...lines: string[]) {
  const reading = readPage(
    lines.map((text) => ({ text })),
    TODAY,
  );
  if (reading.kind !== 'patient') throw new Error(reading.reason);
  return reading.patient;
}

describe('the name', () => {
  it.each<[string, string[]]>([
    ['below, not the one far above', ['Name: BELLO, Amina', ...far(3), NUMBER, 'Name: SMITH, John']],
    ['above, not the one far below', ['Name: SMITH, John', NUMBER, ...far(3), 'Name: BELLO, Amina']],
    [
      'their own, not their next of kin’s',
      ['Name: SMITH, John', ...far(3), NUMBER, 'Next of kin', 'Name: BELLO, Amina'],
    ],
    ['40 lines above', ['Name: SMITH, John', ...far(39), NUMBER, BORN]],
    ['beside the number’s second place', [NUMBER, BORN, ...far(57), NUMBER, 'Name: SMITH, John']],
  ])('%s', (_, lines) => {
    expect(read(...lines).name).toBe('SMITH, John');
  });
  it('is none where it is 41 lines from the number', () => {
    expect(read('Name: SMITH, John', ...far(40), NUMBER, BORN).name).toBeNull();
  });
});
