import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/core/patient/reading.ts';
import { applyEvent, type ConsultationEvent } from '../../src/panel/consultation/apply-event.ts';
import {
  isAboutAnother,
  isUnexpected,
  outdatesMessage,
} from '../../src/panel/consultation/compare-consultations.ts';
import { type Consultation, NEW } from '../../src/panel/consultation/consultation-state.ts';
import { AMINA, JOHN, JOHN_DECEASED, NOT_JOHN, nobody, pastedDetails, patient } from './people.ts';

/** What an event means for the panel. */

const KEYS_WAIT = 'keys are ignored at first';
const CLOSES = 'a question that was opened again closes';
const MESSAGE_GOES = 'the status message goes';

const read = (reading: Reading): ConsultationEvent => ({ type: 'read', tab: 1, frame: 'top', reading });
const left: ConsultationEvent = { type: 'left', tab: 1, frame: 'top' };
const unreadable: ConsultationEvent = { type: 'unreadable', tab: 1, why: 'not a page' };
const answered: ConsultationEvent = { type: 'answered', answers: { needs: ['isolation'] } };
const drafted: ConsultationEvent = { type: 'drafted', draft: { wants: 'To meet people' } };

const after = (...events: ConsultationEvent[]): Consultation =>
  events.reduce(applyEvent, applyEvent(NEW, { type: 'tab', tab: 1 }));
const BEGUN = [read(patient(JOHN)), answered];
const PASTED: ConsultationEvent[] = [{ type: 'pasted', reading: patient(JOHN) }, answered];

describe.each<[string, ConsultationEvent[], ConsultationEvent, string[]]>([
  ['another patient on the page', BEGUN, read(patient(AMINA)), [KEYS_WAIT, CLOSES, MESSAGE_GOES]],
  ['the number with another birth date', BEGUN, read(patient(NOT_JOHN)), [KEYS_WAIT, CLOSES, MESSAGE_GOES]],
  ['no patient on the page any more', BEGUN, read(nobody), [KEYS_WAIT, CLOSES, MESSAGE_GOES]],
  ['a page that was left', BEGUN, left, [KEYS_WAIT, CLOSES, MESSAGE_GOES]],
  ['a page that cannot be read', BEGUN, unreadable, [KEYS_WAIT, CLOSES, MESSAGE_GOES]],
  ['a patient after answers by hand', [answered], read(patient(JOHN)), [KEYS_WAIT, CLOSES, MESSAGE_GOES]],
  ['a first patient', [], read(patient(JOHN)), [KEYS_WAIT, CLOSES, MESSAGE_GOES]],
  ['a patient who is pasted', [answered], { type: 'pasted', reading: patient(JOHN) }, [CLOSES, MESSAGE_GOES]],
  ['details that are pasted', [], { type: 'pasted', reading: pastedDetails({}) }, [CLOSES, MESSAGE_GOES]],
  ['a new start', BEGUN, { type: 'started again' }, [MESSAGE_GOES]],
  ['a new start after a paste', PASTED, { type: 'started again' }, [CLOSES, MESSAGE_GOES]],
  ['a death', BEGUN, read(patient(JOHN_DECEASED)), [MESSAGE_GOES]],
  ['an answer', BEGUN, { type: 'answered', answers: { needs: ['food'] } }, [MESSAGE_GOES]],
  ['a draft', BEGUN, drafted, [MESSAGE_GOES]],
  ['the same patient once more', BEGUN, read(patient(JOHN)), []],
  ['no patient, as before', [answered], read(nobody), []],
  ['a page that was left, and had no patient', [read(nobody), answered], left, []],
  ['a page that cannot be read, as before', [unreadable, answered], unreadable, []],
])('%s', (_, events, event, expected) => {
  it(expected.length === 0 ? 'changes nothing' : expected.join(', '), () => {
    const before = after(...events);
    const now = applyEvent(before, event);
    const found = {
      [KEYS_WAIT]: isUnexpected(event, before, now),
      [CLOSES]: isAboutAnother(before, now),
      [MESSAGE_GOES]: outdatesMessage(event, before, now),
    };
    expect(Object.entries(found).flatMap(([name, is]) => (is ? [name] : []))).toEqual(expected);
  });
});
