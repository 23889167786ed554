import type { z } from 'zod';
import { isOneLine, unseenFault } from './unseen.ts';

/** Schemas for texts that the extension shows, copies or compares. */

/** Refuses characters that nobody can see. For every text that is shown or copied. */
export const visible = (text: z.ZodString): z.ZodString =>
  text.superRefine((value, context) => {
    const fault = unseenFault(value);
    if (fault) context.addIssue({ code: 'custom', message: fault });
  });

/** Refuses line breaks. They could forge a heading in the referral text, and a search for a name would not find it. */
export const oneLine = (text: z.ZodString): z.ZodString =>
  text.refine(isOneLine, 'must be one line of plain text');
