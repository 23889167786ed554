import type { Details } from '../../src/core/patient/details.ts';
import type { Patient } from '../../src/core/patient/patient.ts';
import type { Reading } from '../../src/core/patient/reading.ts';
import type { Place } from '../../src/core/places/place.ts';
import type { Answers } from '../../src/core/questions/assess.ts';
import type { ConsultationEvent } from '../../src/panel/consultation/consultation.ts';
import type { Consultation } from '../../src/panel/consultation/consultation-state.ts';
import { EMPTY_DRAFT, type ReferralDraft } from '../../src/panel/consultation/referral-draft.ts';
import { ADULT_SINCE } from './people.ts';

/** Who somebody is: the two identifiers, as far as they are known. */
export interface Identity {
  readonly nhsNumber: string;
  readonly dateOfBirth: string | null;
}

/** A thing that the clinician said, and about whom: null while nobody was named. */
interface Said {
  readonly value: unknown;
  readonly about: Identity | null;
}

type Key = keyof Answers | 'chosen' | `draft ${keyof ReferralDraft}`;

/**
 * The truth beside the consultation: what each frame of the tab in front last showed, what was last pasted, and
 * about whom each answer was given. It follows the same events and knows nothing of how the panel keeps them.
 */
export class Truth {
  front: number | null = null;
  frames = new Map<string, Reading>();
  /** The last text pasted about this consultation's patient; not one about somebody else than the screen shows. */
  pasted: Patient | null = null;
  /** The last details pasted without an NHS number, while nobody was named. */
  details: Details | null = null;
  /** Every sight of this consultation's patient since it began, on the screen or pasted. */
  private seen: Patient[] = [];
  readonly said = new Map<Key, Said>();

  /** Everybody that the tab in front shows; `two` where that is not one person. */
  onScreen(): readonly Patient[] | 'two' {
    const readings = [...this.frames.values()];
    const people = readings.flatMap((reading) => (reading.kind === 'patient' ? [reading.patient] : []));
    const differ = people.some((one) => people.some((other) => !isSame(one, other)));
    return differ || readings.some(({ kind }) => kind === 'conflict') ? 'two' : people;
  }

  /** What happens on the screens, before the panel has been told. */
  happen(event: ConsultationEvent, before: Consultation): void {
    if ('tab' in event && event.type !== 'tab' && event.tab !== this.front) return;
    switch (event.type) {
      case 'tab':
        if (event.tab === this.front) break;
        this.front = event.tab;
        this.frames.clear();
        this.turnFrom(before);
        break;
      case 'read':
        this.frames.set(event.frame, event.reading);
        break;
      case 'left':
        if (this.frames.get(event.frame)?.kind === 'patient') this.turnFrom(before);
        this.frames.delete(event.frame);
        break;
      case 'unreadable':
        this.frames.clear();
        break;
      case 'pasted':
        if (event.reading.kind === 'patient') this.paste(event.reading.patient);
        else if (event.reading.kind === 'details' && !before.patient) {
          this.said.clear();
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
      case 'noticed':
        break;
      case 'started again':
        this.forget();
        break;
    }
  }

  /** The page of a patient taken from it is no longer there: the consultation is over. */
  private turnFrom({ from }: Consultation): void {
    if (from === 'page') this.forget();
  }

  private forget(): void {
    this.said.clear();
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
    this.said.set(key, { value, about });
  }

  /**
   * Strikes out, for good, whatever was said about somebody else than the person the panel is about now. What was
   * said of a person not named counts for nobody who is named later.
   */
  strikeOut({ patient }: Consultation): void {
    if (patient) this.details = null;
    if (!patient || (this.pasted && !isSame(this.pasted, patient))) this.pasted = null;
    const people = this.onScreen();
    if (people !== 'two') this.seen.push(...people);
    this.seen = this.seen.filter((each) => patient && isSame(each, patient));
    for (const [key, { value, about }] of this.said) {
      const isTheirs = about ? patient !== null && isSame(about, patient) : patient === null;
      if (!isTheirs) this.said.delete(key);
      else if (patient)
        this.said.set(key, {
          value,
          about: {
            nhsNumber: patient.nhsNumber,
            dateOfBirth: about?.dateOfBirth ?? this.birthOf(patient),
          },
        });
    }
  }

  /** All that has been seen of a person since the consultation began; two on a page are nobody. */
  sights(who: Identity): readonly Patient[] {
    return this.seen.filter((each) => isSame(each, who));
  }

  births(who: Identity): readonly string[] {
    return this.sights(who).flatMap(({ dateOfBirth }) => dateOfBirth ?? []);
  }

  private birthOf(who: Identity): string | null {
    return this.births(who)[0] ?? null;
  }

  place(): Place | 'elsewhere' | null {
    return (this.said.get('chosen')?.value ?? null) as Place | 'elsewhere' | null;
  }

  answers(): Answers {
    return Object.fromEntries(
      [...this.said]
        .filter(([key]) => key !== 'chosen' && !key.startsWith('draft '))
        .map(([key, { value }]) => [key, value]),
    );
  }

  /** What was chosen and typed for a referral of this patient, and nothing of anybody else. */
  draft(): ReferralDraft {
    const said = [...this.said].filter(([key]) => key.startsWith('draft '));
    return {
      ...EMPTY_DRAFT,
      ...Object.fromEntries(said.map(([key, { value }]) => [key.replace('draft ', ''), value])),
    };
  }
}

/** The same number, and no two dates of birth. */
export const isSame = (one: Identity, other: Identity): boolean =>
  one.nhsNumber === other.nhsNumber && new Set([one.dateOfBirth, other.dateOfBirth, null]).size < 3;

export const isAdult = (born: string): boolean => born <= ADULT_SINCE;
