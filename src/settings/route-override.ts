import { z } from 'zod';
import { id, odsNetwork, odsPractice } from '../guidance/schema.ts';
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
  /** The exact name to look for on the screen, offered with a copy button. */
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
    contact: z.strictObject({ name: words, role: words.optional() }).optional(),
    /** The name to look for in the record system: a person, team, hub or platform. */
    find: words.optional(),
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
    ({ title, contact, find, steps, notes, links }) => title ?? contact ?? find ?? steps ?? notes ?? links,
    'changes nothing: give a “title”, “contact”, “find”, “steps”, “notes” or “links”',
  );

export type RouteOverride = z.infer<typeof routeOverride>;
