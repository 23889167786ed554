import { findFields } from '../../src/patient/fields.ts';
import { type Line, SEAM } from '../../src/patient/line.ts';

/** Lines as one writes them: a line for each, `|` between cells, `~` where inline elements meet, `#` before a heading. */
export const linesOf = (text: string): Line[] =>
  text.split('\n').map((each): Line => {
    const line = { text: each.replace(/^#/, '').replaceAll('|', '\t').replaceAll('~', SEAM) };
    return each.startsWith('#') ? { ...line, heading: 2 } : line;
  });

/** The fields of a text, as one reads them: `name: Ann`, `free: Ann` without a label, whose section in brackets. */
export const fieldsOf = (text: string): string[] =>
  findFields(linesOf(text), () => true).map(
    ({ kind, value, about, listed }) =>
      `${kind}: ${value.replaceAll('\t', '|').replaceAll(SEAM, '~')}${about ? ` [${about}]` : ''}${listed ? ' (listed)' : ''}`,
  );
