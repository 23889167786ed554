import { pairAcrossLines } from './across-lines.ts';
import type { Draft, Field } from './field.ts';
import { findLabels, kindOf } from './labels.ts';
import { type Line, SEAM } from './line.ts';
import { looksLikeName } from './name.ts';
import type { Section } from './section.ts';
import { sectionsOf } from './sections.ts';
import { accepts, fits } from './values.ts';
import { PERSON } from './vocabulary.ts';

const bare = (text: string) => text.replaceAll(SEAM, ' ').trim();

/**
 * The labelled values of a text: beside their labels, in columns under them, on the lines below or above them. Yields
 * before each line that is looked at.
 * @param matters whether a line may have to do with the patient; others are not looked at
 */
export function* findFields(
  lines: readonly Line[],
  matters: (at: number) => boolean,
): Generator<void, Field[]> {
  const fields: Draft[] = [];
  const sections = sectionsOf(lines);
  for (let at = 0; at < lines.length; at++) {
    if (!matters(at)) continue;
    yield;
    const rows = rowsUnder(lines, at);
    if (rows > 0) {
      fields.push(...columnFields(lines, at, rows, sections));
      at += rows;
    } else fields.push(...lineFields(lines[at] as Line, at, sections[at]));
  }
  pairAcrossLines(lines, fields);
  for (const field of fields) if (field.about === 'staff' && isOfPatient(field)) field.about = undefined;
  return fields;
}

const SAYS_PATIENT = new RegExp(`\\b${PERSON}(?!\\p{L})`, 'iu');

/** What is not said of staff: the records of no system show their numbers or dates of birth. */
const isOfPatient = ({ kind, label }: Draft): boolean =>
  kind === 'nhs number' || kind === 'date of birth' || (kind === 'name' && SAYS_PATIENT.test(label));

/** How many rows of cells stand under a line of column headings; 0 where it is none. */
function rowsUnder(lines: readonly Line[], at: number): number {
  const { text, columns } = lines[at] as Line;
  const head = text.split('\t');
  if (head.length < 2 || head.some((cell) => /\d{3}/.test(cell))) return 0;
  const isLabelOnly = (cell: string) => {
    const words = bare(cell);
    const [label] = findLabels(words, fits);
    return label?.start === 0 && words.slice(label.end).trim() === '';
  };
  const isHead = (cells: readonly string[]) => {
    const labels = cells.filter(isLabelOnly).length;
    return labels > 1 && labels >= cells.length / 2;
  };
  if (!columns && !isHead(head)) return 0;
  let rows = 0;
  for (let line = lines[at + 1]; line; line = lines[at + 1 + ++rows]) {
    const row = line.text.split('\t');
    const isDetail = row.length === 1 && lines[at + rows + 2]?.text.split('\t').length === head.length;
    if (isDetail && rows > 0) continue;
    if (row.length !== head.length || line.columns || isHead(row) || (row[0] && isLabelOnly(row[0]))) break;
  }
  return rows;
}

function columnFields(
  lines: readonly Line[],
  at: number,
  rows: number,
  sections: (Section | undefined)[],
): Draft[] {
  const heads = (lines[at] as Line).text.split('\t').map(bare);
  return lines.slice(at + 1, at + 1 + rows).flatMap((row, index) => {
    const line = at + 1 + index;
    const about = sections[line];
    const cells = row.text.split('\t');
    if (cells.length !== heads.length) return lineFields(row, line, about);
    return cells.map((value, column) => {
      const label = heads[column] ?? '';
      return {
        kind: kindOf(label),
        label,
        value,
        line,
        about,
        listed: rows > 1 || row.listed === true,
        isRow: true,
      };
    });
  });
}

/** The fields of a line, cell by cell; cells without a label are the values of the labels before them. */
function lineFields(
  { text, listed: isListed = false }: Line,
  line: number,
  about: Section | undefined,
): Draft[] {
  const fields: Draft[] = [];
  let waiting: Draft[] = [];
  const add = (kind: Draft['kind'], label: string, value: string) => {
    const field = { kind, label: bare(label), value: trim(value), line, about, listed: isListed };
    fields.push(field);
    return field;
  };
  let cells: string[] = [];
  const settle = () => {
    const [last] = waiting.slice(-1);
    // Labels side by side, then their values side by side: each value goes to its label, row by row.
    if (waiting.length > 1 && cells.length >= waiting.length) {
      const listed = isListed || cells.length >= waiting.length * 2;
      cells.forEach((value, index) => {
        const label = waiting[index % waiting.length] as Draft;
        if (index < waiting.length) Object.assign(label, { value: trim(value), listed });
        else fields.push({ ...label, value: trim(value) });
      });
    } else if (last) last.value = trim(cells.join('\t'));
    else if (trim(cells.join(''))) add('free', '', cells.join('\t'));
    cells = [];
    waiting = [];
  };
  /** Whether the line begins with a label, so that values follow theirs. */
  let isLed: boolean | undefined;
  for (const cell of text.split('\t')) {
    const labels = findLabels(cell, fits);
    const [first] = labels;
    if (!first) {
      cells.push(cell);
      continue;
    }
    let before = trim(cell.slice(0, first.start));
    // `Surname | Hollis Forename | Greta`: the text before a label is the value of the label that waits for one.
    isLed ??= !before;
    if (before && isLed && waiting.length > 0) {
      cells.push(before);
      before = '';
      settle();
    } else if (cells.length > 0 || before) settle();
    // A value with its label below it.
    const below = labels.length === 1 && !cell.slice(first.end).trim() && accepts(first.kind, before);
    if (below && first.kind !== 'foreign') {
      add(first.kind, cell.slice(first.start), before);
      continue;
    }
    if (before) add('free', '', before);
    for (const [index, { kind, start, end }] of labels.entries()) {
      const field = add(kind, cell.slice(start, end), cell.slice(end, labels[index + 1]?.start));
      if (index === labels.length - 1 && field.value === '') waiting.push(field);
      else waiting = [];
    }
  }
  settle();
  // Two cells, of which the first is no name and nothing known: a label of some other kind.
  const [label, value, ...others] = text.split('\t');
  const [only] = fields;
  if (fields.length === 1 && only?.kind === 'free' && label && value && others.length === 0)
    if (label.length < 40 && !/[\d,]/.test(label) && !looksLikeName(label))
      return [{ ...only, kind: 'foreign', label: bare(label), value: trim(value) }];
  return fields;
}

const trim = (value: string) => value.replace(/^[\s\ue000:·]+|[\s\ue000·|]+$/g, '');
