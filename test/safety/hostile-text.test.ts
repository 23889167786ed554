// @vitest-environment happy-dom
import fc from 'fast-check';
import { h, render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { microBannerOf } from '../../src/core/patient/micro-banner.ts';
import type { Patient } from '../../src/core/patient/patient.ts';
import { readPasted } from '../../src/core/reader/read-pasted.ts';
import { copyText } from '../../src/extension/clipboard.ts';
import { BannerView } from '../../src/panel/view/BannerView.tsx';
import { person, TODAY } from '../panel/people.ts';

/** Hostile names and pasted texts: markup, invisible characters, and characters that reverse text. */

const MARKUP = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  'javascript:alert(1)',
  '&lt;b&gt;',
];
const read = (name: string, number = '999 000 0018') =>
  readPasted(`${name}\tBorn 01-Jan-1960\tNHS No. ${number}`, TODAY);
const patientIn = (name: string): Patient | undefined => {
  const reading = read(name);
  return reading.kind === 'patient' ? reading.patient : undefined;
};

afterEach(() => vi.unstubAllGlobals());

describe('a name', () => {
  it.each(MARKUP)('with %s is not a name', (markup) => {
    expect(patientIn(`SMITH, ${markup} (Mr)`)?.name ?? '').not.toMatch(/[<>&:="]/);
  });

  it.each([
    ['zero-width', 'SM\u200bITH, Jo\u200d\u2060hn\ufeff (Mr)', 'SMITH, John (Mr)'],
    ['isolating', 'SMITH, \u2066John\u2069 (Mr)', 'SMITH, John (Mr)'],
    ['text-turning', 'SMITH, \u202eJohn\u202c (Mr)', null],
    ['left-to-right', '\u200eSMITH, \u202a\u202dJohn\u202c\u202c (Mr)', 'SMITH, John (Mr)'],
    ['null', 'SMITH, John\u0000 (Mr)', null],
    ['tag', 'SMITH, J\u{e0041}ohn (Mr)', null],
    ['Arabic letter mark', 'SMITH, John\u061c (Mr)', null],
  ])('with %s characters is read without them, or not at all', (_, name, expected) => {
    expect(patientIn(name)?.name ?? null).toBe(expected);
  });

  it('in the banner has only letters and the punctuation of names, whatever was pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...MARKUP), (text, markup) => {
        for (const name of [text, `SMITH, ${text}`, `${text}${markup} SMITH (Mr)`])
          expect(patientIn(name)?.name ?? 'SMITH').toMatch(/^[\p{L}'., ()-]+$/u);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('is shown as text, never as markup, even in a forged reading', () => {
    const forged = person('9990000018', { name: MARKUP.join(' '), dateOfBirth: '1960-01-01' });
    const root = document.createElement('div');
    render(h(BannerView, { banner: microBannerOf(forged, TODAY), from: 'page' }), root);
    expect(root.querySelector('img, script, svg, a, b b')).toBeNull();
    expect(root.querySelector('.name')?.textContent).toBe(MARKUP.join(' '));
  });
});

describe('an NHS number', () => {
  it.each([
    ['Arabic digits', '٩٩٩ ٠٠٠ ٠٠١٨'],
    ['wide digits', '９９９ ０００ ００１８'],
    ['letters that look like digits', '999 000 OO18'],
  ])('in %s is not read', (_, number) => {
    expect(read('SMITH, John (Mr)', number).kind).toBe('none');
  });

  it('with zero-width characters between its digits is read as it looks', () => {
    expect(read('SMITH, John (Mr)', '999\u200b\u00a0000\u2060 0018')).toMatchObject({
      patient: { nhsNumber: '9990000018' },
    });
  });
});

describe('characters that reverse text', () => {
  /** Lines of a record, with these characters in the line at an index. */
  const recordWith = (at: number, characters: string) =>
    ['SMITH, John (Mr)', 'Summary', 'Born 01-Jan-1960', 'NHS No. 999 000 0018', 'Notes', 'None']
      .map((line, index) => (index === at ? line.replace(/(?<= |^)(?=\S+$)/, characters) : line))
      .join('\n');
  const TURNING = ['\u061c', '\u200f', '\u202b', '\u202e', '\u2067', '\u2068'];

  it.each(TURNING.map((character) => [character.charCodeAt(0).toString(16), character]))(
    'U+%s at the number or at the date of birth: the reader reads nobody, and says why',
    (_, character) => {
      for (const at of [1, 2, 3, 4])
        expect(readPasted(recordWith(at, character), TODAY)).toEqual({
          kind: 'none',
          reason:
            'This pasted text has characters that change the order of digits, so a number may not be as shown.',
        });
    },
  );

  it('elsewhere, or that do not reverse text, are harmless', () => {
    expect(readPasted(recordWith(5, '\u202e'), TODAY).kind).toBe('patient');
    for (const character of ['\u200e', '\u202a', '\u202d', '\u2066'])
      expect(readPasted(recordWith(3, `${character}`), TODAY).kind).toBe('patient');
  });
});

describe('a date of birth', () => {
  it.each(['29-Feb-2001', '31-Apr-1960', '01/13/1960', '0\u0661-Jan-1960', '01-Jan-60'])(
    '%s is none',
    (date) => {
      const reading = readPasted(`SMITH, John (Mr)\tBorn ${date}\tNHS No. 999 000 0018`, TODAY);
      expect(reading).toMatchObject({ patient: { dateOfBirth: null } });
    },
  );
});

it('copies markup as text, even with rich text on the clipboard', async () => {
  const written: Record<string, Blob>[] = [];
  vi.stubGlobal(
    'ClipboardItem',
    class {
      constructor(parts: Record<string, Blob>) {
        written.push(parts);
      }
    },
  );
  vi.stubGlobal('navigator', { clipboard: { write: async () => undefined } });
  await copyText(`What the patient wants:\n${MARKUP.join('\n')}`);
  const rich = await written[0]?.['text/html']?.text();
  const root = document.createElement('div');
  root.innerHTML = rich ?? '';
  expect(
    [...root.querySelectorAll('*')].map(({ tagName }) => tagName).filter((tag) => tag !== 'DIV'),
  ).toEqual([]);
  expect([...root.children].slice(1).map(({ textContent }) => textContent)).toEqual(MARKUP);
  expect(await written[0]?.['text/plain']?.text()).toContain(`\r\n${MARKUP[0]}\r\n`);
});
