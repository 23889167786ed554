import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locatePostcode } from '../../src/core/places/postcodes.ts';
import { generate } from '../../tools/places/generate.ts';
import { invented, POSTCODES, PRACTICES } from './invented.ts';

const quietly = () => {};
const parsed = (text: string | null) => JSON.parse(text ?? 'null');
const reversed = (csv: string) => {
  const [header, ...rows] = csv.trim().split('\n');
  return [header, ...rows.reverse()].join('\n');
};

describe('writing the tables', () => {
  it('from lists that name the borough', async () => {
    const workspace = await invented();
    const lines = await generate(workspace.asked, { practices: '2026-07-01' }, quietly);
    expect(await workspace.table('practices')).toBe(`{
"source":"NHS England, Patients Registered at a GP Practice, mapping file; the borough is the one that commissions",
"edition":"2026-07-01",
"attribution":["Contains information from NHS England, licensed under the current version of the Open Government Licence"],
"pcns":{
"U00001":"NORTHMOOR PCN"
},
"practices":{
"X00001":{"borough":"northmoor","pcn":"U00001","name":"HARBOUR, PIER & QUAY PRACTICE"},
"X00002":{"borough":"northmoor","pcn":"U00001","name":"THE MILL SURGERY"},
"X00003":{"borough":"southfen","name":"FEN MEDICAL CENTRE"}
}
}
`);
    const postcodes = parsed(await workspace.table('postcodes'));
    expect(postcodes).toMatchObject({
      edition: '2026-03',
      boroughs: ['northmoor', 'southfen'],
      notHomes: ['ZZ99'],
    });
    expect(postcodes.attribution[0]).toBe('Contains OS data © Crown copyright and database right 2026');
    expect(Object.keys(postcodes.sectors)).toEqual(['QX1', 'QX2']);
    expect(lines.join('\n')).toContain(
      '3 practices (Northmoor 2, Southfen 1), 1 networks, edition 2026-07-01',
    );
  });

  it('answers as the source does for each postcode of the source', async () => {
    const workspace = await invented();
    await generate(workspace.asked, {}, quietly);
    const table = parsed(await workspace.table('postcodes'));
    const answers = [
      'QX1 1AA',
      'QX1 1AD',
      'QX2 2AA',
      'QX2 2AB',
      'QX2 9AA',
      'QX2 9ZZ',
      'QZ9 9AA',
      'QX1 1ZZ',
      'QX1 2AA',
    ].map((text) => {
      const lies = locatePostcode(table, text);
      return lies && [lies.borough, lies.likely];
    });
    expect(answers).toEqual([
      ['northmoor', false],
      ['southfen', false],
      ['southfen', false],
      [null, false],
      [null, false],
      [null, false],
      [null, false],
      ['northmoor', true],
      null,
    ]);
  });

  it('gives the same bytes for any order of rows', async () => {
    const workspace = await invented();
    await generate(workspace.asked, {}, quietly);
    const other = await invented(reversed(PRACTICES), reversed(POSTCODES));
    await generate(other.asked, {}, quietly);
    for (const name of ['practices', 'postcodes'] as const)
      expect(await other.table(name)).toBe(await workspace.table(name));
  });

  it('leaves no other files', async () => {
    const workspace = await invented();
    await generate(workspace.asked, {}, quietly);
    expect(await readdir(join(workspace.asked.rules, 'places'))).toEqual([
      'not-homes.json',
      'postcodes.json',
      'practices.json',
    ]);
  });
});

describe('a new edition', () => {
  it('says what changed', async () => {
    const workspace = await invented();
    await generate(workspace.asked, {}, quietly);
    const changed = PRACTICES.replace('THE MILL SURGERY', 'THE WEIR SURGERY')
      .replace(/X00001.*\n/, 'X00009,NEW SURGERY,QX1 1AA,,,Northmoor\n')
      .replace(',,,Southfen', ',U00001,NORTHMOOR PCN,Southfen');
    await workspace.write('practices.csv', changed);
    await workspace.write('postcodes.csv', POSTCODES.replace('QX1 1AD,E00000002', 'QX1 1AD,E00000001'));
    expect((await generate(workspace.asked, {}, quietly)).slice(-5)).toEqual([
      'Gone: X00001 HARBOUR, PIER & QUAY PRACTICE, northmoor',
      'Renamed: X00002 from THE MILL SURGERY to THE WEIR SURGERY',
      'Network: X00003 FEN MEDICAL CENTRE, from none to U00001',
      'New: X00009 NEW SURGERY, northmoor',
      'Postcodes changed in 1 sector: QX1 1',
    ]);
  });

  it('asks whether the file of postcodes is whole if sectors are gone', async () => {
    const workspace = await invented();
    await generate(workspace.asked, {}, quietly);
    await workspace.write('postcodes.csv', POSTCODES.replace(/^QX2 2.*\n/gm, ''));
    expect((await generate(workspace.asked, {}, quietly)).join('\n')).toContain(
      'Please check: no postcode is left in 2 sectors: QX2 2, QX2 9. Is the file of postcodes whole?',
    );
  });

  it('keeps its date only if the file has no date and the same content', async () => {
    const workspace = await invented();
    await generate(workspace.asked, { practices: '2026-07-01' }, quietly);
    expect((await generate(workspace.asked, {}, quietly)).at(-1)).toBe('Nothing changed.');
    expect(parsed(await workspace.table('practices')).edition).toBe('2026-07-01');
    await workspace.write('practices.csv', PRACTICES.replace('FEN', 'MOSS'));
    const lines = await generate(workspace.asked, {}, quietly);
    expect(parsed(await workspace.table('practices')).edition).toBeNull();
    expect(lines.join('\n')).toContain('--practices-edition');
  });
});

describe('when something is wrong', () => {
  it.each([
    [
      'a practice without a code',
      'practices.csv',
      PRACTICES.replace('X00003', 'X3'),
      'line 4, column 1 (ods_code): "X3"',
    ],
    [
      'a practice that stands twice',
      'practices.csv',
      PRACTICES.replace('X00003', 'X00001'),
      'line 4, column 1 (ods_code): X00001 stands twice',
    ],
    [
      'a practice without a name',
      'practices.csv',
      PRACTICES.replace('FEN MEDICAL CENTRE', ' '),
      'line 4, column 2 (name)',
    ],
    [
      'a practice’s postcode',
      'practices.csv',
      PRACTICES.replace('QX2 2AA', 'QX2'),
      'line 4, column 3 (postcode): "QX2" is not a postcode',
    ],
    [
      'a network’s code',
      'practices.csv',
      PRACTICES.replace('U00009', '12'),
      'line 5, column 4 (pcn_code): "12"',
    ],
    [
      'a borough without a practice',
      'practices.csv',
      PRACTICES.replace('Southfen', 'Mars'),
      'practices.csv: no practice of Southfen',
    ],
    [
      'a postcode',
      'postcodes.csv',
      POSTCODES.replace('QX2 2AB', 'QX2 2AC'),
      'line 6, column 1 (postcode): "QX2 2AC" is not a postcode',
    ],
    [
      'an authority',
      'postcodes.csv',
      POSTCODES.replace('E00000003', 'Mars'),
      'line 7, column 2 (lad): "Mars"',
    ],
    [
      'live or not',
      'postcodes.csv',
      POSTCODES.replace('E00000001,1', 'E00000001,yes'),
      'line 2, column 3 (live_2026_03): "yes"',
    ],
    [
      'a postcode in two places',
      'postcodes.csv',
      `${POSTCODES}QX1 1AA,E00000002,1\n`,
      'line 9, column 1 (postcode): QX1 1AA stands twice',
    ],
    [
      'a borough without a postcode',
      'postcodes.csv',
      POSTCODES.replaceAll('E00000002', ''),
      'postcodes.csv: no postcode of Southfen (E00000002)',
    ],
    ['a row cut short', 'postcodes.csv', `${POSTCODES}QX1 1AE\n`, 'postcodes.csv, line 9: has 1 fields'],
    ['an empty file', 'postcodes.csv', '', 'postcodes.csv: is empty'],
    [
      'a file of something else',
      'postcodes.csv',
      'a,b\n1,2\n',
      'postcodes.csv, line 1: no column for the postcode',
    ],
    ['rules that are not JSON', 'rules/routes/northmoor.json', '{', 'northmoor.json: is not JSON'],
    [
      'a borough without its authority',
      'rules/routes/northmoor.json',
      '{"borough":{"id":"northmoor","name":"N"}}',
      'northmoor.json: needs at its top',
    ],
    [
      'two boroughs of one authority',
      'rules/routes/southfen.json',
      '{"borough":{"id":"southfen","name":"S","authority":"E00000001"}}',
      'same authority as Northmoor',
    ],
    [
      'a borough that is not its file’s',
      'rules/routes/southfen.json',
      '{"borough":{"id":"mars","name":"S","authority":"E00000002"}}',
      '"mars"',
    ],
    [
      'not-homes that are no list',
      'rules/places/not-homes.json',
      '{"outwardCodes":"ZZ99"}',
      'needs "outwardCodes"',
    ],
  ])('%s: the error names it, and no table changes', async (_, file, text, says) => {
    const workspace = await invented();
    await generate(workspace.asked, { practices: '2020-01-01' }, quietly);
    const before = [await workspace.table('practices'), await workspace.table('postcodes')];
    await workspace.write(file, text);
    await expect(generate(workspace.asked, { practices: '2026-07-01' }, quietly)).rejects.toThrow(says);
    expect([await workspace.table('practices'), await workspace.table('postcodes')]).toEqual(before);
    expect(await readdir(join(workspace.asked.rules, 'places'))).toHaveLength(3);
  });

  it('a missing file, in a folder without tables: no table appears', async () => {
    const workspace = await invented();
    const asked = { ...workspace.asked, postcodes: join(workspace.folder, 'none.csv') };
    await expect(generate(asked, {}, quietly)).rejects.toThrow('none.csv: there is no such file');
    expect(await workspace.table('practices')).toBeNull();
  });
});
