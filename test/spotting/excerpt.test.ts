import { expect, it } from 'vitest';
import { openPage } from './page.ts';
import { readingOf } from './spotted.ts';

/** Virtual lists: the page contains one row, and adds others when the user scrolls to them. */

const ROW = ['ASHDOWN, Martin (Mr)', '12-Mar-1961', '999 203 7008'];
const HEADS = ['Name', 'Date of birth', 'NHS number'];
const row = (role: string, cells: readonly string[]) =>
  `<div role=row>${cells.map((cell) => `<div role=${role}>${cell}</div>`).join('')}</div>`;
const grid = (count: string) =>
  `<h1>Patient details</h1><div role=grid ${count}>${row('columnheader', HEADS)}${row('gridcell', ROW)}</div>`;

async function read(html: string) {
  const { document, openRoot } = await openPage(html);
  return readingOf(document, { openRoot });
}

it.each(['aria-rowcount=3120', 'aria-rowcount=4', 'aria-rowcount=-1'])(
  'with %s it is a list',
  async (count) => {
    expect(await read(grid(count))).toMatchObject({
      kind: 'none',
      reason: 'This page is a list, not one patient’s record.',
    });
  },
);

it.each(['', 'aria-rowcount=2', 'aria-rowcount=1', 'aria-rowcount=""'])(
  'with %j it is a record',
  async (count) => {
    expect(await read(grid(count))).toMatchObject({ kind: 'patient' });
  },
);

it('a grid of labels and values is a record, however many rows it has', async () => {
  const rows = HEADS.map((label, at) => row('gridcell', [label, ROW[at] ?? ''])).join('');
  expect(await read(`<div role=grid aria-rowcount=40>${rows}</div>`)).toMatchObject({ kind: 'patient' });
});

it('an entry of many is one of a list', async () => {
  const entry = (count: string) =>
    `<div role=feed><div role=article ${count}><p>ASHDOWN, Martin (Mr)</p><p>Born: 12-Mar-1961</p><p>NHS number: 999 203 7008</p></div></div>`;
  expect(await read(entry('aria-setsize=640'))).toMatchObject({ kind: 'none' });
  expect(await read(entry('aria-setsize=1'))).toMatchObject({ kind: 'patient' });
});
