import { z } from 'zod';
import { contactRole } from '../core/guidance/route-schema.ts';
import { id, odsNetwork, odsPractice } from '../core/guidance/schema.ts';
import { slotFaults } from '../core/guidance/slots.ts';
import { isWebAddress } from './address.ts';

/** A change to the route of one borough, network or practice: what it names is changed, the rest stays. */

/** Words that settings put in the panel: kept short, as one line of a clinician's screen. */
export const words = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(400, 'must not be longer than 400 characters');

export const webAddress = z
  .string()
  .trim()
  .refine(isWebAddress, 'must be an https:// address (http:// only on your own network)');

const step = z.strictObject({
  text: words,
  /** The exact name to look for on the screen, offered with a copy button: `{contact}` for that of the contact. */
  copy: words.optional(),
  /** The step at which the referral text is pasted. */
  paste: z.literal(true).optional(),
  link: id.optional(),
});

export const routeOverride = z
  .strictObject({
    /** Whose route it is: one of these three. */
    borough: id.optional(),
    pcn: odsNetwork.optional(),
    practice: odsPractice.optional(),
    /** Only for this need. */
    need: id.optional(),
    title: words.optional(),
    /** Whom or what to look for in the record system. A role is said in sentences in place of the name. */
    contact: z.strictObject({ name: words, role: contactRole(words).optional() }).optional(),
    steps: z.array(step).min(1).max(12).optional(),
    notes: z.array(words).max(12).optional(),
    /** Links that differ here from those of `links`. */
    links: z.record(id, webAddress).optional(),
  })
  .refine(
    ({ borough, pcn, practice }) => [borough, pcn, practice].filter(Boolean).length === 1,
    'must name one of “borough”, “pcn” and “practice”',
  )
  .refine(
    ({ title, contact, steps, notes, links }) => title ?? contact ?? steps ?? notes ?? links,
    'changes nothing: give a “title”, “contact”, “steps”, “notes” or “links”',
  )
  .superRefine((override, context) => {
    for (const { at, reason } of slotFaults(override))
      context.addIssue({ code: 'custom', path: [...at], message: reason });
  });

export type RouteOverride = z.infer<typeof routeOverride>;
