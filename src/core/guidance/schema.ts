import { z } from 'zod';
import { cite, date, id, link, odsPractice, statement, text } from './fields.ts';
import { borough } from './route-schema.ts';

export { date, id, link, odsNetwork, odsPractice, text } from './fields.ts';
export type { Borough, BoroughRules, Route, Step } from './route-schema.ts';

/**
 * The one schema of everything under `rules/`: what a clinician may be told and where it comes from.
 * What is built in is checked against it when the extension is built; a rule pack set by policy, on the desktop.
 */

const source = z.strictObject({
  title: text,
  publisher: text,
  address: link.optional(),
  /** Last compared with its source, and when it must be compared again. */
  reviewed: date,
  reviewBy: date,
});

/** Who to turn to instead. `link` names a link that an organisation may set; without one the words stand alone. */
const turnTo = z.strictObject({ text, link: id.optional(), cite });

/** The ages of the patients whom the service helps with one need, where they are fewer than it accepts. */
const needAge = z.strictObject({
  from: z.int().min(0).max(130).optional(),
  to: z.int().min(0).max(130).optional(),
  says: text,
  instead: turnTo.optional(),
  cite,
});

const need = z.strictObject({
  id,
  label: text,
  examples: z.array(text).default([]),
  /** `refer` as usual, or `signpost`: the service only points to others who can help. */
  answer: z.enum(['refer', 'signpost']),
  /** How the need is written in the referral text, where the label reads oddly there. */
  written: text.optional(),
  age: needAge.optional(),
  /** Something for the patient to read about the need. */
  leaflet: z.strictObject({ title: text, address: link, cite }).optional(),
  cite,
});

const exclusion = z.strictObject({
  id,
  label: text,
  /** A `request` is something the service cannot do; a `patient` exclusion stops the referral. */
  rulesOut: z.enum(['request', 'patient']),
  says: text,
  instead: turnTo,
  cite,
});

const age = z.strictObject({
  from: z.int().min(0).max(130),
  to: z.int().min(0).max(130).optional(),
  question: text,
  yes: text,
  no: text,
  says: text,
  instead: turnTo.optional(),
  cite,
});

/** A question to be answered yes before a referral, such as consent. */
const condition = z.strictObject({
  id,
  question: text,
  yes: text.default('Yes'),
  no: text.default('No'),
  says: text,
  instead: turnTo.optional(),
  cite,
});

/** The service takes patients of these practices only. */
const practices = z.strictObject({
  only: z.array(z.strictObject({ odsCode: odsPractice, name: text })).min(1),
  question: text,
  says: text,
  instead: turnTo.optional(),
  cite,
});

const role = z.strictObject({
  id,
  label: text,
  forWhom: text,
  does: text,
  /** How much of it there usually is: `6 to 12 contacts`. */
  typical: text.optional(),
  /** Choosing this role goes on to the route; the others end in who to turn to. */
  refers: z.boolean(),
  instead: turnTo.optional(),
  cite,
});

const code = z.strictObject({
  id,
  when: z.enum(['accepted', 'declined']),
  term: text,
  concept: z.string().regex(/^\d{6,18}$/, 'must be a SNOMED CT concept id'),
  note: text.optional(),
  cite,
});

const guidance = z.strictObject({
  service: text,
  /** Who does it, in the words a patient would meet: `link worker`. */
  worker: text,
  /** The record system the steps speak of. */
  record: text,
  sources: z.record(id, source),
  about: z.array(statement).min(1),
  duties: z.array(statement).min(1),
  age,
  practices: practices.optional(),
  conditions: z.array(condition).default([]),
  needs: z.array(need).min(1),
  exclusions: z.array(exclusion),
  shortTerm: statement,
  roles: z.strictObject({ question: text, options: z.array(role).min(1), cite }),
  signposting: statement,
  noNeed: turnTo,
  deceased: statement,
  check: statement,
  codes: z.array(code),
  /** Headings of the text that is pasted into the referral, in order. */
  referral: z.strictObject({
    headings: z.strictObject({
      patient: text,
      reason: text,
      wants: text,
      risks: text,
      consent: text,
      referrer: text,
    }),
    consent: text,
    cite,
  }),
  /** Paragraphs for the patient, in plain English. */
  message: z.strictObject({ paragraphs: z.array(text).min(1), cite }),
});

export const schema = { guidance, borough };

export type Guidance = z.infer<typeof guidance>;
export type Need = z.infer<typeof need>;
export type Exclusion = z.infer<typeof exclusion>;
export type Condition = z.infer<typeof condition>;
export type Role = z.infer<typeof role>;
export type Statement = z.infer<typeof statement>;
export type TurnTo = z.infer<typeof turnTo>;
export type Cite = z.infer<typeof cite>;
export type Source = z.infer<typeof source>;
export type Code = z.infer<typeof code>;
