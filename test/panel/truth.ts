import type { Details } from '../../src/core/patient/details.ts';
import type { Patient } from '../../src/core/patient/patient.ts';
import type { Reading } from '../../src/core/patient/reading.ts';
import type { Place } from '../../src/core/places/place.ts';
import type { Answers } from '../../src/core/questions/assess.ts';
import type { ConsultationEvent } from '../../src/panel/consultation/apply-event.ts';
import type { Consultation } from '../../src/panel/consultation/consultation-state.ts';
import { EMPTY_DRAFT, type ReferralDraft } from '../../src/panel/consultation/referral-draft.ts';
import { ADULT_SINCE } from './people.ts';

/** The identifiers of a person. The date of birth is null if it is not known. */
export interface Identity {
  readonly nhsNumber: string;
  readonly dateOfBirth: string | null;
}

/** An answer of the clinician, and the patient it is about; null if nobody was named. */
interface Statement {
  readonly value: unknown;
  readonly about: Identity | null;
}

type Key = keyof Answers | 'chosen' | `draft ${keyof ReferralDraft}`;

/**
 * An independent record of what happened, with which the tests compare the consultation: what each frame of
 * the active tab last showed, what was last pasted, and about whom each answer was given. It gets the same
 * events as the consultation, and shares no code with it.
 */
export class Truth {
  front: number | null = null;
  frames = new Map<string, Reading>();
  /** The patient of the last accepted paste. A paste is refused if the screen shows somebody else. */
  pasted: Patient | null = null;
  /** The last details pasted without an NHS number, while nobody was named. */
  details: Details | null = null;
  /** Every version of this consultation's patient that was on the screen or pasted since it began. */
  private seen: Patient[] = [];
  readonly statements = new Map<Key, Statement>();

  /** Every patient that the active tab shows; `two` if they are not one person or a frame has a conflict. */
  onScreen(): readonly Patient[] | 'two' {
    const readings = [...this.frames.values()];
    const people = readings.flatMap((reading) => (reading.kind === 'patient' ? [reading.patient] : []));
    const differ = people.some((one) => people.some((other) => !isSame(one, other)));
    return differ || readings.some(({ kind }) => kind === 'conflict') ? 'two' : people;
  }

  /** Applies an event, before the consultation gets it. @param before the consultation before the event */
  apply(event: ConsultationEvent, before: Consultation): void {
    if ('tab' in event && event.type !== 'tab' && event.tab !== this.front) return;
    switch (event.type) {
      case 'tab':
        if (event.tab === this.front) break;
        this.front = event.tab;
        this.frames.clear();
        this.leavePage(before);
        break;
      case 'read':
        this.frames.set(event.frame, event.reading);
        break;
      case 'left':
        if (this.frames.get(event.frame)?.kind === 'patient') this.leavePage(before);
        this.frames.delete(event.frame);
        break;
      case 'unreadable':
        this.frames.clear();
        break;
      case 'pasted':
        if (event.reading.kind === 'patient') this.paste(event.reading.patient);
        else if (event.reading.kind === 'details' && !before.patient) {
          this.statements.clear();
          this.details = event.reading.details;
        }
        break;
      case 'answered':
        for (const [key, value] of Object.entries(event.answers)) this.say(key as Key, value, before.patient);
        break;
      case 'chose place':
        this.say('chosen', event.place, before.patient);
        break;
      case 'drafted':
        for (const [key, value] of Object.entries(event.draft))
          this.say(`draft ${key as keyof ReferralDraft}`, value, before.patient);
        break;
      case 'emptied':
        break;
      case 'started again':
        this.forget();
        break;
    }
  }

  /** Ends a consultation whose patient came from a page that is gone. */
  private leavePage({ from }: Consultation): void {
    if (from === 'page') this.forget();
  }

  private forget(): void {
    this.statements.clear();
    this.pasted = null;
    this.details = null;
    this.seen = [];
  }

  private paste(who: Patient): void {
    const people = this.onScreen();
    const isRefused = people !== 'two' && people.some((shown) => !isSame(shown, who));
    if (isRefused) return;
    this.pasted = who;
    this.seen.push(who);
  }

  private say(key: Key, value: unknown, about: Identity | null): void {
    this.statements.set(key, { value, about });
  }

  /**
   * Drops, for good, every statement about anybody but the consultation's present patient. A statement from
   * before a patient was named is dropped when a patient is named.
   */
  keepOnlyAbout({ patient }: Consultation): void {
    if (patient) this.details = null;
    if (!patient || (this.pasted && !isSame(this.pasted, patient))) this.pasted = null;
    const people = this.onScreen();
    if (people !== 'two') this.seen.push(...people);
    this.seen = this.seen.filter((version) => patient && isSame(version, patient));
    for (const [key, { value, about }] of this.statements) {
      const isTheirs = about ? patient !== null && isSame(about, patient) : patient === null;
      if (!isTheirs) this.statements.delete(key);
      else if (patient)
        this.statements.set(key, {
          value,
          about: {
            nhsNumber: patient.nhsNumber,
            dateOfBirth: about?.dateOfBirth ?? this.birthOf(patient),
          },
        });
    }
  }

  /** Every version of a person seen since the consultation began. Pages with two people do not count. */
  versionsOf(who: Identity): readonly Patient[] {
    return this.seen.filter((version) => isSame(version, who));
  }

  datesOfBirth(who: Identity): readonly string[] {
    return this.versionsOf(who).flatMap(({ dateOfBirth }) => dateOfBirth ?? []);
  }

  private birthOf(who: Identity): string | null {
    return this.datesOfBirth(who)[0] ?? null;
  }

  place(): Place | 'elsewhere' | null {
    return (this.statements.get('chosen')?.value ?? null) as Place | 'elsewhere' | null;
  }

  answers(): Answers {
    return Object.fromEntries(
      [...this.statements]
        .filter(([key]) => key !== 'chosen' && !key.startsWith('draft '))
        .map(([key, { value }]) => [key, value]),
    );
  }

  /** What the clinician chose and typed for a referral of this patient. */
  draft(): ReferralDraft {
    const statements = [...this.statements].filter(([key]) => key.startsWith('draft '));
    return {
      ...EMPTY_DRAFT,
      ...Object.fromEntries(statements.map(([key, { value }]) => [key.replace('draft ', ''), value])),
    };
  }
}

/** Whether the NHS numbers are equal and the dates of birth, where both are known, are equal too. */
export const isSame = (one: Identity, other: Identity): boolean =>
  one.nhsNumber === other.nhsNumber && new Set([one.dateOfBirth, other.dateOfBirth, null]).size < 3;

export const isAdult = (born: string): boolean => born <= ADULT_SINCE;
