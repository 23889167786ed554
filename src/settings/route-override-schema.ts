import { z } from 'zod';
import { slotFaults } from '../core/guidance/contact-slot-faults.ts';
import { contactRole } from '../core/guidance/route-schema.ts';
import { id, odsNetwork, odsPractice } from '../core/guidance/schema.ts';
import { oneLine, visible } from '../core/plain-text/visible.ts';
import { isWebAddress } from './web-address.ts';

/**
 * The schema of a change to the route of a borough, network or practice. Parts that are absent stay as they
 * are.
 */

/** Words from settings that the panel shows. They must be short enough to read on a clinician's screen. */
export const words = visible(z.string().trim())
  .min(1, 'must not be empty')
  .max(400, 'must not be longer than 400 characters');

/** A name or a title from settings. */
export const name = oneLine(words);

export const webAddress = z
  .string()
  .trim()
  .refine(isWebAddress, 'must be an https:// address (http:// only on your own network)');

const step = z.strictObject({
  text: words,
  /**
   * The exact name to look for on the screen, with a copy button. `{contact}` stands for the contact's name.
   */
  copy: name.optional(),
  /** In this step the clinician pastes the referral text. */
  paste: z.literal(true).optional(),
  link: id.optional(),
});

export const routeOverride = z
  .strictObject({
    /** Exactly one of these three says which route is changed. */
    borough: id.optional(),
    pcn: odsNetwork.optional(),
    practice: odsPractice.optional(),
    /** The change is only for this need. */
    need: id.optional(),
    title: name.optional(),
    /**
     * The contact to look for in the record system. Sentences show its role, if it has one, instead of its
     * name.
     */
    contact: z
      .strictObject({
        name,
        role: contactRole(name).optional(),
        /** The contact writes codes into the record by itself, so the clinician records none. */
        writesCodes: z.literal(true).optional(),
      })
      .optional(),
    steps: z.array(step).min(1).max(12).optional(),
    notes: z.array(words).max(12).optional(),
    /** Links that override those of the setting `links`. */
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
    for (const { path, reason } of slotFaults(override))
      context.addIssue({ code: 'custom', path: [...path], message: reason });
  });

export type RouteOverride = z.infer<typeof routeOverride>;
