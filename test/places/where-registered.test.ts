import { describe, expect, it } from 'vitest';
import { type Evidence, whereRegistered } from '../../src/core/places/where-registered.ts';
import { tables } from './shipped-tables.ts';

const where = (clues: Evidence) => whereRegistered(clues, tables);
const code = (odsCode: string, name: string | null = null) => ({ odsCode, name });
const name = (name: string) => ({ odsCode: null, name });

const PENROSE = { borough: 'southwark', pcn: 'U06180', practice: 'G85084' };
const VALE = { borough: 'lambeth', pcn: 'U99355', practice: 'G85096' };
const SOUTHWARK_HOME = 'SE17 3DW';
const LAMBETH_HOME = 'SW2 1AA';

describe('the priority of evidence', () => {
  const all: Evidence = {
    chosen: { borough: 'lewisham' },
    practice: code('G85084', 'Penrose Surgery'),
    usual: { borough: 'lambeth' },
    postcode: 'SE6 1AA',
  };
  const { chosen: _, ...unchosen } = all;

  it('the clinician’s choice beats everything', () => {
    expect(where(all)).toEqual({
      kind: 'known',
      place: { borough: 'lewisham' },
      from: 'chosen',
      likely: false,
      evidence: '',
    });
    expect(where({ ...all, chosen: 'elsewhere' })).toEqual({
      kind: 'elsewhere',
      from: 'chosen',
      evidence: '',
    });
    expect(where({ ...all, practice: code('H85003'), chosen: VALE })).toMatchObject({
      place: VALE,
      evidence: 'THE VALE SURGERY',
    });
  });

  it('then the practice’s code, then its name, then the usual place, then the postcode', () => {
    expect(where(unchosen)).toMatchObject({
      place: PENROSE,
      from: 'practice code',
      evidence: 'PENROSE SURGERY',
    });
    expect(where({ ...unchosen, practice: name('Penrose Surgery') })).toMatchObject({
      place: PENROSE,
      from: 'practice name',
      likely: false,
      evidence: 'PENROSE SURGERY',
    });
    expect(where({ ...unchosen, practice: null })).toMatchObject({
      place: { borough: 'lambeth' },
      from: 'usual',
    });
    expect(where({ postcode: 'se6 1aa' })).toMatchObject({
      place: { borough: 'lewisham' },
      from: 'postcode',
      likely: false,
      evidence: 'SE6 1AA',
    });
  });

  it('without evidence the place is unknown', () => {
    const nothing = { kind: 'unknown' };
    expect(where({})).toEqual(nothing);
    expect(where({ practice: { odsCode: null, name: null }, postcode: null })).toEqual(nothing);
    expect(where({ practice: code('V81997'), postcode: 'SE17' })).toEqual(nothing);
  });
});

describe('practice and postcode', () => {
  it('that agree give no remark about where the patient lives', () => {
    expect(where({ practice: code('G85084'), postcode: SOUTHWARK_HOME })).toEqual({
      kind: 'known',
      place: PENROSE,
      from: 'practice code',
      likely: false,
      evidence: 'PENROSE SURGERY',
    });
  });

  it('that disagree: the practice counts, with a remark', () => {
    const livesIn = { postcode: LAMBETH_HOME, borough: 'lambeth' };
    expect(where({ practice: code('G85084'), postcode: LAMBETH_HOME })).toMatchObject({
      place: PENROSE,
      livesIn,
    });
    expect(where({ practice: name('Penrose Surgery'), postcode: LAMBETH_HOME })).toMatchObject({
      place: PENROSE,
      livesIn,
    });
    expect(where({ practice: code('G85084'), postcode: 'M1 1AA' })).toMatchObject({
      place: PENROSE,
      livesIn: { postcode: 'M1 1AA', borough: null },
    });
  });

  it('are compared by registration, not by the practice’s address', () => {
    // Paxton Green is in Southwark, but Lambeth commissions it.
    expect(where({ practice: code('G85039'), postcode: LAMBETH_HOME })).not.toHaveProperty('livesIn');
  });

  it('do not disagree because of a postcode newer than the source, or of a PO box', () => {
    for (const postcode of ['SW2 1ZZ', 'SW99 0ZZ', 'ZZ99 3VZ']) {
      expect(where({ practice: code('G85084'), postcode })).not.toHaveProperty('livesIn');
    }
  });

  it('the usual place and the postcode may disagree as well', () => {
    expect(where({ usual: { borough: 'lambeth' }, postcode: SOUTHWARK_HOME })).toMatchObject({
      from: 'usual',
      place: { borough: 'lambeth' },
      livesIn: { postcode: SOUTHWARK_HOME, borough: 'southwark' },
    });
    expect(where({ usual: { borough: 'lambeth' }, postcode: LAMBETH_HOME })).not.toHaveProperty('livesIn');
  });
});

describe('a postcode alone', () => {
  it('newer than the source is only likely', () => {
    expect(where({ postcode: 'SW2 1ZZ' })).toMatchObject({
      place: { borough: 'lambeth' },
      from: 'postcode',
      likely: true,
    });
  });

  it('outside leaves registration unknown, with a remark', () => {
    expect(where({ postcode: 'm11aa' })).toEqual({ kind: 'unknown', livesOutside: 'M1 1AA' });
  });

  it('where nobody lives is no evidence', () => {
    for (const postcode of ['SE1P 5AA', 'SW95 9AA', 'SW99 0ZZ', 'ZZ99 3VZ'])
      expect(where({ postcode })).toEqual({ kind: 'unknown' });
  });
});

describe('a practice code that is not in the table', () => {
  it('means registered elsewhere, whatever weaker evidence says', () => {
    expect(
      where({
        practice: code('H85003', 'Queenstown Road Medical Practice'),
        usual: { borough: 'lambeth' },
      }),
    ).toEqual({
      kind: 'elsewhere',
      from: 'practice code',
      evidence: 'Queenstown Road Medical Practice (H85003)',
    });
    expect(where({ practice: code('H85003'), postcode: LAMBETH_HOME })).toEqual({
      kind: 'elsewhere',
      from: 'practice code',
      evidence: 'H85003',
      livesIn: { postcode: LAMBETH_HOME, borough: 'lambeth' },
    });
  });

  it('leaves the place unknown if the name is in the table, because code or name is wrong', () => {
    const practice = code('G99999', 'Penrose Surgery');
    const unknown = { kind: 'unknown', notRecognised: 'Penrose Surgery (G99999)' };
    expect(where({ practice })).toEqual(unknown);
    expect(where({ practice, usual: { borough: 'lambeth' }, postcode: SOUTHWARK_HOME })).toEqual(unknown);
  });

  it('still means elsewhere if the patient also lives outside, or the name matches only loosely', () => {
    expect(where({ practice: code('L83011', 'Vale Surgery'), postcode: 'M1 1AA' })).toMatchObject({
      kind: 'elsewhere',
    });
    expect(where({ practice: code('G84004', 'Park Group Practice') })).toMatchObject({ kind: 'elsewhere' });
  });

  it('that is ill-formed is ignored, and the name counts', () => {
    expect(where({ practice: code('1234', 'Penrose Surgery') })).toMatchObject({
      place: PENROSE,
      from: 'practice name',
    });
  });
});

describe('a practice name', () => {
  it('that contains the code counts by the code', () => {
    expect(where({ practice: name('Penrose Surgery (G85084)') })).toMatchObject({
      place: PENROSE,
      from: 'practice code',
    });
    expect(where({ practice: name('Queenstown Road (H85003)') })).toMatchObject({ kind: 'elsewhere' });
  });

  it('of a practice other than the code’s makes the code’s answer only likely', () => {
    expect(where({ practice: code('G85084', 'The Vale Surgery') })).toMatchObject({
      place: PENROSE,
      likely: true,
    });
    expect(where({ practice: code('G85084', 'Something Else') })).toMatchObject({
      place: PENROSE,
      likely: false,
    });
  });

  it('that matches only loosely is likely, and is ignored if the patient lives elsewhere', () => {
    const practice = name('Park Group Practice');
    expect(where({ practice })).toMatchObject({
      from: 'practice name',
      likely: true,
      evidence: 'PARK MEDICAL CENTRE',
    });
    expect(where({ practice, postcode: SOUTHWARK_HOME })).toMatchObject({
      from: 'practice name',
      likely: true,
    });
    expect(where({ practice, postcode: 'SE20 7AA' })).toEqual({
      kind: 'unknown',
      livesOutside: 'SE20 7AA',
      notRecognised: 'Park Group Practice',
    });
  });

  it('in full is only likely if the patient lives outside, because another practice may have that name', () => {
    expect(where({ practice: name('Vale Surgery'), postcode: 'M1 1AA' })).toMatchObject({
      place: VALE,
      likely: true,
    });
    expect(where({ practice: name('Vale Surgery'), postcode: LAMBETH_HOME })).toMatchObject({
      place: VALE,
      likely: false,
    });
  });

  it('that matches none or two gives a remark, and the other evidence is only likely', () => {
    expect(where({ practice: name('Vale Practice') })).toEqual({
      kind: 'unknown',
      notRecognised: 'Vale Practice',
    });
    expect(where({ practice: name('Far Away Surgery'), usual: { borough: 'lambeth' } })).toMatchObject({
      from: 'usual',
      likely: true,
      notRecognised: 'Far Away Surgery',
    });
    expect(where({ practice: name('Far Away Surgery'), postcode: SOUTHWARK_HOME })).toMatchObject({
      from: 'postcode',
      likely: true,
      notRecognised: 'Far Away Surgery',
    });
  });
});
