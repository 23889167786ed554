import { expect, it } from 'vitest';
import { isDeathDocument } from '../../src/core/reader/death-document.ts';
import { linesOf } from './written.ts';

/** Titles of documents that are written only about somebody who has died. */

const isTitle = (title: string) => isDeathDocument([{ text: title, heading: 1 }], 0, [1]);

it.each([
  ...[
    'Death certificate',
    'The death certificate',
    'Copy of death certificate',
    'Copy of the death certificate',
  ],
  ...[
    'Medical certificate of cause of death',
    'Medical certificate of the cause of death',
    'Certificate of death',
  ],
  ...['Certification of death', 'Confirmation of death', 'Verification of the fact of death', 'MCCD'],
  ...['Registration of death', 'Notification of death form', 'Death notification', 'Death summary'],
  ...['Death certification', 'Medical death certificate', 'Cremation form', 'Cremation certificate'],
  ...['Mortuary form', 'Mortuary record', 'Post-mortem report', 'Post mortem report', 'Postmortem request'],
  ...[
    'Post-mortem examination request',
    'Death certificate (copy)',
    'Cremation form 4',
    'Cremation form: 12-34',
  ],
  ...['Death notification letter', 'Death certificate, #4', 'Cremation form (part 1) (copy) report'],
])('%s', (title) => expect(isTitle(title)).toBe(true));

it.each([
  ...['Certificate', 'Death', 'Causes of death', 'My death certificate', 'Death certificate of the husband'],
  ...['Death certificate x', 'Death certificates', 'Post mortem', 'Cremation', 'Death certificate (copy'],
  ...['Postxmortem report', 'Death certificate formal'],
])('not %s', (title) => expect(isTitle(title)).toBe(false));

it('the title of the page, or a heading above the banner', () => {
  const titleAt = (level: number, line: number, ...bannerLines: number[]) =>
    isDeathDocument(
      Array<{ text: string; heading: number }>(9).fill({ text: 'MCCD', heading: level }),
      line,
      bannerLines,
    );
  expect(titleAt(1, 4, 2, 6)).toBe(true);
  expect(titleAt(2, 1, 2, 6)).toBe(true);
  expect(titleAt(2, 2, 2, 6)).toBe(false);
  expect(titleAt(2, 4, 2, 6)).toBe(false);
  expect(isDeathDocument(linesOf('MCCD'), 0, [1])).toBe(false);
  expect(isDeathDocument(linesOf('#~Death~certificate '), 0, [1])).toBe(true);
});

it('a long title is read in linear time', () => {
  expect(isTitle(`Death certificate ${'1'.repeat(5000)}x`)).toBe(false);
  expect(isTitle(`Death certificate ${'(a)'.repeat(5000)}x`)).toBe(false);
});
