import type { Route, Statement, Step } from './schema.ts';

/** The placeholder for the contact in the title, steps and notes of a route. */
export const SLOT = '{contact}';

type Contact = NonNullable<Route['contact']>;

/** A route with the contact filled in, as a clinician reads it. */
export interface FilledRoute {
  readonly title: string;
  /** The contact, if no step shows its name. */
  readonly contact: Contact | undefined;
  readonly steps: readonly FilledStep[];
  readonly notes: readonly Statement[];
}

/** A step. `link` belongs to its text, `nameLink` to the name to copy. */
export type FilledStep = Step & { readonly nameLink?: string | undefined };

/**
 * Fills the contact into a route. Sentences show its role (`the PCN social prescriber`) if it has one,
 * otherwise its name. Text to copy is always the name. The notes of the contact come before those of the
 * route.
 */
export function fillContact({ title, contact, steps, notes }: Route): FilledRoute {
  if (!contact) return { title, contact, steps, notes };
  const { name, link } = contact;
  const fill = (text: string) => text.replaceAll(SLOT, () => contactInWords(contact));
  const filledSteps = steps.map(
    (step): FilledStep => ({
      ...step,
      text: fill(step.text),
      ...(step.copy === SLOT && { copy: name, nameLink: link }),
    }),
  );
  return {
    title: fill(title),
    contact: filledSteps.some(({ copy }) => copy === name) ? undefined : contact,
    steps: filledSteps,
    notes: [...contact.notes, ...notes].map((note) => ({ ...note, text: fill(note.text) })),
  };
}

/** The contact as sentences say it: its role if it has one, otherwise its name. */
export const contactInWords = ({ name, role }: Pick<Contact, 'name' | 'role'>): string =>
  role ? `the ${role}` : name;
