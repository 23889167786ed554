import { asSeen, headingOf, partsOf } from './referral-sections.ts';

/** A referral text that the clinician has changed by hand. */
export interface ReferralEdit {
  readonly text: string;
  /** The text as the panel had written it when the clinician changed it. */
  readonly from: string;
}

export interface Merged {
  readonly text: string;
  /** Headings that a later choice would change, and that the clinician had changed by hand. They are kept. */
  readonly kept: readonly string[];
}

/**
 * Brings later choices into a text that the clinician has changed by hand, section by section. A section that
 * the clinician left alone follows the choices. A section that the clinician changed stays as it is. Spaces and blank
 * lines are no change.
 * @param written the text as the panel would write it now
 */
export function mergeEdit({ text, from }: ReferralEdit, written: string): Merged {
  const [before, now] = [sectionsOf(from), sectionsOf(written)];
  const headings = [...new Set([...now.keys(), ...before.keys()])];
  let merged = text;
  const kept: string[] = [];
  for (const heading of headings) {
    const [old, next] = [before.get(heading), now.get(heading)];
    if (old === next) continue;
    const changed =
      old === undefined
        ? inserted(merged, heading, next ?? '', headings, now)
        : replaced(merged, heading, old, next, headings);
    if (changed === null) kept.push(heading);
    else merged = changed;
  }
  return { text: merged, kept };
}

/**
 * The edit after the clinician has changed the text again.
 * @param before the edit until now, if there was one: sections that it keeps stay kept
 * @param written the text as the panel would write it now
 */
export function editAgain(text: string, before: ReferralEdit | undefined, written: string): ReferralEdit {
  if (!before) return { text, from: written };
  const { kept } = mergeEdit(before, written);
  return { text, from: restoreSections(written, kept, before.from) };
}

/** A text changed by hand, with the panel's sections in place of those under some headings. */
export function restoreSections(text: string, restored: readonly string[], written: string): string {
  const now = sectionsOf(written);
  const headings = [...new Set([...now.keys(), ...restored])];
  return restored.reduce((changed, heading) => {
    const parts = partsOf(changed, headings).filter((part) => headingOf(part, headings) !== heading);
    const next = now.get(heading);
    const others = parts.join('').trimEnd();
    return next === undefined ? others : (inserted(others, heading, next, headings, now) ?? others);
  }, text);
}

/** The sections of a text that the panel wrote, by their heading: each is a heading line and what follows. */
const sectionsOf = (text: string): Map<string, string> =>
  new Map(text.split('\n\n').map((section) => [section.slice(0, section.indexOf(':\n')), section]));

/** Replaces one section of a text. Null if the text does not have the section as the panel wrote it. */
function replaced(
  text: string,
  heading: string,
  old: string,
  next: string | undefined,
  headings: readonly string[],
): string | null {
  const parts = partsOf(text, headings);
  const start = parts.findIndex((part) => headingOf(part, headings) === heading);
  // With blank lines inside it, a section is several parts.
  const isOld = (end: number) => asSeen(parts.slice(start, end).join('')) === asSeen(old);
  const end = parts.findIndex((_, index) => index >= start && isOld(index + 1)) + 1;
  if (start < 0 || end === 0) return null;
  const former = parts.slice(start, end).join('');
  const section = next === undefined ? '' : next + former.slice(former.trimEnd().length);
  const merged = [...parts.slice(0, start), section, ...parts.slice(end)].join('');
  return next === undefined && end === parts.length ? merged.trimEnd() : merged;
}

/** The text with a new section in its place; null if the clinician has typed a section with this heading. */
function inserted(
  text: string,
  heading: string,
  section: string,
  headings: readonly string[],
  now: Map<string, string>,
): string | null {
  const parts = partsOf(text, headings);
  const indexOf = (name: string) => parts.findIndex((part) => headingOf(part, headings) === name);
  if (indexOf(heading) >= 0) return null;
  const names = [...now.keys()];
  const later = names.slice(names.indexOf(heading) + 1).map(indexOf);
  const index = later.find((each) => each >= 0) ?? parts.length;
  const [before, after] = [parts.slice(0, index), parts.slice(index)].map((each) => each.join('').trimEnd());
  return [before, section, after].filter(Boolean).join('\n\n');
}
