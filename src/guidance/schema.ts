import { z } from 'zod';

/**
 * The one schema of everything under `rules/`: what a clinician may be told and where it comes from.
 * What is built in is checked against it when the extension is built; a rule pack set by policy, on the desktop.
 */

export const text = z.string().trim().min(1, 'must not be empty');
export const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case words joined by hyphens')
  // Every object answers to it, whether or not it was given.
  .refine((each) => each !== 'constructor', 'cannot be “constructor”');
export const date = z.iso.date('must be a date such as 2026-11-30');
/** Links are https and nothing else: no script, no file, no page without encryption. */
export const link = z.string().regex(/^https:\/\/[^\s<>"]+$/, 'must be an https:// address');
export const odsPractice = z.string().regex(/^[A-Z]\d{5}$/, 'must be an ODS practice code such as A12345');
export const odsNetwork = z.string().regex(/^U\d{5}$/, 'must be an ODS network code such as U12345');

const source = z.strictObject({
  title: text,
  publisher: text,
  address: link.optional(),
  /** Last compared with its source, and when it must be compared again. */
  reviewed: date,
  reviewBy: date,
});

/** Where a statement stands: which source, and the words there. Unconfirmed: a default, to be checked locally. */
const cite = z.strictObject({ source: id, line: text.optional(), confirmed: z.literal(false).optional() });

const statement = z.strictObject({ text, cite });

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

const step = z.strictObject({
  text,
  /** An exact name to be found on the screen, offered with a copy button: `{contact}` for that of the contact. */
  copy: text.optional(),
  /** The step at which the referral text is pasted. */
  paste: z.literal(true).optional(),
  link: id.optional(),
  cite,
});

/** What a contact is, as it stands after “the” in a sentence. */
export const contactRole = <Words extends z.ZodString>(words: Words) =>
  words.regex(/^(?!(?:an?|the)\s)/i, 'must stand without “the”: the sentence brings it');

/** Whom or what to look for in the record system: a person, team, hub, form or platform. */
const contact = z.strictObject({
  /** Letter for letter as it is on the screen. */
  name: text,
  /** Said in sentences in place of the name: `PCN social prescriber`. */
  role: contactRole(text).optional(),
  link: id.optional(),
  /** What is true of this contact only. It goes when another contact takes the place. */
  notes: z.array(statement).default([]),
  cite,
});

/** Where its title, steps and notes say `{contact}`, they mean the contact. */
const route = z.strictObject({
  /** Narrower than the borough: a network, a practice, one need. The narrowest that fits is used. */
  for: z
    .strictObject({ pcn: odsNetwork.optional(), practice: odsPractice.optional(), need: id.optional() })
    .default({}),
  title: text,
  contact: contact.optional(),
  steps: z.array(step).min(1),
  notes: z.array(statement).default([]),
});

const borough = z.strictObject({
  borough: z.strictObject({
    id,
    name: text,
    /** The ONS code of the local authority, by which postcodes find it. */
    authority: z.string().regex(/^[EWSN]\d{8}$/, 'must be an ONS code such as E09000000'),
  }),
  routes: z.array(route).min(1),
});

export const schema = { guidance, borough };

export type Guidance = z.infer<typeof guidance>;
export type Need = z.infer<typeof need>;
export type Exclusion = z.infer<typeof exclusion>;
export type Condition = z.infer<typeof condition>;
export type Role = z.infer<typeof role>;
export type Route = z.infer<typeof route>;
export type Step = z.infer<typeof step>;
export type Statement = z.infer<typeof statement>;
export type TurnTo = z.infer<typeof turnTo>;
export type Cite = z.infer<typeof cite>;
export type Source = z.infer<typeof source>;
export type Code = z.infer<typeof code>;
export type BoroughRules = z.infer<typeof borough>;
/** A borough as a clinician chooses it. */
export type Borough = Pick<BoroughRules['borough'], 'id' | 'name'>;
