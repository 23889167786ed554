import { z } from 'zod';
import { referral } from './referral-schema.ts';
import { borough } from './route-schema.ts';
import { cite, date, id, label, link, linkNames, odsPractice, statement, text } from './schema-parts.ts';

export type { ReferralChoice, ReferralGroup } from './referral-schema.ts';
export type { Borough, BoroughRules, Route, Step } from './route-schema.ts';
export { date, id, link, odsNetwork, odsPractice, text } from './schema-parts.ts';

/**
 * The schema of the guidance and the routes under `rules/`: what the panel tells a clinician, and the
 * sources. The build checks the built-in rules against it. At run time, a rule pack set by policy is checked
 * against it too.
 */

const source = z.strictObject({
  title: text,
  publisher: text,
  address: link.optional(),
  /** The day of the last comparison with the source, and the day by which the next is due. */
  reviewed: date,
  reviewBy: date,
});

/**
 * Who to turn to instead. `link` names a link that an organisation can set. Without it, the text is shown
 * alone.
 */
const turnTo = z.strictObject({ text, link: id.optional(), cite });

/** The ages for one need, if the service helps with that need only some of the patients that it accepts. */
const needAge = z.strictObject({
  from: z.int().min(0).max(130).optional(),
  to: z.int().min(0).max(130).optional(),
  says: text,
  instead: turnTo.optional(),
  cite,
});

const need = z.strictObject({
  id,
  label,
  examples: z.array(label).default([]),
  /** Examples that the guidance does not name. The panel says that they are ours. */
  addedExamples: z.array(statement).default([]),
  /** `refer`: a referral as usual. `signpost`: the service only points to others who can help. */
  answer: z.enum(['refer', 'signpost']),
  /** The words for the need in the referral text, if the label would read oddly there. */
  written: text.optional(),
  age: needAge.optional(),
  /** A leaflet for the patient about the need. */
  leaflet: z.strictObject({ title: label, address: link, cite }).optional(),
  cite,
});

const exclusion = z.strictObject({
  id,
  label,
  /** `request`: the service cannot meet this request. `patient`: the service cannot take this patient. */
  rulesOut: z.enum(['request', 'patient']),
  says: text,
  instead: turnTo,
  cite,
});

const age = z.strictObject({
  from: z.int().min(0).max(130),
  to: z.int().min(0).max(130).optional(),
  question: text,
  yes: label,
  no: label,
  says: text,
  instead: turnTo.optional(),
  cite,
});

/** A question that must be answered yes before a referral, such as consent. */
const condition = z.strictObject({
  id,
  question: text,
  yes: label.default('Yes'),
  no: label.default('No'),
  says: text,
  instead: turnTo.optional(),
  cite,
});

/** The service takes patients of these practices only. */
const practices = z.strictObject({
  only: z.array(z.strictObject({ odsCode: odsPractice, name: label })).min(1),
  question: text,
  says: text,
  instead: turnTo.optional(),
  cite,
});

const role = z.strictObject({
  id,
  label,
  forWhom: text,
  does: text,
  /** The usual extent of the work: `6 to 12 contacts`. */
  typical: text.optional(),
  /** Whether this role leads to the route. The other roles end with who to turn to instead. */
  refers: z.boolean(),
  instead: turnTo.optional(),
  cite,
});

const code = z.strictObject({
  id,
  when: z.enum(['accepted', 'declined', 'offered']),
  /** Who records the code: `the link worker`. */
  by: text,
  term: text,
  concept: z.string().regex(/^\d{6,18}$/, 'must be a SNOMED CT concept id'),
  note: text.optional(),
  cite,
});

/** What referrals asked for, by the reasons of the service that counted them. The needs follow this order. */
const demand = z.strictObject({
  /** How many referrals were counted. */
  total: z.int().min(1),
  counts: z
    .array(
      z.strictObject({
        reason: text,
        referrals: z.int().min(0),
        /** The need that covers the reason. Absent if none does. */
        need: id.optional(),
      }),
    )
    .min(1),
  cite,
});

/** The message for the patient, in plain English. Paragraphs are joined by empty lines. */
const message = z.strictObject({
  /** At most 612 characters: four text messages. */
  paragraphs: z.array(text).min(1),
  /** The same in one text message: at most 160 characters. */
  short: z.array(text).min(1).optional(),
  /** What to check before the message is sent. */
  check: statement.optional(),
  cite,
});

const guidance = z.strictObject({
  /** For editors only: where the JSON schema of this file is. */
  $schema: z.string().optional(),
  service: label,
  /** Who provides the service, in words for patients: `link worker`. */
  worker: label,
  /** The record system that the steps mention. */
  record: label,
  sources: z.record(id, source),
  links: linkNames,
  about: z.array(statement).min(1),
  duties: z.array(statement).min(1),
  age,
  practices: practices.optional(),
  conditions: z.array(condition).default([]),
  needs: z.array(need).min(1),
  demand: demand.optional(),
  exclusions: z.array(exclusion),
  shortTerm: statement,
  roles: z.strictObject({ question: text, options: z.array(role).min(1), cite }),
  signposting: statement,
  noNeed: turnTo,
  deceased: statement,
  check: statement,
  codes: z.array(code),
  /** The text of a referral, and the choices that write it. */
  referral,
  message,
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
