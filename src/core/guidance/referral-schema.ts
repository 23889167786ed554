import { z } from 'zod';
import { cite, id, text } from './schema-parts.ts';

/** The schema of what a referral asks for: groups of choices, each of which writes a sentence of the text. */

const choice = z.strictObject({
  id,
  label: text,
  /** The sentence in the referral text. Without it, the choice is no answer until its words are typed. */
  writes: text.optional(),
  /** A field for a few words, and the sentence with them: `Needs an interpreter: {words}.` */
  words: z.strictObject({ asks: text, writes: text }).optional(),
  /** Cannot be combined with another choice of the group: `No known risks`. */
  alone: z.literal(true).optional(),
  cite,
});

const group = z.strictObject({
  id,
  heading: text,
  /** The heading in the referral text, if it differs from the one in the panel. */
  written: text.optional(),
  /** The group must be answered. Until then the referral text says this: `Not recorded.` */
  unanswered: text.optional(),
  /** Folded away, because few referrals need it. */
  more: z.literal(true).optional(),
  choices: z.array(choice).min(1),
  cite,
});

export const referral = z.strictObject({
  headings: z.strictObject({
    patient: text,
    reason: text,
    wants: text,
    referrer: text,
    /** Stands before how to answer the referrer. */
    reply: text,
  }),
  /** The label of a field for what happened, or why the referral is made now. Without it, there is no such field. */
  asksReason: text.optional(),
  /** In the order in which the panel and the text show them. */
  groups: z.array(group).min(1),
  cite,
});

export type ReferralGroup = z.infer<typeof group>;
export type ReferralChoice = z.infer<typeof choice>;
