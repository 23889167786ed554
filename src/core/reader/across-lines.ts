import type { Draft } from './field.ts';
import type { Line } from './line.ts';
import { looksLikeName } from './name.ts';
import { accepts, isMissing } from './values.ts';

/** Gives a label with nothing beside it the text below it, or else the text above it. */
export function pairAcrossLines(lines: readonly Line[], fields: Draft[]): void {
  const taken = new Set<Draft>();
  const take = (label: Draft, from: Draft): boolean => {
    const { kind, value } = from;
    if (kind !== 'free' || taken.has(from)) return false;
    if (!fitsAs(label, from)) return false;
    label.value = value;
    label.valueLine = from.line;
    taken.add(from);
    return true;
  };
  const areAbove = valuesAbove(lines, fields);
  fields.forEach((label, at) => {
    if (label.value !== '') return;
    const before = fields[at - 1];
    const direction = areAbove.get(label);
    if (direction === true) {
      if (before && !take(label, before) && before.kind === 'free' && label.kind === 'died')
        label.value = before.value;
      return;
    }
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
      // Of two labels and one value, the value is the second's.
      if (field.kind !== 'free' && !isStack && !isStackAt(lines, fields, at)) break;
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
    if (before && !isBeside && direction === undefined && !lines[before.line]?.heading) take(label, before);
  });
}

/**
 * Whether labels in a row stand above values of theirs: as many of them, or the first of which the last label cannot
 * have. Else the value is the last label's, and the others have none.
 */
function isStackAt(lines: readonly Line[], fields: readonly Draft[], at: number): boolean {
  let end = at;
  while (fields[end] && fields[end]?.kind !== 'free' && fields[end]?.value === '') end++;
  const labels = end - at;
  const [last, first] = [fields[end - 1], fields[end]];
  while (fields[end]?.kind === 'free' && !lines[fields[end]?.line ?? 0]?.heading) end++;
  const values = end - at - labels;
  return values === labels || (labels > 2 && values > labels) || !(last && first && fitsAs(last, first));
}

const fitsAs = ({ kind }: Draft, { value }: Draft): boolean =>
  kind !== 'free' &&
  accepts(kind, value) &&
  (kind !== 'name' || looksLikeName(value.split(/[\t\d|·]/)[0] ?? '') !== undefined);

/**
 * Where labels and values take turns, line by line, which labels have their value above them (true) and which below
 * (false), as most of those tell that fit one way only; of others, nothing.
 */
function valuesAbove(lines: readonly Line[], fields: readonly Draft[]): Map<Draft, boolean> {
  const directions = new Map<Draft, boolean>();
  let run: Draft[] = [];
  let score = 0;
  const settle = () => {
    if (score !== 0) for (const label of run) directions.set(label, score > 0);
    run = [];
    score = 0;
  };
  for (const [at, label] of fields.entries()) {
    const [before, after] = [fields[at - 1], fields[at + 1]];
    if (label.kind === 'free') {
      // Labels that are not known stand among them as text.
      if (
        lines[label.line]?.heading ||
        fields.slice(Math.max(0, at - 6), at).every(({ kind }) => kind === 'free')
      )
        settle();
      continue;
    }
    if (label.value !== '') {
      settle();
      continue;
    }
    run.push(label);
    // Labels in a row may be a stack.
    if (label.kind === 'foreign' || [before, after].some((beside) => beside && beside.kind !== 'free'))
      continue;
    if (before && !lines[before.line]?.heading && fitsAs(label, before)) score++;
    if (after && fitsAs(label, after)) score--;
  }
  settle();
  return directions;
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
