import type { Field } from './field.ts';

/** The label with the words before it in the same line, which belong to it: `Death notification status`. */
export function labelWithWordsBefore({ label, line }: Field, before: Field | undefined): string {
  if (before?.kind !== 'free' || before.line !== line) return label;
  const words = before.value.split(/[.;!?] /).at(-1) ?? '';
  if (!/^[\p{L} ]+$/u.test(words)) return label;
  const isOneLabel = label.endsWith(':') || /\b(?:cause|place|time|age) (?:of|at)$/i.test(words);
  return isOneLabel ? `${words} ${label}` : label;
}
