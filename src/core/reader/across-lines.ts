import type { Draft } from './field.ts';
import type { Line } from './line.ts';
import { looksLikeName } from './name.ts';
import { accepts, isMissing } from './values.ts';

/**
 * Finds values for the labels that have no value beside them: the text below the label, or else the text
 * above it. Changes the fields in place.
 */
export function pairAcrossLines(lines: readonly Line[], fields: Draft[]): void {
  const taken = new Set<Draft>();
  /** The second and later labels of each stack. */
  const stacked = new Set<Draft>();
  const takeValue = (label: Draft, candidate: Draft): boolean => {
    const { kind, value } = candidate;
    if (kind !== 'free' || taken.has(candidate)) return false;
    if (!canBeValue(label, candidate)) return false;
    label.value = value;
    label.valueLine = candidate.line;
    taken.add(candidate);
    return true;
  };
  const positions = findValuesAbove(lines, fields);
  fields.forEach((label, index) => {
    if (label.value !== '') return;
    const before = fields[index - 1];
    const isValueAbove = positions.get(label);
    if (isValueAbove === true) {
      if (before && !takeValue(label, before) && before.kind === 'free' && label.kind === 'died')
        label.value = before.value;
      return;
    }
    const boxes = label.kind === 'date of birth' ? followingLabels(fields, index) : [];
    if (boxes.length === 3 && boxes.every((box) => /^(?:day|month|year)\b/i.test(box.label))) {
      label.value = boxes.map((box) => `${box.label} ${box.value}`).join(' ');
      return;
    }
    // Takes the text below. Labels stacked above their values each take the first text that fits, past other
    // labels and values.
    for (let next = index + 1, isStack = false; next < Math.min(index + 13, fields.length); next++) {
      const field = fields[next] as Draft;
      // Another label of the stack has taken this text.
      if (taken.has(field)) continue;
      if ((field.kind !== 'free' && field.value !== '') || field.section !== label.section) break;
      // A value below two labels belongs to the second label.
      if (field.kind !== 'free') {
        isStack ||= stacked.has(label) || isStackOfLabels(lines, fields, index);
        if (!isStack) break;
        stacked.add(field);
      }
      if (takeValue(label, field)) {
        if (label.kind === 'address') label.value += `, ${restOfAddress(fields, next)}`;
        return;
      }
      if (isMissing(field.value) && field.kind === 'free') {
        label.value = field.value;
        taken.add(field);
        return;
      }
      if (!isStack && /\p{L}{3}/u.test(field.value)) break;
    }
    // Where the next label has its value beside it, this label is just empty. The text above is not its
    // value.
    const [next] = fields.slice(index + 1).filter(({ kind }) => kind !== 'free');
    const nextHasValueBeside = next !== undefined && next.value !== '' && next.valueLine === undefined;
    if (before && !nextHasValueBeside && isValueAbove === undefined && !lines[before.line]?.heading)
      takeValue(label, before);
  });
}

/**
 * Whether the labels from an index on are a stack, with their values below in the same order. They are if
 * there are as many values as labels, or if the first value does not fit the last label. Otherwise the first
 * value belongs to the last label, and the other labels are empty.
 */
function isStackOfLabels(lines: readonly Line[], fields: readonly Draft[], start: number): boolean {
  let end = start;
  while (fields[end]?.value === '') end++;
  const labels = end - start;
  const [last, first] = [fields[end - 1], fields[end]];
  while (fields[end]?.kind === 'free' && !lines[fields[end]?.line ?? 0]?.heading) end++;
  const values = end - start - labels;
  return values === labels || (labels > 2 && values > labels) || !(last && first && canBeValue(last, first));
}

const canBeValue = ({ kind }: Draft, { value }: Draft): boolean =>
  kind !== 'free' &&
  accepts(kind, value) &&
  (kind !== 'name' || looksLikeName(value.split(/[\t\d|·]/)[0] ?? '') !== undefined);

/**
 * Decides, where labels and values alternate line by line, whether the values are above their labels (true)
 * or below (false). Labels that fit only one of their two neighbours vote, and the majority decides for all
 * labels of the run. A label is not in the map if the votes are equal.
 */
function findValuesAbove(lines: readonly Line[], fields: readonly Draft[]): Map<Draft, boolean> {
  const isAboveByLabel = new Map<Draft, boolean>();
  let run: Draft[] = [];
  let score = 0;
  const endRun = () => {
    if (score !== 0) for (const label of run) isAboveByLabel.set(label, score > 0);
    run = [];
    score = 0;
  };
  for (const [index, label] of fields.entries()) {
    const [before, after] = [fields[index - 1], fields[index + 1]];
    if (label.kind === 'free') {
      // A run goes on past text, because unknown labels are text. A heading or six texts in a row end it.
      if (
        lines[label.line]?.heading ||
        fields.slice(Math.max(0, index - 6), index).every(({ kind }) => kind === 'free')
      )
        endRun();
      continue;
    }
    if (label.value !== '') {
      endRun();
      continue;
    }
    run.push(label);
    // Labels one after another may be a stack, so they do not vote.
    if (
      label.kind === 'foreign' ||
      [before, after].some((neighbour) => neighbour && neighbour.kind !== 'free')
    )
      continue;
    if (before && !lines[before.line]?.heading && canBeValue(label, before)) score++;
    if (after && canBeValue(label, after)) score--;
  }
  endRun();
  return isAboveByLabel;
}

/** The next three labelled fields among the next six fields. */
const followingLabels = (fields: readonly Draft[], index: number): Draft[] =>
  fields
    .slice(index + 1, index + 7)
    .filter(({ kind }) => kind !== 'free')
    .slice(0, 3);

/** The second and later lines of an address, joined by commas. */
function restOfAddress(fields: readonly Draft[], index: number): string {
  const lines: string[] = [];
  for (const field of fields.slice(index + 1, index + 7)) {
    if (field.kind !== 'free') break;
    lines.push(field.value);
  }
  return lines.join(', ');
}
