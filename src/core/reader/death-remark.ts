import { labelWithWordsBefore } from './death-label.ts';
import type { Field } from './field.ts';
import { phrases, wordStarts } from './phrases.ts';
import { seamsToSpaces } from './seams.ts';
import { PERSON } from './vocabulary.ts';

/** The remark quotes at most this much of a line (characters), around the word for death. */
const LONGEST_REMARK = 60;

/** The words of the page that say that the patient has died, with their label, on one line. */
export function asPrinted(field: Field, fields: readonly Field[]): string {
  const index = fields.indexOf(field);
  const before = fields[index - 1];
  // `Reason: Death`: both words read as labels, but the second is the value of the first.
  const isValue =
    !field.value &&
    before?.kind === 'foreign' &&
    before.line === field.line &&
    (before.value === '' || before.valueLine !== undefined);
  const label = isValue
    ? `${labelWithWordsBefore(before, fields[index - 2])} ${field.label}`
    : labelWithWordsBefore(field, before);
  const characters = [
    ...seamsToSpaces(`${label} ${upToNextDetail(field.value)}`)
      .replace(/\s+/g, ' ')
      .trim(),
  ];
  const start = Math.max(
    0,
    Math.min(indexOfDeathWord(characters.join('')) - 20, characters.length - LONGEST_REMARK),
  );
  const end = start + LONGEST_REMARK;
  return `${start > 0 ? '…' : ''}${characters.slice(start, end).join('').trim()}${end < characters.length ? '…' : ''}`;
}

/** Labels and words that begin another detail of the patient in the same line. */
const NEXT_DETAIL = phrases(
  `${PERSON} name|n\\.?h\\.?s|born|d\\.?o\\.?b|dates? of birth|gender|sex|(?:fe)?male|ethnic(?:ity| origin)|address|post ?code|tel(?:ephone)?|phone|mobile|e-?mail|gp|practice|surgery|registered (?:at|with|gp)|allerg(?:y|ies)|alerts?|hospital (?:no|number)|mrn|marital|religion|language|occupation|next of kin`,
);

/** The value up to the next detail: `09-Sep-2026` of `09-Sep-2026 Gender Female`. */
function upToNextDetail(value: string): string {
  const next = [...wordStarts(value)].find((index) => index > 0 && NEXT_DETAIL.lengthAt(value, index) > 0);
  const untilNext = value.slice(0, next).replace(/[\s\ue000|•·,;(-]+$/, '');
  return WORD_FOR_DEATH.test(value.slice(untilNext.length)) ? value : untilNext;
}

const WORD_FOR_DEATH = /\b(?:deceased|dead|died|death|passed away|dec['’]d|r\.?i\.?p|late)\b|[†✝]/i;

/** The index of the word for death in a text. 0 if there is none. */
const indexOfDeathWord = (words: string): number => Math.max(0, words.search(WORD_FOR_DEATH));
