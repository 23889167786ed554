import type { Section } from '../../core/reader/section.ts';
import type { Source } from '../dom/source.ts';
import { type Draft, makeLine } from './page-text.ts';

/** Combines the cells of a row, and terms with their descriptions, into lines. */

/** The content of a cell, a term or a description. */
export interface Cell {
  text: string;
  readonly isHead: boolean;
  readonly sources: readonly Source[];
  readonly section: Section | undefined;
}

/** A cell made of a few short lines; undefined if they are too many or too long for one value. */
export function cellOf(lines: readonly Draft[], isHead: boolean): Cell | undefined {
  if (lines.length > 8 || lines.some(({ text }) => text.length >= 200)) return undefined;
  return {
    text: lines.map(({ text }) => text.replaceAll('\t', ' · ')).join(' · '),
    isHead,
    sources: lines.flatMap(({ sources }) => sources),
    // A chosen option that says that somebody died is about the patient, whatever other options there are.
    section: lines.some(({ section, text }) => !section && text.includes('☑'))
      ? undefined
      : lines.find(({ section }) => section)?.section,
  };
}

/** The line of a row; undefined for an empty row. */
export function rowOf(cells: readonly Cell[], section: Section | undefined): Draft | undefined {
  const areAllHeads = cells.length > 1 && cells.every(({ isHead }) => isHead);
  const texts = cells.map(({ text }, index) => text || (index > 0 && !areAllHeads ? '-' : ''));
  if (cells[0]?.isHead && !areAllHeads) texts[0] = asLabel(texts[0] ?? '');
  const text = texts.join('\t');
  if (!text.trim()) return undefined;
  return makeLine(text, sourcesOf(cells), section ?? sectionIn(cells), areAllHeads ? { columns: true } : {});
}

/** One line for a term and its description. For several terms before the first description, one line each. */
export function linesOfPair(
  terms: readonly Cell[],
  description: Cell,
  section: Section | undefined,
): Draft[] {
  const [term] = terms;
  if (terms.length === 1 && term) {
    const text = `${asLabel(term.text)}\t${description.text || '-'}`;
    return [makeLine(text, sourcesOf([term, description]), section ?? sectionIn([term, description]))];
  }
  return [...terms, description].map(({ text, sources, ...cell }) =>
    makeLine(text, sources, section ?? cell.section),
  );
}

/**
 * Joins short lines of one block, as if they were the cells of a row: a label and a value, or the parts of a
 * banner. Undefined if the lines are not of that kind.
 */
export function joinShortLines(lines: readonly Draft[]): Draft | undefined {
  const section = lines[0]?.section;
  const isPiece = (line: Draft) =>
    !line.heading && line.text.length <= 60 && !line.text.includes('\t') && line.section === section;
  if (lines.length < 2 || !lines.every(isPiece)) return undefined;
  const listed = lines.some((line) => line.listed);
  return makeLine(
    lines.map(({ text }) => text).join('\t'),
    sourcesOf(lines),
    section,
    listed ? { listed } : {},
  );
}

const asLabel = (text: string) => text.replace(/[\s:]*$/, ':');
const sourcesOf = (parts: readonly { sources: readonly Source[] }[]) =>
  parts.flatMap(({ sources }) => sources);
const sectionIn = (cells: readonly Cell[]) => cells.find(({ section }) => section)?.section;
