import { describe, expect, it } from 'vitest';
import { generate } from '../../tools/places/generate.ts';
import { invented, POSTCODES, PRACTICES } from './invented.ts';

const quietly = () => {};
const parsed = (text: string | null) => JSON.parse(text ?? 'null');
const crlf = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;

/**
 * A practice file in NHS England's format: it has the network and the sub-ICB of each practice, but no
 * borough.
 */
const MAPPING =
  crlf(`PUBLICATION,EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PRACTICE_POSTCODE,ONS_SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_NAME,ONS_ICB_CODE,ICB_CODE,ICB_NAME,ONS_COMM_REGION_CODE,COMM_REGION_CODE,COMM_REGION_NAME,PCN_CODE,PCN_NAME,SUPPLIER_NAME
GP_PRAC_PAT_LIST,01JUL2026,X00001,"HARBOUR, PIER & QUAY PRACTICE",QX1 1AA,E38000001,00X,"NHS X, Y AND Z",E54000001,QQQ,X,E40000001,Y01,X,U00001,NORTHMOOR PCN,EMIS
GP_PRAC_PAT_LIST,01JUL2026,X00002,THE MILL SURGERY,QX1 1AD,E38000001,00X,"NHS X, Y AND Z",E54000001,QQQ,X,E40000001,Y01,X,U00001,NORTHMOOR PCN,EMIS
GP_PRAC_PAT_LIST,01JUL2026,X00005,THE LOCK SURGERY,QX1 1AB,E38000001,00X,"NHS X, Y AND Z",E54000001,QQQ,X,E40000001,Y01,X,U00001,NORTHMOOR PCN,EMIS
GP_PRAC_PAT_LIST,01JUL2026,X00003,FEN MEDICAL CENTRE,QX2 2AA,E38000001,00X,"NHS X, Y AND Z",E54000001,QQQ,X,E40000001,Y01,X,U00002,SOUTHFEN PCN,TPP
GP_PRAC_PAT_LIST,01JUL2026,X00004,FAR AWAY SURGERY,QZ9 9AA,E38000001,00X,"NHS X, Y AND Z",E54000001,QQQ,X,E40000001,Y01,X,U00009,FAR PCN,TPP
`);

/** Postcode files in the formats of the Office for National Statistics, with some of their columns. */
const DIRECTORIES = {
  'ONSPD_MAY_2026_UK.csv': crlf(`"pcd","pcd2","pcds","dointr","doterm","oscty","oslaua","osward"
"QX1 1AA","QX1  1AA","QX1 1AA","198001","","E99999999","E00000001","E05000001"
"QX1 1AB","QX1  1AB","QX1 1AB","198001","","E99999999","E00000001","E05000001"
"QX1 1AD","QX1  1AD","QX1 1AD","198001","200612","E99999999","E00000002","E05000001"
"QX2 2AA","QX2  2AA","QX2 2AA","198001","","E99999999","E00000002","E05000001"
"QX2 2AB","QX2  2AB","QX2 2AB","198001","200001","","",""
"QX2 9AA","QX2  9AA","QX2 9AA","198001","","E99999999","E00000003","E05000001"
"QZ9 9AA","QZ9  9AA","QZ9 9AA","198001","","L99999999","L99999999","L99999999"
"GIR0AA","GIR 0AA","GIR 0AA","198001","","L99999999","L99999999","L99999999"
`),
  'NSPL_AUG_2026_UK.csv': crlf(`pcd7,pcd8,pcds,dointr,doterm,usrtypind,lad24cd,lad26cd,wd26cd
QX1 1AA,QX1  1AA,QX1 1AA,198001,,0,E00000003,E00000001,E05000001
QX1 1AB,QX1  1AB,QX1 1AB,198001,,0,E00000003,E00000001,E05000001
QX1 1AD,QX1  1AD,QX1 1AD,198001,200612,0,E00000003,E00000002,E05000001
QX2 2AA,QX2  2AA,QX2 2AA,198001,,0,E00000003,E00000002,E05000001
QX2 2AB,QX2  2AB,QX2 2AB,198001,200001,0,,,
QX2 9AA,QX2  9AA,QX2 9AA,198001,,0,E00000003,E00000003,E05000001
QZ9 9AA,QZ9  9AA,QZ9 9AA,198001,,0,E00000003,E00000003,E05000001
`),
};

describe('the publishers’ postcode files give the same table as the list reduced from them', () => {
  it.each([
    ['ONSPD_MAY_2026_UK.csv', '2026-05'],
    ['NSPL_AUG_2026_UK.csv', '2026-08'],
  ] as const)('%s, with its date', async (file, edition) => {
    const reduced = await invented();
    await generate(reduced.asked, {}, quietly);
    const workspace = await invented();
    const postcodes = await workspace.write(file, DIRECTORIES[file]);
    await generate({ ...workspace.asked, postcodes }, {}, quietly);
    const table = parsed(await workspace.table('postcodes'));
    expect(table.sectors).toEqual(parsed(await reduced.table('postcodes')).sectors);
    expect(table.edition).toBe(edition);
  });
});

describe('the publisher’s practice file', () => {
  it('takes boroughs from the edition before, and new practices with their network', async () => {
    const workspace = await invented();
    await generate(workspace.asked, {}, quietly);
    await workspace.write('practices.csv', MAPPING);
    const lines = await generate(workspace.asked, {}, quietly);
    const table = parsed(await workspace.table('practices'));
    expect(table.edition).toBe('2026-07-01');
    expect(table.practices).toEqual({
      X00001: { borough: 'northmoor', pcn: 'U00001', name: 'HARBOUR, PIER & QUAY PRACTICE' },
      // By its postcode, this practice is in Southfen. The earlier edition says Northmoor, and that counts.
      X00002: { borough: 'northmoor', pcn: 'U00001', name: 'THE MILL SURGERY' },
      X00003: { borough: 'southfen', pcn: 'U00002', name: 'FEN MEDICAL CENTRE' },
      X00005: { borough: 'northmoor', pcn: 'U00001', name: 'THE LOCK SURGERY' },
    });
    expect(lines).toContain(
      'Please check: X00005 THE LOCK SURGERY: northmoor, as NORTHMOOR PCN is commissioned there.',
    );
  });

  it('without an edition before, uses the borough of most practices of the network, and says so', async () => {
    const workspace = await invented(MAPPING);
    const lines = await generate(workspace.asked, {}, quietly);
    const { practices } = parsed(await workspace.table('practices'));
    expect(practices).toMatchObject({
      X00001: { borough: 'northmoor' },
      X00002: { borough: 'northmoor' },
      X00003: { borough: 'southfen' },
      X00005: { borough: 'northmoor' },
    });
    expect(Object.keys(practices)).toHaveLength(4);
    expect(lines).toContain(
      'Please check: X00002 THE MILL SURGERY: northmoor, as 2 of the 3 practices of NORTHMOOR PCN are there.',
    );
  });

  it('stops if the borough is unknown, until the user decides', async () => {
    const workspace = await invented(MAPPING.replace('U00002,SOUTHFEN PCN', 'U,'));
    await expect(generate(workspace.asked, {}, quietly)).rejects.toThrow(
      'X00003 FEN MEDICAL CENTRE, QX2 2AA: is in southfen',
    );
    expect(await workspace.table('practices')).toBeNull();
    await generate({ ...workspace.asked, decided: new Map([['X00003', 'southfen']]) }, {}, quietly);
    expect(parsed(await workspace.table('practices')).practices.X00003).toEqual({
      borough: 'southfen',
      name: 'FEN MEDICAL CENTRE',
    });
  });

  it('accepts “none” as a decision, and no unknown borough', async () => {
    const workspace = await invented(MAPPING);
    await generate({ ...workspace.asked, decided: new Map([['X00005', null]]) }, {}, quietly);
    expect(parsed(await workspace.table('practices')).practices).not.toHaveProperty('X00005');
    const wrong = { ...workspace.asked, decided: new Map([['X00005', 'mars']]) };
    await expect(generate(wrong, {}, quietly)).rejects.toThrow('the boroughs are northmoor, southfen');
    const misspelt = { ...workspace.asked, decided: new Map([['X99995', 'southfen']]) };
    await expect(generate(misspelt, {}, quietly)).rejects.toThrow(
      '--decide X99995: the file of practices has no practice with this code',
    );
  });

  it('names the column with a date that it cannot read', async () => {
    const workspace = await invented(MAPPING.replace('01JUL2026', '31FEB2026'), POSTCODES);
    await expect(generate(workspace.asked, {}, quietly)).rejects.toThrow(
      'line 2, column 2 (EXTRACT_DATE): "31FEB2026" is not a date',
    );
  });
});

describe('a network', () => {
  const header = PRACTICES.split('\n')[0]?.replace(',borough', '');

  it('whose practices disagree gets no guess', async () => {
    const workspace = await invented(
      `${header}\nX00001,A SURGERY,QX1 1AA,U00001,BORDER PCN\nX00002,B SURGERY,QX2 2AA,U00001,BORDER PCN\n`,
    );
    await expect(generate(workspace.asked, {}, quietly)).rejects.toThrow(
      /X00001 A SURGERY.*\n.*X00002 B SURGERY/,
    );
  });

  it('with known practices in two boroughs decides nothing for a new practice', async () => {
    const workspace = await invented();
    await generate(workspace.asked, {}, quietly);
    const rows = ['X00001,A,QX1 1AA', 'X00003,C,QX2 2AA', 'X00005,E SURGERY,QX1 1AB'];
    await workspace.write(
      'practices.csv',
      `${header}\n${rows.map((row) => `${row},U00005,BORDER PCN\n`).join('')}`,
    );
    await expect(generate(workspace.asked, {}, quietly)).rejects.toThrow(
      'X00005 E SURGERY, QX1 1AB: is in northmoor',
    );
  });

  it('whose practices merged into a new one at an address in another borough keeps its borough', async () => {
    const workspace = await invented();
    await generate(workspace.asked, {}, quietly);
    await workspace.write(
      'practices.csv',
      `${header}\nX00005,MERGED SURGERY,QX2 2AA,U00001,NORTHMOOR PCN\nX00003,FEN MEDICAL CENTRE,QX2 2AA,,\n`,
    );
    await generate(workspace.asked, {}, quietly);
    expect(parsed(await workspace.table('practices')).practices.X00005.borough).toBe('northmoor');
  });
});
