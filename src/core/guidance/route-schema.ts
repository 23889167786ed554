import { z } from 'zod';
import { cite, id, label, linkNames, odsNetwork, odsPractice, statement, text } from './schema-parts.ts';

/** The schema of a file in `rules/routes/`: a borough, and how to refer there. */

const step = z.strictObject({
  text,
  /**
   * The exact name to look for on the screen, with a copy button. `{contact}` stands for the contact's name.
   */
  copy: label.optional(),
  /** In this step the clinician pastes the referral text. */
  paste: z.literal(true).optional(),
  link: id.optional(),
  cite,
});

/** The role of a contact, in words that fit after “the” in a sentence. */
export const contactRole = <Words extends z.ZodString>(words: Words) =>
  words.regex(/^(?!(?:an?|the)\s)/i, 'must stand without “the”: the sentence brings it');

/** The contact to look for in the record system: a person, team, hub, form or platform. */
const contact = z.strictObject({
  /** Exactly as the screen shows it. */
  name: label,
  /** Sentences show the role instead of the name: `PCN social prescriber`. */
  role: contactRole(label).optional(),
  link: id.optional(),
  /** Notes that are true only of this contact. They are dropped when another contact replaces it. */
  notes: z.array(statement).default([]),
  /** The contact writes codes into the record by itself, so the clinician records none. The source says so. */
  writesCodes: cite.optional(),
  cite,
});

/** A practice, a network, or the whole borough, with the source that says so. */
const patientsOf = z
  .strictObject({
    borough: id.optional(),
    pcn: odsNetwork.optional(),
    practice: odsPractice.optional(),
    cite,
  })
  .refine(
    ({ borough, pcn, practice }) => [borough, pcn, practice].filter(Boolean).length === 1,
    'must name one of “borough”, “pcn” and “practice”',
  );

/** Whose route it is, and what is known about whom it is for. What is not known stays out. */
const publisher = z.strictObject({
  /** As in “This is the Example Partnership’s route.” */
  name: text,
  /** Whose patients are known to be taken. */
  covers: z.array(patientsOf).default([]),
  /** Whose patients are known not to be taken, because another team takes them. */
  doesNotCover: z.array(patientsOf).default([]),
  cite,
});

/** `{contact}` in the title, steps and notes stands for the contact. */
const route = z.strictObject({
  /**
   * The network, practice or need that the route is for. Empty: the whole borough. The narrowest match is
   * used.
   */
  for: z
    .strictObject({ pcn: odsNetwork.optional(), practice: odsPractice.optional(), need: id.optional() })
    .default({}),
  publisher,
  title: label,
  contact: contact.optional(),
  steps: z.array(step).min(1),
  notes: z.array(statement).default([]),
});

export const borough = z.strictObject({
  borough: z.strictObject({
    id,
    name: label,
    /** The ONS code of the local authority. The postcode files name the borough by it. */
    authority: z.string().regex(/^[EWSN]\d{8}$/, 'must be an ONS code such as E09000000'),
  }),
  links: linkNames,
  routes: z.array(route).min(1),
});

export type Route = z.infer<typeof route>;
export type Step = z.infer<typeof step>;
export type BoroughRules = z.infer<typeof borough>;
/** The parts of a borough that the clinician sees when choosing one. */
export type Borough = Pick<BoroughRules['borough'], 'id' | 'name'>;
