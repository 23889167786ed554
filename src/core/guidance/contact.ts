import type { Route, Statement, Step } from './schema.ts';

/** Stands in the title, steps and notes of a route for whoever the contact is. */
export const SLOT = '{contact}';

type Contact = NonNullable<Route['contact']>;

/** A route in the words that a clinician reads. */
export interface SpokenRoute {
  readonly title: string;
  /** The contact, where no step says its name. */
  readonly contact: Contact | undefined;
  readonly steps: readonly SpokenStep[];
  readonly notes: readonly Statement[];
}

/** A step; `nameLink` is the link of the name that is copied, `link` that of the text. */
export type SpokenStep = Step & { readonly nameLink?: string | undefined };

/**
 * Puts the contact into a route: by role where there is one (`the PCN social prescriber`), else by name; by name
 * where a name is copied. The notes of the contact come before those of the route.
 */
export function spoken({ title, contact, steps, notes }: Route): SpokenRoute {
  if (!contact) return { title, contact, steps, notes };
  const { name, role, link } = contact;
  const fill = (text: string) => text.replaceAll(SLOT, () => (role ? `the ${role}` : name));
  const said = steps.map(
    (step): SpokenStep => ({
      ...step,
      text: fill(step.text),
      ...(step.copy === SLOT && { copy: name, nameLink: link }),
    }),
  );
  return {
    title: fill(title),
    contact: said.some(({ copy }) => copy === name) ? undefined : contact,
    steps: said,
    notes: [...contact.notes, ...notes].map((note) => ({ ...note, text: fill(note.text) })),
  };
}
