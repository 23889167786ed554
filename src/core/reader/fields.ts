import { pairAcrossLines } from './across-lines.ts';
import { setAddresseeApart } from './addressee-fields.ts';
import type { Draft, Field } from './field.ts';
import { findLabels, kindOf } from './labels.ts';
import { type Line, SEAM } from './line.ts';
import { looksLikeName } from './name.ts';
import { relativeLabel } from './relative-sentence.ts';
import { LIKE_A_NUMBER } from './relevant-lines.ts';
import type { Section } from './section.ts';
import { sectionsOf } from './sections.ts';
import { setStaffApart } from './staff-fields.ts';
import { setUserApart } from './user-fields.ts';
import { accepts, confirmsLabel } from './values.ts';
import { PERSON } from './vocabulary.ts';

const withoutSeams = (text: string) => text.replaceAll(SEAM, ' ').trim();

/**
 * Finds the labels of a text and their values: beside a label, in the column under it, or on the line below
 * or above it. Yields before each line that it reads.
 * @param mayMatter whether a line may be about the patient. Other lines are skipped.
 */
export function* findFields(
  lines: readonly Line[],
  mayMatter: (index: number) => boolean,
): Generator<void, Field[]> {
  const fields: Draft[] = [];
  const sections = sectionsOf(lines);
  for (let index = 0; index < lines.length; index++) {
    if (!mayMatter(index)) continue;
    yield;
    const rows = rowsUnder(lines, index);
    if (rows > 0) {
      fields.push(...columnFields(lines, index, rows, sections));
      index += rows;
    } else fields.push(...lineFields(lines[index] as Line, index, sections[index]));
  }
  pairAcrossLines(lines, fields);
  setUserApart(fields);
  setStaffApart(lines, fields);
  setAddresseeApart(lines, fields);
  for (const field of fields) if (field.section === 'staff' && isOfPatient(field)) field.section = undefined;
  return fields;
}

const SAYS_PATIENT = new RegExp(`\\b${PERSON}(?!\\p{L})`, 'iu');

/**
 * Whether a field in a section about staff is the patient's. No record system shows these details of staff.
 */
const isOfPatient = ({ kind, label }: Draft): boolean =>
  kind === 'nhs number' || kind === 'date of birth' || (kind === 'name' && SAYS_PATIENT.test(label));

/** How many rows are under a line of column headings. Returns 0 if the line has no column headings. */
function rowsUnder(lines: readonly Line[], headLine: number): number {
  const { text, columns } = lines[headLine] as Line;
  const head = text.split('\t');
  if (head.length < 2 || head.some((cell) => /\d{3}/.test(cell))) return 0;
  const isLabelOnly = (cell: string) => {
    const words = withoutSeams(cell);
    const [label] = findLabels(words, confirmsLabel);
    return label?.start === 0 && words.slice(label.end).trim() === '';
  };
  const isHead = (cells: readonly string[]) => {
    const labels = cells.filter(isLabelOnly).length;
    return labels > 1 && labels >= cells.length / 2;
  };
  if (!columns && !isHead(head)) return 0;
  const isRow = (line: Line | undefined): line is Line => {
    const cells = line?.text.split('\t') ?? [];
    return (
      cells.length === head.length && !line?.columns && !isHead(cells) && !(cells[0] && isLabelOnly(cells[0]))
    );
  };
  let rows = 0;
  for (let line = lines[headLine + 1]; line; line = lines[headLine + 1 + ++rows]) {
    const next = lines[headLine + rows + 2];
    const isDetail = rows > 0 && line.text.split('\t').length === 1 && isRow(next);
    if (!isDetail && !isRow(line)) break;
    // A second table is about something else, such as problems, unless it has numbers like the first.
    const isOtherTable = rows > 0 && (line.heading !== undefined || lines[headLine + rows]?.ends === 'table');
    if (isOtherTable && !LIKE_A_NUMBER.test(isDetail ? next.text : line.text)) break;
  }
  return rows;
}

function columnFields(
  lines: readonly Line[],
  headLine: number,
  rows: number,
  sections: (Section | undefined)[],
): Draft[] {
  const headings = (lines[headLine] as Line).text.split('\t').map(withoutSeams);
  return lines.slice(headLine + 1, headLine + 1 + rows).flatMap((row, index) => {
    const line = headLine + 1 + index;
    const section = sections[line];
    const cells = row.text.split('\t');
    if (cells.length !== headings.length) return lineFields(row, line, section);
    return cells.map((value, column) => {
      const label = headings[column] ?? '';
      return {
        kind: kindOf(label),
        label,
        value,
        line,
        section,
        listed: rows > 1 || row.listed === true,
        isRow: true,
      };
    });
  });
}

/** The fields of a line, cell by cell. A cell without a label is the value of the label before it. */
function lineFields(
  { text, listed: isListed = false }: Line,
  line: number,
  section: Section | undefined,
): Draft[] {
  const fields: Draft[] = [];
  const allCells = text.split('\t');
  let emptyLabels: Draft[] = [];
  const addField = (kind: Draft['kind'], label: string, value: string) => {
    const field = { kind, label: withoutSeams(label), value: trim(value), line, section, listed: isListed };
    fields.push(field);
    return field;
  };
  let cells: string[] = [];
  const assignCells = () => {
    const [last] = emptyLabels.slice(-1);
    // Labels side by side, then values side by side: the first value belongs to the first label, and so on.
    if (emptyLabels.length > 1 && cells.length >= emptyLabels.length) {
      const listed = isListed || cells.length >= emptyLabels.length * 2;
      cells.forEach((value, index) => {
        const label = emptyLabels[index % emptyLabels.length] as Draft;
        if (index < emptyLabels.length) Object.assign(label, { value: trim(value), listed });
        else fields.push({ ...label, value: trim(value) });
      });
    } else if (last) last.value = trim(cells.join('\t'));
    else if (trim(cells.join(''))) addField('free', '', cells.join('\t'));
    cells = [];
    emptyLabels = [];
  };
  /** Whether the line begins with a label, so that each value comes after its label. */
  let startsWithLabel: boolean | undefined;
  for (const [index, cell] of allCells.entries()) {
    const labels = findLabels(cell, confirmsLabel, relativeLabel(allCells[index - 1]));
    const [first] = labels;
    const [label] = emptyLabels.slice(-1);
    // `Discharge method: | Patient died`: the words are a value, although they are a label elsewhere.
    const isOutcome =
      label?.kind === 'foreign' && /:\s*$/.test(label.label) && cells.length === 0 && OUTCOME.test(cell);
    if (!first || isOutcome) {
      cells.push(cell);
      continue;
    }
    let before = trim(cell.slice(0, first.start));
    // `Surname | Hollis Forename | Greta`: the text before a label is the value of an earlier label.
    startsWithLabel ??= !before;
    if (before && startsWithLabel && emptyLabels.length > 0) {
      cells.push(before);
      before = '';
      assignCells();
    } else if (cells.length > 0 || before) assignCells();
    // A value that comes before its label.
    const isValueBefore = labels.length === 1 && !cell.slice(first.end).trim() && accepts(first.kind, before);
    if (isValueBefore && first.kind !== 'foreign') {
      addField(first.kind, cell.slice(first.start), before);
      continue;
    }
    if (before) addField('free', '', before);
    for (const [index, { kind, start, end }] of labels.entries()) {
      const field = addField(kind, cell.slice(start, end), cell.slice(end, labels[index + 1]?.start));
      if (index === labels.length - 1 && field.value === '') emptyLabels.push(field);
      else emptyLabels = [];
    }
  }
  assignCells();
  // Two cells without a known label: if the first is not a name, it is a label of some other kind.
  const [label, value, ...others] = allCells;
  const [onlyField] = fields;
  if (fields.length === 1 && onlyField?.kind === 'free' && label && value && others.length === 0)
    if (label.length < 40 && !/[\d,]/.test(label) && !looksLikeName(label) && !STATUS.test(label))
      return [{ ...onlyField, kind: 'foreign', label: withoutSeams(label), value: trim(value) }];
  return fields;
}

/** A status of the registration that may stand before a name. It is no label. */
const STATUS = /^[\s\ue000]*(?:(?:in)?active|registered|current|regular)[\s\ue000]*$/i;
/** The words for a death that are the value of a label such as `Outcome`. */
const OUTCOME =
  /^[\s\ue000]*(?:(?:the )?(?:patient|client|resident) )?(?:has )?(?:died|deceased|dead)[\s\ue000.]*$/i;

const trim = (value: string) => value.replace(/^[\s\ue000:·]+|[\s\ue000·|]+$/g, '');
