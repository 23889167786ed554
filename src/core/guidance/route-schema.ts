import { z } from 'zod';
import { cite, id, odsNetwork, odsPractice, statement, text } from './fields.ts';

/** The schema of a file of `rules/routes/`: a borough and how to refer there. */

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

export const borough = z.strictObject({
  borough: z.strictObject({
    id,
    name: text,
    /** The ONS code of the local authority, by which postcodes find it. */
    authority: z.string().regex(/^[EWSN]\d{8}$/, 'must be an ONS code such as E09000000'),
  }),
  routes: z.array(route).min(1),
});

export type Route = z.infer<typeof route>;
export type Step = z.infer<typeof step>;
export type BoroughRules = z.infer<typeof borough>;
/** A borough as a clinician chooses it. */
export type Borough = Pick<BoroughRules['borough'], 'id' | 'name'>;
