import type { Draft } from './fields.ts';
import type { Line } from './line.ts';
import { looksLikeName } from './name.ts';
import { accepts, isMissing } from './values.ts';

/** Gives a label with nothing beside it the text below it, or else the text above it. */
export function pairAcrossLines(lines: readonly Line[], fields: Draft[]): void {
  const taken = new Set<Draft>();
  const take = (label: Draft, from: Draft): boolean => {
    const { kind, value } = from;
    if (kind !== 'free' || taken.has(from)) return false;
    if (label.kind === 'free' || !accepts(label.kind, value)) return false;
    if (label.kind === 'name' && !looksLikeName(value.split(/[\t\d|·]/)[0] ?? '')) return false;
    label.value = value;
    label.valueLine = from.line;
    taken.add(from);
    return true;
  };
  fields.forEach((label, at) => {
    if (label.value !== '') return;
    const before = fields[at - 1];
    const boxes = label.kind === 'date of birth' ? followingLabels(fields, at) : [];
    if (boxes.length === 3 && boxes.every((box) => /^(?:day|month|year)\b/i.test(box.label))) {
      label.value = boxes.map((box) => `${box.label} ${box.value}`).join(' ');
      return;
    }
    // The text below; of labels stacked above their values, the first that fits, past other labels and values.
    for (let next = at + 1, isStack = false; next < Math.min(at + 13, fields.length); next++) {
      const field = fields[next] as Draft;
      // The value of a label above in the stack.
      if (taken.has(field)) continue;
      if ((field.kind !== 'free' && field.value !== '') || field.about !== label.about) break;
      if (field.kind !== 'free') isStack = true;
      if (take(label, field)) {
        if (label.kind === 'address') label.value += `, ${followers(fields, next)}`;
        return;
      }
      if (isMissing(field.value) && field.kind === 'free') {
        label.value = field.value;
        taken.add(field);
        return;
      }
      if (!isStack && /\p{L}{3}/u.test(field.value)) break;
    }
    // Where the next label has its value beside it, the text above is no value of this empty one.
    const [next] = fields.slice(at + 1).filter(({ kind }) => kind !== 'free');
    const isBeside = next !== undefined && next.value !== '' && next.valueLine === undefined;
    if (before && !isBeside && !lines[before.line]?.heading) take(label, before);
  });
}

/** The next three fields with labels, where only values stand between them. */
const followingLabels = (fields: readonly Draft[], at: number): Draft[] =>
  fields
    .slice(at + 1, at + 7)
    .filter(({ kind }) => kind !== 'free')
    .slice(0, 3);

/** The lines of an address after its first. */
function followers(fields: readonly Draft[], at: number): string {
  const lines: string[] = [];
  for (const field of fields.slice(at + 1, at + 7)) {
    if (field.kind !== 'free') break;
    lines.push(field.value);
  }
  return lines.join(', ');
}
