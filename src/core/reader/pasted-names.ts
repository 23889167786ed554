import { findLabels } from './labels.ts';
import { SEAM } from './line.ts';
import { confirmsLabel } from './values.ts';

/** The rest of a name: one to six capitalised words, and perhaps a title in brackets. */
const REST_OF_NAME =
  /^\p{Lu}[\p{L}'’-]*(?:,? \p{Lu}[\p{L}'’-]*){0,5},?(?: ?\(\p{L}+\.?\))?$|^\(\p{L}+\.?\)$/u;

/** A name does not continue in rows longer than this (characters). */
const LONGEST_ROW = 300;

/**
 * Joins a labelled name with the line or cell after it, where the name may continue. A seam marks the join:
 * the reader of the name decides there whether the name continues.
 */
export function withWrappedNames(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1) ?? '';
    if (mayBeRestOfName(line) && endsWithName(joined))
      joined[joined.length - 1] = `${before}${SEAM} ${line.trim()}`;
    else joined.push(line);
    const row = joined.at(-1) ?? '';
    if (!row.includes('\t') || row.length > LONGEST_ROW) continue;
    const [label = '', name = '', ...cells] = row.split('\t');
    const nameCell = endsWithName([label]) ? 1 : 2;
    const rest = nameCell === 1 ? [name, ...cells] : cells;
    const count = rest.findIndex((cell) => !mayBeRestOfName(cell));
    const restOfName = count < 0 ? rest : rest.slice(0, count);
    if (nameCell === 1 || endsWithName([label, name])) {
      const before = nameCell === 1 ? label : `${label}\t${name}`;
      joined[joined.length - 1] = [
        [before, ...restOfName].join(`${SEAM} `),
        ...rest.slice(restOfName.length),
      ].join('\t');
    }
  }
  return joined;
}

const mayBeRestOfName = (text: string): boolean =>
  REST_OF_NAME.test(text.trim()) && findLabels(text, confirmsLabel).length === 0;

/** Whether the last line is a labelled name, with its label in the same line or in the line above. */
function endsWithName(lines: readonly string[]): boolean {
  const [last = '', above = ''] = lines.slice(-2).reverse();
  if (above.length + last.length > LONGEST_ROW) return false;
  const label = findLabels(last, confirmsLabel).at(-1);
  if (label) return label.kind === 'name' && last.slice(label.end) !== '';
  const labelAbove = findLabels(above, confirmsLabel).at(-1);
  return last.trim() !== '' && labelAbove?.kind === 'name' && above.slice(labelAbove.end) === '';
}
