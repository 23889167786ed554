import { findLabels } from './labels.ts';
import { SEAM } from './line.ts';
import { confirmsLabel } from './values.ts';

/** One to six words and a title at most, as the rest of a name. */
const REST_OF_NAME =
  /^\p{Lu}[\p{L}'’-]*(?:,? \p{Lu}[\p{L}'’-]*){0,5},?(?: ?\(\p{L}+\.?\))?$|^\(\p{L}+\.?\)$/u;

/** Longer rows hold no name that goes on (characters). */
const LONGEST_ROW = 300;

/**
 * A labelled name may go on in the next line or cell: whether it does is decided with the name, at the seam.
 */
export function withWrappedNames(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1) ?? '';
    if (isRest(line) && endsWithName(joined)) joined[joined.length - 1] = `${before}${SEAM} ${line.trim()}`;
    else joined.push(line);
    const row = joined.at(-1) ?? '';
    if (!row.includes('\t') || row.length > LONGEST_ROW) continue;
    const [label = '', name = '', ...cells] = row.split('\t');
    const place = endsWithName([label]) ? 1 : 2;
    const rest = place === 1 ? [name, ...cells] : cells;
    const count = rest.findIndex((cell) => !isRest(cell));
    const own = count < 0 ? rest : rest.slice(0, count);
    if ((place === 1 || endsWithName([label, name])) && own.length > 0) {
      const before = place === 1 ? label : `${label}\t${name}`;
      joined[joined.length - 1] = [[before, ...own].join(`${SEAM} `), ...rest.slice(own.length)].join('\t');
    }
  }
  return joined;
}

const isRest = (text: string): boolean =>
  REST_OF_NAME.test(text.trim()) && findLabels(text, confirmsLabel).length === 0;

/** Whether the last of some lines is a labelled name, with its label before it or on the line above. */
function endsWithName(lines: readonly string[]): boolean {
  const [above = '', last = ''] = ['', ...lines.slice(-2)].slice(-2);
  if (above.length + last.length > LONGEST_ROW) return false;
  const label = findLabels(last, confirmsLabel).at(-1);
  if (label) return label.kind === 'name' && last.slice(label.end).trim() !== '';
  const over = findLabels(above, confirmsLabel).at(-1);
  return last.trim() !== '' && over?.kind === 'name' && above.slice(over.end).trim() === '';
}
