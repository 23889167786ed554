import { SLOT } from './contact.ts';
import type { RuleFault } from './fault.ts';
import type { Route, Statement } from './schema.ts';

/** As much of a route as slots may stand in. */
interface Slotted {
  readonly title?: string | undefined;
  readonly contact?: { readonly name: string; readonly notes?: readonly Statement[] } | undefined;
  readonly steps?: readonly { readonly text: string; readonly copy?: string | undefined }[] | undefined;
  readonly notes?: readonly (string | Statement)[] | undefined;
}

type Place = readonly PropertyKey[];

/** The sentences of a route, each with its place. */
const sentences = ({ title, steps = [], notes = [] }: Slotted): [Place, string][] => [
  ...(title === undefined ? [] : [[['title'], title] satisfies [Place, string]]),
  ...steps.map(({ text }, index): [Place, string] => [['steps', index, 'text'], text]),
  ...notes.map((note, index): [Place, string] =>
    typeof note === 'string' ? [['notes', index], note] : [['notes', index, 'text'], note.text],
  ),
];

const copies = ({ steps = [] }: Slotted): [Place, string][] =>
  steps.flatMap(({ copy }, index): [Place, string][] =>
    copy === undefined ? [] : [[['steps', index, 'copy'], copy]],
  );

/** What is wrong with the slots of a route or of a change to one. None where the contact can be put in. */
export function slotFaults(route: Slotted): RuleFault[] {
  const ofContact = sentences({ notes: route.contact?.notes ?? [] });
  const said = [
    ...sentences(route),
    ...ofContact.map(([at, text]): [Place, string] => [['contact', ...at], text]),
  ];
  const isCopied = (at: Place) => at[0] === 'steps' && route.steps?.[Number(at[1])]?.copy === SLOT;
  return [
    ...[...said, ...copies(route)].flatMap(([at, text]) => {
      const [unknown] = text.replaceAll(SLOT, '').match(/\{[^{}]*\}?|\}/) ?? [];
      if (unknown !== undefined)
        return [{ at, reason: `“${unknown}” cannot stand here: the only word in braces is ${SLOT}` }];
      return text.includes(SLOT) && !route.contact
        ? [{ at, reason: `says ${SLOT}, so the route needs a “contact” with a “name”` }]
        : [];
    }),
    ...said.flatMap(([at, text]) => slipsIn(text, isCopied(at)).map((reason) => ({ at, reason }))),
    ...copies(route).flatMap(([at, copy]) =>
      copy.includes(SLOT) && copy !== SLOT
        ? [{ at, reason: `must be ${SLOT} and nothing else, or a name without it` }]
        : [],
    ),
  ];
}

/** What would not read as English once the contact is put into a sentence. */
function slipsIn(text: string, isCopied: boolean): string[] {
  const wrong: readonly (readonly [boolean, string])[] = [
    [/(?:^|[.!?]\s+)\{contact\}/.test(text), `must not begin a sentence with ${SLOT}: it may be “the …”`],
    [/\b(?:an?|the) \{contact\}/i.test(text), `leave out the article before ${SLOT}: it brings its own`],
    [isCopied && text.includes(SLOT), `leave out ${SLOT}: the step says it in “copy” already`],
  ];
  return wrong.flatMap(([isWrong, reason]) => (isWrong ? [reason] : []));
}

/** Names that a route says in its own words, so that no other contact can take their place. */
export function namesOutsideSlots(route: Route): RuleFault[] {
  const { contact } = route;
  if (!contact)
    return copies(route)
      .filter(([, copy]) => !copy.includes(SLOT))
      .map(([at]) => ({
        at,
        reason: `is whom or what to look for: make it the “name” of a “contact” of the route, and write ${SLOT} here`,
      }));
  return [...sentences(route), ...copies(route)]
    .filter(([, text]) => text.includes(contact.name))
    .map(([at]) => ({
      at,
      reason:
        at[0] === 'notes'
          ? `says “${contact.name}”: write ${SLOT}, or move the note into the “notes” of the contact`
          : `says “${contact.name}”: write ${SLOT}, so that another contact can take the place`,
    }));
}
