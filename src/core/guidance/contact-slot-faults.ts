import type { RuleFault } from './fault.ts';
import { SLOT } from './fill-contact.ts';
import type { Route, Statement } from './schema.ts';

/** The parts of a route that may contain slots. */
interface WithSlots {
  readonly title?: string | undefined;
  readonly contact?: { readonly name: string; readonly notes?: readonly Statement[] } | undefined;
  readonly steps?: readonly { readonly text: string; readonly copy?: string | undefined }[] | undefined;
  readonly notes?: readonly (string | Statement)[] | undefined;
}

type Path = readonly PropertyKey[];

/** The sentences of a route, each with its path. */
const sentences = ({ title, steps = [], notes = [] }: WithSlots): [Path, string][] => [
  ...(title === undefined ? [] : [[['title'], title] satisfies [Path, string]]),
  ...steps.map(({ text }, index): [Path, string] => [['steps', index, 'text'], text]),
  ...notes.map((note, index): [Path, string] =>
    typeof note === 'string' ? [['notes', index], note] : [['notes', index, 'text'], note.text],
  ),
];

const copiedTexts = ({ steps = [] }: WithSlots): [Path, string][] =>
  steps.flatMap(({ copy }, index): [Path, string][] =>
    copy === undefined ? [] : [[['steps', index, 'copy'], copy]],
  );

/** Finds faults in the slots of a route, or of a change to a route. Empty if the contact can be filled in. */
export function slotFaults(route: WithSlots): RuleFault[] {
  const contactNotes = sentences({ notes: route.contact?.notes ?? [] });
  const allSentences = [
    ...sentences(route),
    ...contactNotes.map(([path, text]): [Path, string] => [['contact', ...path], text]),
  ];
  const isCopied = (path: Path) => path[0] === 'steps' && route.steps?.[Number(path[1])]?.copy === SLOT;
  return [
    ...[...allSentences, ...copiedTexts(route)].flatMap(([path, text]) => {
      const [unknown] = text.replaceAll(SLOT, '').match(/\{[^{}]*\}?|\}/) ?? [];
      if (unknown !== undefined)
        return [{ path, reason: `“${unknown}” cannot stand here: the only word in braces is ${SLOT}` }];
      return text.includes(SLOT) && !route.contact
        ? [{ path, reason: `says ${SLOT}, so the route needs a “contact” with a “name”` }]
        : [];
    }),
    ...allSentences.flatMap(([path, text]) =>
      languageFaults(text, isCopied(path)).map((reason) => ({ path, reason })),
    ),
    ...copiedTexts(route).flatMap(([path, copy]) =>
      copy.includes(SLOT) && copy !== SLOT
        ? [{ path, reason: `must be ${SLOT} and nothing else, or a name without it` }]
        : [],
    ),
  ];
}

/** Finds sentences that would not be good English after the contact is filled in. */
function languageFaults(text: string, isCopied: boolean): string[] {
  const checks: readonly (readonly [boolean, string])[] = [
    [/(?:^|[.!?]\s+)\{contact\}/.test(text), `must not begin a sentence with ${SLOT}: it may be “the …”`],
    [/\b(?:an?|the) \{contact\}/i.test(text), `leave out the article before ${SLOT}: it brings its own`],
    [isCopied && text.includes(SLOT), `leave out ${SLOT}: the step says it in “copy” already`],
  ];
  return checks.flatMap(([isWrong, reason]) => (isWrong ? [reason] : []));
}

/** Faults for names that a route repeats in its own words, so that another contact could not replace them. */
export function namesOutsideSlots(route: Route): RuleFault[] {
  const { contact } = route;
  if (!contact)
    return copiedTexts(route)
      .filter(([, copy]) => !copy.includes(SLOT))
      .map(([path]) => ({
        path,
        reason: `is whom or what to look for: make it the “name” of a “contact” of the route, and write ${SLOT} here`,
      }));
  return [...sentences(route), ...copiedTexts(route)]
    .filter(([, text]) => text.includes(contact.name))
    .map(([path]) => ({
      path,
      reason:
        path[0] === 'notes'
          ? `says “${contact.name}”: write ${SLOT}, or move the note into the “notes” of the contact`
          : `says “${contact.name}”: write ${SLOT}, so that another contact can take the place`,
    }));
}
