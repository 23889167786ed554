import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { applyEvent, type ConsultationEvent } from '../../src/panel/consultation/apply-event.ts';
import { NEW } from '../../src/panel/consultation/consultation-state.ts';
import { copyIfUnchanged, type Situation } from '../../src/panel/copying.ts';
import { AMINA, JOHN, JOHN_DECEASED, JOHN_UNDATED, nobody, patient } from './people.ts';

/** What is copied if something changes meanwhile: while the page is asked, or while the browser copies. */

const read = (reading: ReturnType<typeof patient>, frame = 'top'): ConsultationEvent => ({
  type: 'read',
  tab: 1,
  frame,
  reading,
});
const reads = (who: typeof JOHN, frame = 'top') => read(patient(who), frame);
const answered: ConsultationEvent = { type: 'answered', answers: { needs: ['isolation'] } };

let now: Situation;
const happens = (...events: ConsultationEvent[]) => {
  now = { ...now, consultation: events.reduce(applyEvent, now.consultation) };
};

/** The texts on the clipboard. */
let copied: string[];
/** What happens while the browser copies. */
let onWrite: () => void;

beforeEach(() => {
  now = { consultation: NEW, settings: undefined, today: '2026-11-22' };
  copied = [];
  onWrite = () => undefined;
  happens({ type: 'tab', tab: 1 }, reads(JOHN), answered);
  const write = async ([item]: { parts: Record<string, Blob> }[]) => {
    onWrite();
    copied.push((await item?.parts['text/plain']?.text()) ?? '');
  };
  class Item {
    constructor(readonly parts: Record<string, Blob>) {}
  }
  vi.stubGlobal('ClipboardItem', Item);
  vi.stubGlobal('navigator', { clipboard: { write } });
});
afterEach(() => vi.unstubAllGlobals());

/** Copies a text. @param meanwhile what happens while the page is asked */
const copy = (meanwhile = () => {}, hasAnswered = true): Promise<string> =>
  copyIfUnchanged(
    'Dear team',
    'referral text',
    now,
    () => now,
    async () => {
      meanwhile();
      return hasAnswered;
    },
  );

it.each([
  ['the same', reads(JOHN)],
  ['the same in another frame', reads(JOHN, 'inner')],
  ['less about the same patient', reads(JOHN_UNDATED)],
])('copies if the page says %s', async (_, event) => {
  expect(await copy(() => happens(event))).toBe('Copied: referral text');
  expect(copied).toEqual(['Dear team']);
});

it('copies a text about a patient who was pasted, although no page answers', async () => {
  now = { ...now, consultation: NEW };
  happens({ type: 'pasted', reading: patient(JOHN) }, answered);
  expect(await copy(undefined, false)).toBe('Copied: referral text');
});

it('copies nothing if the page does not answer', async () => {
  expect(await copy(undefined, false)).toBe(
    'Nothing was copied: the page does not say who is there now. Try again.',
  );
  expect(copied).toEqual([]);
});

it.each([
  ['another patient', reads(AMINA)],
  ['no patient', read(nobody)],
])('copies nothing if the page then shows %s', async (_, event) => {
  expect(await copy(() => happens(event))).toBe('Nothing was copied: the patient has changed.');
  expect(copied).toEqual([]);
});

const DEATH = { death: { source: 'page', words: 'Deduction reason: Death' } } as const;
it.each([
  ['a death', reads(JOHN_DECEASED)],
  ['the words of a death', read(patient(JOHN, DEATH))],
  ['another practice', reads({ ...JOHN, practice: AMINA.practice })],
])('copies nothing if the page then shows %s', async (_, event) => {
  expect(await copy(() => happens(event))).toBe(
    'Nothing was copied: what is shown here has changed. Look again.',
  );
  expect(copied).toEqual([]);
});

it.each([
  ['an answer', () => happens({ type: 'answered', answers: { needs: ['isolation', 'housing'] } })],
  ['the settings', () => (now = { ...now, settings: {} })],
])('copies nothing if %s changed while the page was asked', async (_, change) => {
  expect(await copy(change)).toBe('Nothing was copied: what is shown here has changed. Look again.');
  expect(copied).toEqual([]);
});

it('copies nothing on another day than the text was shown on', async () => {
  const another = () => (now = { ...now, today: '2026-11-23' });
  expect(await copy(another)).toBe('Nothing was copied: the date has changed. Look again.');
  expect(copied).toEqual([]);
});

it.each([
  ['another patient comes', reads(AMINA), 'But the patient has changed.'],
  ['the record is closed', read(nobody), 'But the patient has changed.'],
  ['a death is reported', reads(JOHN_DECEASED), 'But what is shown here has changed. Look again.'],
])('says so if %s while the browser copies', async (_, event, words) => {
  onWrite = () => happens(event);
  expect(await copy()).toBe(`Copied: referral text. ${words}`);
});

it('says what to do if the browser does not allow copying', async () => {
  onWrite = () => {
    throw new Error('Not allowed');
  };
  expect(await copy()).toBe(
    'The browser did not allow copying the referral text. Select it and press Ctrl+C.',
  );
});

it('says that the patient has changed if the browser did not allow copying for that reason', async () => {
  onWrite = () => {
    happens(reads(AMINA));
    throw new Error('The document is not focused');
  };
  expect(await copy()).toBe('Nothing was copied: the patient has changed.');
});
