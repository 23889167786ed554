import { findLabels, type Kind } from './labels.ts';
import { type Line, SEAM, type Section, sectionOf } from './line.ts';

/** A labelled value, or with no label (`free`) a text that may be the value of a label above or below it. */
export interface Field {
  readonly kind: Kind | 'free';
  /** The label as written, empty where there is none. */
  readonly label: string;
  readonly value: string;
  /** The number of its line. */
  readonly line: number;
  readonly about: Section | undefined;
  /** One of several rows under column headings. */
  readonly listed: boolean;
}

/** Tells which texts can be values of a kind, so that a value is never taken for another label's. */
export type Accepts = (kind: Kind, value: string) => boolean;

type Draft = { -readonly [Key in keyof Field]: Field[Key] };

const bare = (text: string) => text.replaceAll(SEAM, ' ').trim();

/**
 * The labelled values of a text: beside their labels, in columns under them, on the lines below or above them.
 * @param accepts whether a text can be the value of a kind; only then is it paired across lines
 */
export function findFields(lines: readonly Line[], accepts: Accepts): Field[] {
  const fields: Draft[] = [];
  const sections = sectionsOf(lines);
  for (let at = 0; at < lines.length; at++) {
    const rows = rowsUnder(lines, at);
    if (rows > 0) {
      fields.push(...columnFields(lines, at, rows, sections));
      at += rows;
    } else fields.push(...lineFields(lines[at] as Line, at, sections[at]));
  }
  pairAcrossLines(fields, accepts);
  return fields;
}

/** Whose each line is: as its place on the page says, or a short line that names somebody else's details. */
function sectionsOf(lines: readonly Line[]): (Section | undefined)[] {
  let named: Section | undefined;
  let reach = 0;
  return lines.map(({ text, heading, about }) => {
    const short = text.length < 48 && !/[\d\t]/.test(text) ? bare(text).replace(/:$/, '') : '';
    if (heading || text === '' || reach-- <= 0) named = undefined;
    const opens = short && !heading ? sectionOf(short) : undefined;
    if (opens === 'other' && /^[\p{L} '’&/]+$/u.test(short)) {
      named = opens;
      reach = 8;
    }
    return about ?? named;
  });
}

/** How many rows of cells stand under a line of column headings; 0 where it is none. */
function rowsUnder(lines: readonly Line[], at: number): number {
  const head = (lines[at] as Line).text.split('\t');
  if (head.length < 2) return 0;
  const labels = head.filter((cell) => isLabelOnly(cell)).length;
  if (labels < (lines[at]?.columns ? 1 : 2) || head.some((cell) => /\d{3}/.test(cell))) return 0;
  if (!lines[at]?.columns && labels < head.length / 2) return 0;
  let rows = 0;
  while (isRow(lines[at + rows + 1], head.length)) rows++;
  return rows;
}

function isRow(line: Line | undefined, cells: number): boolean {
  const row = line?.text.split('\t');
  return row?.length === cells && !row.every(isLabelOnly) && !(isLabelOnly(row[0] ?? '') && row[0] !== '');
}

function isLabelOnly(cell: string): boolean {
  const text = bare(cell);
  const [label, ...others] = findLabels(text);
  return (
    label !== undefined && others.length === 0 && label.start === 0 && text.slice(label.end).trim() === ''
  );
}

function columnFields(
  lines: readonly Line[],
  at: number,
  rows: number,
  sections: (Section | undefined)[],
): Draft[] {
  const heads = (lines[at] as Line).text
    .split('\t')
    .map((cell) => ({ cell, label: findLabels(bare(cell))[0] }));
  return lines.slice(at + 1, at + 1 + rows).flatMap((line, row) =>
    line.text.split('\t').map((value, column) => ({
      kind: heads[column]?.label?.kind ?? 'foreign',
      label: heads[column]?.cell ?? '',
      value,
      line: at + 1 + row,
      about: sections[at + 1 + row],
      listed: rows > 1,
    })),
  );
}

function lineFields({ text }: Line, line: number, about: Section | undefined): Draft[] {
  const labels = findLabels(text);
  const fields: Draft[] = [];
  const add = (kind: Draft['kind'], label: string, value: string) =>
    fields.push({
      kind,
      label,
      value: value.replace(/^[\s\ue000]+|[\s\ue000]+$/g, ''),
      line,
      about,
      listed: false,
    });
  const before = text.slice(0, labels[0]?.start ?? text.length);
  if (bare(before)) add('free', '', before);
  for (const [index, { kind, start, end }] of labels.entries()) {
    add(kind, bare(text.slice(start, end)), text.slice(end, labels[index + 1]?.start ?? text.length));
  }
  return spread(fields);
}

/** Labels side by side, then their values side by side: each value goes to its label, row by row. */
function spread(fields: Draft[]): Draft[] {
  const last = fields.at(-1);
  const empty = fields
    .slice(0, -1)
    .reverse()
    .findIndex((field) => field.kind === 'free' || field.value !== '');
  const count = (empty < 0 ? fields.length - 1 : empty) + 1;
  const cells = last?.value.split('\t') ?? [];
  if (!last || count < 2 || cells.length < count) return fields;
  const run = fields.slice(-count);
  const listed = cells.length >= count * 2;
  const spreadOut = cells.map((value, index) => ({ ...(run[index % count] as Draft), value, listed }));
  return [...fields.slice(0, -count), ...spreadOut];
}

/** Gives a label with nothing beside it the text below it, or else the text above it. */
function pairAcrossLines(fields: Draft[], accepts: Accepts): void {
  const taken = new Set<Draft>();
  const take = (label: Draft, from: Draft | undefined, value = from?.value): boolean => {
    if (!from || !value || from.kind !== 'free' || taken.has(from)) return false;
    if (label.kind === 'free' || !accepts(label.kind, value)) return false;
    label.value = value;
    taken.add(from);
    return true;
  };
  fields.forEach((label, at) => {
    if (label.kind === 'free' || label.value !== '') return;
    const before = fields[at - 1];
    if (before?.line === label.line && take(label, before, before.value.split('\t').at(-1))) return;
    // Labels stacked above their values: the first text below that fits, past the other labels and values.
    for (let next = at + 1, seen = 0; next < fields.length && seen < 12; next++, seen++) {
      const field = fields[next] as Draft;
      if (field.kind !== 'free' && field.value !== '') break;
      if (field.about !== label.about) break;
      if (take(label, field)) {
        if (label.kind === 'address') label.value += `, ${followers(fields, next)}`;
        return;
      }
    }
    take(label, before);
  });
}

/** The lines of an address after its first. */
function followers(fields: readonly Draft[], at: number): string {
  const lines: string[] = [];
  for (const field of fields.slice(at + 1, at + 7)) {
    if (field.kind !== 'free') break;
    lines.push(field.value);
  }
  return lines.join(', ');
}
