import { expect, it } from 'vitest';
import { fieldsOf } from './written.ts';

/** The details that a page shows of its user are not the patient's. */

const isUsers = (...lines: string[]) => fieldsOf(lines.join('\n')).some((field) => field.endsWith('[other]'));
const POSTCODE = 'Postcode: SW4 7SS';

it.each([
  ...['Practice: Mill Surgery', 'Practice code: G85001', 'ODS code: G85001', 'GP: Dr Bell', POSTCODE],
  ...[
    'Address: 1 Mill Lane',
    'SW4 7SS',
    `Role: GP|${POSTCODE}`,
    `Ward 6|${POSTCODE}`,
    `Ann Bell|${POSTCODE}`,
  ],
])('in the line of the user or in the next: %s', (details) => {
  expect(isUsers(`Signed in: Dr Holt|${details}`)).toBe(true);
  expect(isUsers('', '', '', `Logged in: Dr Holt|${details}`)).toBe(true);
});
it.each([POSTCODE, 'SW4 7SS', 'Practice: Mill Surgery', `Role: GP|${POSTCODE}`])(
  'in the next line: %s',
  (details) => {
    expect(isUsers('Signed in: Dr Holt', details)).toBe(true);
    expect(isUsers('Signed in: Dr Holt', 'Role: GP', details)).toBe(false);
  },
);
it.each(['User', 'Current user', 'Last user', 'Signed in', 'Logged in by'])('after the label %s', (label) =>
  expect(isUsers(`${label}: Dr Holt|${POSTCODE}`)).toBe(true),
);

it.each(['NHS number: 999 000 0018', 'Name: SMITH, John', 'DOB: 1/1/1960', 'SMITH, John (Mr)'])(
  'but they are the patient’s after %s',
  (detail) => {
    expect(isUsers(`Signed in: Dr Holt|${detail}|${POSTCODE}`)).toBe(false);
    expect(isUsers('Signed in: Dr Holt', `${detail}|${POSTCODE}`)).toBe(false);
  },
);
it('nor after other words in the next line, nor without a user', () => {
  expect(isUsers('Signed in: Dr Holt', `Log out ${POSTCODE}`)).toBe(false);
  expect(isUsers('Signed in: Dr Holt', 'Mill Lane')).toBe(false);
  expect(isUsers('Signed in: Dr Holt|Mill Lane')).toBe(false);
  expect(isUsers(POSTCODE)).toBe(false);
  expect(isUsers(`Assigned: Dr Holt|${POSTCODE}`)).toBe(false);
});
