import type { Section } from '../../core/reader/section.ts';
import type { Source } from '../dom/source.ts';
import { type Draft, lineOf } from './page-text.ts';

/** Cells put together to rows, and terms to their descriptions, from the lines that were read in each. */

/** What a cell, a term or a description holds. */
export interface Cell {
  text: string;
  readonly isHead: boolean;
  readonly sources: readonly Source[];
  readonly about: Section | undefined;
}

/** A cell of a few short lines; undefined for one that holds more than one value's worth. */
export function cellOf(lines: readonly Draft[], isHead: boolean): Cell | undefined {
  if (lines.length > 8 || lines.some(({ text }) => text.length >= 200)) return undefined;
  return {
    text: lines.map(({ text }) => text.replaceAll('\t', ' · ')).join(' · '),
    isHead,
    sources: lines.flatMap(({ sources }) => sources),
    // A death that is chosen is the patient's, whatever stands beside it to be chosen.
    about: lines.some(({ section: about, text }) => !about && text.includes('☑'))
      ? undefined
      : lines.find(({ section: about }) => about)?.section,
  };
}

/** The line of a row; undefined for an empty one. */
export function rowOf(cells: readonly Cell[], about: Section | undefined): Draft | undefined {
  const areAllHeads = cells.length > 1 && cells.every(({ isHead }) => isHead);
  const texts = cells.map(({ text }, at) => text || (at > 0 && !areAllHeads ? '-' : ''));
  if (cells[0]?.isHead && !areAllHeads) texts[0] = asLabel(texts[0] ?? '');
  const text = texts.join('\t');
  if (!text.trim()) return undefined;
  return lineOf(text, joined(cells), about ?? sectionIn(cells), areAllHeads ? { columns: true } : {});
}

/** The lines of a term with its description, or of several terms and the first of as many descriptions. */
export function pairOf(terms: readonly Cell[], description: Cell, about: Section | undefined): Draft[] {
  const [term] = terms;
  if (terms.length === 1 && term) {
    const text = `${asLabel(term.text)}\t${description.text || '-'}`;
    return [lineOf(text, joined([term, description]), about ?? sectionIn([term, description]))];
  }
  return [...terms, description].map(({ text, sources, ...cell }) =>
    lineOf(text, sources, about ?? cell.about),
  );
}

/** Short pieces in one block are the cells of one row: label and value, or a banner's parts. */
export function joinPieces(lines: readonly Draft[]): Draft | undefined {
  const about = lines[0]?.section;
  const isPiece = (line: Draft) =>
    !line.heading && line.text.length <= 60 && !line.text.includes('\t') && line.section === about;
  if (lines.length < 2 || !lines.every(isPiece)) return undefined;
  const listed = lines.some((line) => line.listed);
  return lineOf(lines.map(({ text }) => text).join('\t'), joined(lines), about, listed ? { listed } : {});
}

const asLabel = (text: string) => text.replace(/[\s:]*$/, ':');
const joined = (parts: readonly { sources: readonly Source[] }[]) => parts.flatMap(({ sources }) => sources);
const sectionIn = (cells: readonly Cell[]) => cells.find(({ about }) => about)?.about;
