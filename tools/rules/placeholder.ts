import type { RuleFault } from '../../src/core/guidance/fault.ts';

/** The words with which each placeholder of a new rule file begins. Rules with these words are never sound. */
const FILL_IN = 'FILL IN';

/** Whether a text is still to be filled in. */
export const isPlaceholder = (text: string): boolean => text.includes(FILL_IN);

/** Returns a fault for each placeholder, at any depth, that says what to write in its place. */
export function placeholdersIn(value: unknown, path: readonly PropertyKey[] = []): RuleFault[] {
  if (typeof value === 'string') return isPlaceholder(value) ? [{ path, reason: reasonFor(value) }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const pathHere = [...path, Array.isArray(value) ? Number(key) : key];
    const inName = isPlaceholder(key) ? [{ path: pathHere, reason: reasonFor(key) }] : [];
    return [...inName, ...placeholdersIn(item, pathHere)];
  });
}

function reasonFor(text: string): string {
  const [, instruction] = /^FILL IN: (.+)$/s.exec(text) ?? [];
  return `still says ${FILL_IN}; ${instruction ? `write ${instruction}` : 'take these two words out'}`;
}
