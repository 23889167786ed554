import { describe, expect, it } from 'vitest';
import {
  type PracticeTable,
  practiceByCode,
  practiceByName,
  practiceCode,
} from '../../src/core/places/practices.ts';
import { tables } from './shipped-tables.ts';

const table = tables.practices;
const named = (name: string) => {
  const found = practiceByName(table, name);
  return found && `${found.practice.odsCode}${found.exact ? '' : ', loosely'}`;
};

function invented(...names: string[]): PracticeTable {
  const practices = Object.fromEntries(names.map((name, i) => [`X0000${i}`, { borough: 'northmoor', name }]));
  return { source: 'invented', edition: null, attribution: [], pcns: {}, practices };
}

describe('a practice by its ODS code', () => {
  it('is found in either case, with its network and the borough that commissions it', () => {
    const penrose = {
      odsCode: 'G85084',
      name: 'PENROSE SURGERY',
      place: { borough: 'southwark', pcn: 'U06180', practice: 'G85084' },
    };
    expect(practiceByCode(table, 'G85084')).toEqual(penrose);
    expect(practiceByCode(table, ' g85084 ')).toEqual(penrose);
  });

  it.each([
    ['G85039', 'lambeth', 'stands in Southwark'],
    ['Y07020', 'lambeth', 'stands in Lewisham'],
    ['G85104', 'lewisham', 'has a Bromley postcode'],
  ])('%s is of %s, though it %s', (code, borough) => {
    expect(practiceByCode(table, code)?.place.borough).toBe(borough);
  });

  it('is not found if the table does not have it', () => {
    // Queenstown Road is in Lambeth, but Wandsworth commissions it.
    for (const code of ['H85003', 'G99999', 'constructor', ''])
      expect(practiceByCode(table, code)).toBeNull();
  });

  it('has no network if the table gives none', () => {
    expect(practiceByCode(invented('A SURGERY'), 'X00000')?.place).toEqual({
      borough: 'northmoor',
      practice: 'X00000',
    });
  });
});

describe('an ODS code', () => {
  it('is a letter and five digits', () => {
    expect(practiceCode(' g85084 ')).toBe('G85084');
    for (const text of ['G8508', 'G850844', '85084G', 'Penrose G85084', '', null, undefined]) {
      expect(practiceCode(text)).toBeNull();
    }
  });

  it('is not a code for no practice', () => {
    for (const code of ['V81997', 'V81998', 'v81999']) expect(practiceCode(code)).toBeNull();
  });
});

describe('a practice by its name in full, as records print it', () => {
  it.each([
    ['PENROSE SURGERY', 'G85084'],
    ['Penrose Surgery', 'G85084'],
    ['the penrose surgery.', 'G85084'],
    ['Penrose Surgery, 33 Penrose Street, London', 'G85084'],
    ['Penrose Surgery - Walworth', 'G85084'],
    ['Dr Curran and Partners', 'G85708'],
    ['DRS CURRAN & PTNRS', 'G85708'],
    ['St. Giles Surgery', 'G85042'],
    ['Saint Giles’ Surgery', 'G85042'],
    ['Gray’s Inn Medical Group (Vauxhall)', 'G85102'],
    ['South Lambeth Road Practice', 'G85086'],
    ['Queens Rd Surgery', 'G85040'],
    ['Triangle Group Practice Ltd', 'G85120'],
    ['Triangle Group Practice', 'G85120'],
    ['Modality Lewisham', 'G85004'],
    ['New Cross Centre', 'G85076'],
    ['Acorn and Gaumont House Surgery', 'G85006'],
    ['Hurley & Riverside Practices', 'G85053'],
    ['East St', 'G85721'],
    ['Villa Street Medical Center', 'G85632'],
  ])('%s is %s', (name, code) => {
    expect(named(name)).toBe(code);
  });

  it('each practice of the table is found by its own name', () => {
    const wrong = Object.entries(table.practices).filter(([code, { name }]) => named(name) !== code);
    expect(wrong).toEqual([]);
  });
});

describe('a practice by a name that says another kind of place', () => {
  it.each([
    ['Penrose', 'G85084'],
    ['Penrose Medical Centre', 'G85084'],
    ['Penrose Group Practice', 'G85084'],
    ['Curran & Partners', 'G85708'],
    ['Dr A B Curran’s Surgery', null],
    ['Dr A B Curran and Partners', 'G85708'],
    ['Knights Hill Surgery', 'G85047'],
    ['Torridon Road Surgery', 'G85032'],
  ])('%s is %s, loosely or not at all', (name, code) => {
    expect(named(name)).toBe(code && `${code}, loosely`);
  });
});

describe('a name that fits two practices', () => {
  it('is no answer, although each full name is found', () => {
    expect(named('Vale Surgery')).toBe('G85096');
    expect(named('The Vale Medical Centre')).toBe('G85696');
    expect(named('Vale Practice')).toBeNull();
    expect(named('The Vale')).toBeNull();
    expect(named('Lister Practice')).toBe('G85715');
    expect(named('Lister Primary Care Centre')).toBe('G85134');
    expect(named('Lister Health Centre')).toBeNull();
    expect(named('Deptford Practice')).toBeNull();
  });

  it('is no answer if two full names are the same', () => {
    const twice = invented('THE PARK SURGERY', 'Park Surgery', 'HILL SURGERY');
    expect(practiceByName(twice, 'Park Surgery')).toBeNull();
    expect(practiceByName(twice, 'Hill Surgery')?.practice.odsCode).toBe('X00002');
  });

  it('is no answer if a line names both', () => {
    expect(named('Penrose Surgery / The Vale Surgery')).toBeNull();
  });
});

describe('a name that fits none', () => {
  it.each([
    '',
    ' ',
    'Surgery',
    'The Medical Centre',
    'Dr',
    'Queenstown Road Medical Practice',
    'London',
    'not known',
    'constructor',
  ])('"%s" is no answer', (name) => {
    expect(named(name)).toBeNull();
  });

  it('an address with a practice’s street or town in it is no answer', () => {
    expect(named('12 Invented House, Waterloo, London')).toBeNull();
    expect(named('Invented Surgery, Lordship Lane')).toBeNull();
  });
});
