import { describe, expect, it } from 'vitest';
import { check } from '../../tools/places/check.ts';
import { generate } from '../../tools/places/generate.ts';
import { invented, POSTCODES, PRACTICES } from './invented.ts';

const quietly = () => {};

async function written() {
  const workspace = await invented();
  await generate(workspace.asked, {}, quietly);
  return workspace;
}

describe('comparing the tables with the files', () => {
  it('finds the right answer for every row', async () => {
    const workspace = await written();
    expect(await check(workspace.asked, quietly)).toEqual({
      right: true,
      lines: ['7 of 7 postcodes answered right.', '3 of 3 practices answered right, 3 of them by name too.'],
    });
  });

  it('finds each postcode that is new or has another borough', async () => {
    const workspace = await written();
    await workspace.write(
      'postcodes.csv',
      `${POSTCODES.replace('QX1 1AA,E00000001', 'QX1 1AA,E00000003')}QX1 1ZZ,E00000001,1\n`,
    );
    const { right, lines } = await check(workspace.asked, quietly);
    expect(right).toBe(false);
    expect(lines.slice(0, 3)).toEqual([
      '6 of 8 postcodes answered right.',
      '  QX1 1AA lies in none, the table says northmoor',
      '  QX1 1ZZ lies in northmoor, the table says northmoor, likely',
    ]);
  });

  it.each([
    [
      'moved to another borough',
      ['QX1 1AB,U00001,NORTHMOOR PCN,Northmoor', 'QX1 1AB,U00001,NORTHMOOR PCN,Southfen'],
      'X00002 THE MILL SURGERY is of southfen, the table says northmoor',
    ],
    [
      'in another network',
      ['QX2 2AA,,', 'QX2 2AA,U00001,X'],
      'X00003 FEN MEDICAL CENTRE is in U00001, the table says none',
    ],
    ['under another name', ['THE MILL', 'WEIR'], 'X00002 is WEIR SURGERY, the table says THE MILL SURGERY'],
    [
      'that is new',
      ['X00004,FAR AWAY SURGERY,QZ9 9AA,U00009,FAR PCN,Elsewhere', 'X00004,NEAR SURGERY,QZ9 9AA,,,Southfen'],
      'X00004 NEAR SURGERY is not in the table',
    ],
    ['that is gone', [/X00002.*\n/, ''], 'X00002 is in the table and not in the file'],
  ] as const)('finds a practice %s', async (_, [from, to], says) => {
    const workspace = await written();
    await workspace.write('practices.csv', PRACTICES.replace(from, to));
    const { right, lines } = await check(workspace.asked, quietly);
    expect(right).toBe(false);
    expect(lines).toContain(`  ${says}`);
  });

  it('shows the first ten and counts the rest', async () => {
    const workspace = await written();
    const more = [...'ABDEFGHJLNPQ'].map((letter) => `QX1 1Z${letter},E00000003,1`).join('\n');
    await workspace.write('postcodes.csv', `${POSTCODES}${more}\n`);
    const { lines } = await check(workspace.asked, quietly);
    expect(lines.slice(0, 13).filter((line) => line.startsWith('  QX1'))).toHaveLength(10);
    expect(lines).toContain('  … and 2 more');
  });

  it('names a missing table', async () => {
    const workspace = await invented();
    await expect(check(workspace.asked, quietly)).rejects.toThrow(
      'practices.json: there is no such table to check',
    );
  });
});
