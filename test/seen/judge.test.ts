import { describe, expect, it } from 'vitest';
import { judge, numbersIn } from '../../tools/seen/judge.ts';
import type { SeenPage, Truth } from '../../tools/seen/truth.ts';

/** How `npm run seen` compares the extension's reading of a page with the OCR of its picture. */

const FIRST = '9990000018';
const SECOND = '9990000026';
const BORN = '1960-01-01';

const page = (truth: Partial<Truth>, bornAs: string | null = null): SeenPage => ({
  name: 'page',
  html: '',
  kind: 'kept',
  made: '',
  way: '',
  numbers: [FIRST, SECOND],
  truth: { taken: FIRST, born: BORN, shown: [FIRST], ...truth },
  bornAs,
});
const taken = (number = FIRST, born: string | null = BORN) => ({ number, born });
const PICTURE = ['SMITH, John  Born 01-Jan-1960  NHS No. 999 000 0018'];
const BLANK = ['Nothing is open.'];

describe('a page that shows one patient', () => {
  it('agrees if that patient is taken', () => {
    expect(judge(page({}), taken(), PICTURE)).toBe('agreed');
    expect(judge(page({}), taken(FIRST, null), PICTURE)).toBe('agreed');
  });
  it('is seen but not taken if nobody is taken', () => {
    expect(judge(page({}), null, PICTURE)).toBe('seen but not taken');
    expect(judge(page({}), null, BLANK)).toBe('seen but not taken');
  });
  it('is taken but not seen if another patient or date is taken', () => {
    expect(judge(page({}), taken(SECOND), PICTURE)).toBe('taken but not seen');
    expect(judge(page({}), taken(FIRST, '1961-01-01'), PICTURE)).toBe('taken but not seen');
  });
  it('is a failure of OCR if the patient is taken and OCR reads nothing, or a second number', () => {
    expect(judge(page({}), taken(), BLANK)).toBe('OCR failed');
    expect(judge(page({}), taken(), [...PICTURE, '999 000 0026'])).toBe('OCR failed');
  });
});

describe('a page that hides the patient', () => {
  const hidden = page({ taken: null, born: null, shown: [] });
  it('agrees if nobody is taken', () => expect(judge(hidden, null, BLANK)).toBe('agreed'));
  it('is taken but not seen if the patient is taken, even if OCR reads the number', () => {
    expect(judge(hidden, taken(), BLANK)).toBe('taken but not seen');
    expect(judge(hidden, taken(), PICTURE)).toBe('taken but not seen');
  });
  it('is a failure of OCR if nobody is taken and OCR reads the number', () => {
    expect(judge(hidden, null, PICTURE)).toBe('OCR failed');
  });
});

describe('a page that hides only the date of birth', () => {
  const noDate = page({ born: null }, '01-Jan-1960');
  const read = ['SMITH, John  NHS No. 999 000 0018'];
  it('agrees if nobody is taken, or the patient without a date', () => {
    expect(judge(noDate, null, read)).toBe('agreed');
    expect(judge(noDate, taken(FIRST, null), read)).toBe('agreed');
  });
  it('is taken but not seen if the date is taken', () => {
    expect(judge(noDate, taken(), read)).toBe('taken but not seen');
  });
  it('is a failure of OCR if OCR reads the date', () => {
    expect(judge(noDate, null, PICTURE)).toBe('OCR failed');
  });
});

describe('a page that shows two patients', () => {
  const both = [...PICTURE, 'JONES, Amir  NHS No. 999 000 0026'];
  it('agrees if nobody is taken', () => {
    expect(judge(page({ taken: null, shown: [FIRST, SECOND] }), null, both)).toBe('agreed');
  });
  it('is taken but not seen if one of them is taken', () => {
    expect(judge(page({ taken: null, shown: [FIRST, SECOND] }), taken(), both)).toBe('taken but not seen');
  });
  it('agrees if the second is labelled as a relative and the first is taken', () => {
    expect(judge(page({ shown: [FIRST, SECOND] }), taken(), both)).toBe('agreed');
  });
});

it('does not use the picture if a picture cannot decide', () => {
  expect(judge(page({ taken: null, born: null, shown: null }), null, PICTURE)).toBe('agreed');
});

describe('the numbers in the text from OCR', () => {
  it.each([
    ['999 000 0018', [FIRST]],
    ['999-000-0018 999 000 0026', [FIRST, SECOND]],
    ['9990000018', [FIRST]],
    ['999 OOO 0018', [FIRST]],
    ['NHS No. 999 000 0018.', [FIRST]],
    ['999 000 0019', []],
    ['8100 000 999', []],
    ['999 000\n0018', []],
  ])('%j', (text, numbers) => {
    expect([...numbersIn([text])]).toEqual(numbers);
  });
});
