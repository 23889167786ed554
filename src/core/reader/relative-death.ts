import type { Field } from './field.ts';
import { isOfRelative, relativeLabel } from './relative-sentence.ts';
import { seamsToSpaces } from './seams.ts';

const WORD_FOR_DEATH =
  /(?<![\p{L}\d])(?:(?:(?:date|cause|place|time|manner) of|age at) death|death|deceased|dead|died|passed away|dec['’]d|r\.?i\.?p)(?![\p{L}\d])|[†✝]/giu;

/**
 * Whether a mark of death is a relative's: each word for death in its cell has a named or labelled relative as its
 * subject, and the patient is not named there.
 * @param line the text of the line that holds the mark
 * @param patientName the patient's name in the form of the NHS banner. Null: unknown.
 */
export function isRelativesDeath(line: string, { label, value }: Field, patientName: string | null): boolean {
  const words = label || seamsToSpaces(value);
  const cells = line
    .split(/[\t|•·]/)
    .map((cell, index, all) => ({ cell, text: relativeLabel(all[index - 1]) + cell }))
    .filter(({ cell }) => seamsToSpaces(cell).includes(words))
    .map(({ text }) => text);
  return (
    cells.length > 0 && cells.every((cell) => areAllOfRelatives(cell) && !namesPatient(cell, patientName))
  );
}

function areAllOfRelatives(cell: string): boolean {
  let clause = '';
  const deaths = [...cell.matchAll(WORD_FOR_DEATH)];
  return (
    deaths.length > 0 &&
    deaths.every(({ 0: word, index }, position) => {
      const next = deaths[position + 1]?.index;
      const after = cell.slice(index + word.length, next);
      const isLabel = /^\s*[:=]/.test(after);
      const isOthers = !isLabel && (isOfRelative(cell.slice(0, index), word) || isOfRelative(clause, word));
      // `Mother Ann died 1990, father Tom died 1995`: the next clause has its own subject.
      clause = /(?:[,;]| and) (.*)/s.exec(after)?.[1] ?? '';
      return isOthers;
    })
  );
}

/** Whether a text has one of the patient's given names. A relative may have the same family name. */
function namesPatient(text: string, patientName: string | null): boolean {
  const [, given = ''] = /, ([^(]*)/.exec(patientName ?? '') ?? [];
  const words = new Set(text.toLowerCase().split(/[^\p{L}'’-]/u));
  return given
    .toLowerCase()
    .split(' ')
    .some((name) => name.length > 1 && words.has(name));
}
