import { describe, expect, it } from 'vitest';
import { compareNames, haveOtherGivenNames } from '../../src/core/reader/compare-names.ts';

/** Whether two names may be one person's. */

describe('two names', () => {
  it.each([
    ['SMITH, John', 'John Smith'],
    ['SMITH, John (Mr)', 'Mr. J Smith'],
    ['John Paul Smith', 'SMITH, John'],
    ['ÓBRIAIN, Séan', "Sean O'Briain"],
    ['Anne-Marie Smith', 'SMITH, Annemarie'],
    ['Rob Smith', 'SMITH, Robert'],
    ['Prof Dame Ann Smith', 'SMITH, Ann'],
    ['Mx Ann Smith Jr', 'SMITH, Ann'],
    ['Li Wei', 'WEI, Li'],
    ['John', 'SMITH, John'],
    ['Smith', 'SMITH, John'],
  ])('%s and %s are the same', (one, other) => {
    expect(compareNames(one, other)).toBe('same');
    expect(compareNames(other, one)).toBe('same');
  });
  it.each([
    ['SMITH, John', 'SMITH, Ann'],
    ['John Smith', 'John Jones'],
    ['John Smith', 'Jo Smith'],
    ['Anna Bello', 'Anna Grace Ball'],
  ])('%s and %s are partly alike', (one, other) => {
    expect(compareNames(one, other)).toBe('partly');
    expect(compareNames(other, one)).toBe('partly');
  });
  it.each([
    ['SMITH, John', 'JONES, Ann'],
    ['J Smith', 'Jones'],
    ['J S', 'Smith Jones'],
    ['Mr', 'Smith'],
  ])('%s and %s are different', (one, other) => {
    expect(compareNames(one, other)).toBe('other');
    expect(compareNames(other, one)).toBe('other');
  });
});

describe('twins', () => {
  it.each([
    ['SMITH, John', 'SMITH, Peter'],
    ['SMITH, Ann Mary', 'SMITH, Ruth Joy'],
    ['SMITH-JONES, Ann', 'SMITH, Ruth'],
    ['SMITH, Tom (Mr)', 'SMITH, Peter (Mr)'],
  ])('%s and %s have different given names', (one, other) => {
    expect(haveOtherGivenNames(one, other)).toBe(true);
    expect(haveOtherGivenNames(other, one)).toBe(true);
  });
  it.each([
    ['SMITH, John', 'JONES, Peter'],
    ['SMITH, John', 'SMITH, J'],
    ['SMITH, John', 'SMITH, Johnny'],
    ['SMITH, Robert', 'SMITH, Bob'],
    ['SMITH, Katherine', 'SMITH, Catherine'],
    ['SMITH, Baby', 'SMITH, Peter'],
    ['SMITH, JP', 'SMITH, Ruth'],
    ['SMITH, Ann Mary', 'SMITH, Mary'],
    ['SMITH', 'SMITH, Peter'],
    ['Smith', 'Smith'],
  ])('%s and %s may be one person', (one, other) => {
    expect(haveOtherGivenNames(one, other)).toBe(false);
    expect(haveOtherGivenNames(other, one)).toBe(false);
  });
});
