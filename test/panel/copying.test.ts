import { beforeEach, expect, it, vi } from 'vitest';
import { applyEvent, type ConsultationEvent } from '../../src/panel/consultation/apply-event.ts';
import { type Consultation, NEW } from '../../src/panel/consultation/consultation-state.ts';
import { AMINA, JOHN, JOHN_DECEASED, JOHN_UNDATED, patient } from './people.ts';

/** Copies a text while the consultation goes on: when the page answers, and when the text is on the clipboard. */

const write = vi.hoisted(() => ({ text: async (_: string) => {} }));
vi.mock('../../src/extension/clipboard.ts', () => ({ copyText: (text: string) => write.text(text) }));
const { copyIfUnchanged } = await import('../../src/panel/copying.ts');

const reads = (who: typeof JOHN): ConsultationEvent => ({
  type: 'read',
  tab: 1,
  frame: 'top',
  reading: patient(who),
});

let now: Consultation;
let copied: string[];
const happens = (...events: ConsultationEvent[]) => {
  now = events.reduce(applyEvent, now);
};
beforeEach(() => {
  now = NEW;
  copied = [];
  happens({ type: 'tab', tab: 1 }, reads(JOHN), { type: 'answered', answers: { needs: ['isolation'] } });
  write.text = async (text) => void copied.push(text);
});

/** Copies, while the page answers the panel’s question with this. */
const copyWhilePageSays = (...events: ConsultationEvent[]) =>
  copyIfUnchanged(
    'Dear team',
    'referral text',
    () => now,
    async () => {
      happens(...events);
      return true;
    },
  );

it.each([
  ['the same', reads(JOHN)],
  ['less about the same patient', reads(JOHN_UNDATED)],
])('copies if the page says %s', async (_, event) => {
  expect(await copyWhilePageSays(event)).toBe('Copied: referral text');
  expect(copied).toEqual(['Dear team']);
});

it.each([
  ['another patient', 'the patient has changed.', reads(AMINA)],
  ['a death', 'the page now says something else about the patient. Look again.', reads(JOHN_DECEASED)],
  [
    'another practice',
    'the page now says something else about the patient. Look again.',
    reads({ ...JOHN, practice: AMINA.practice }),
  ],
])('copies nothing if the page then shows %s', async (_, why, event) => {
  expect(await copyWhilePageSays(event)).toBe(`Nothing was copied: ${why}`);
  expect(copied).toEqual([]);
});

it('says that the text is about the patient before, if the patient changes while the browser copies', async () => {
  write.text = async () => happens(reads(AMINA));
  expect(await copyWhilePageSays()).toBe('Copied: referral text. It is about the patient before this one.');
});
