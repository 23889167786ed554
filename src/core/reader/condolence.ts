import { compareNames } from './compare-names.ts';
import type { Line } from './line.ts';
import { KIN, WHICH } from './relative-sentence.ts';
import { seamsToSpaces } from './seams.ts';

/** `I was sorry to hear of the death of your husband`: words to somebody about a relative who has died. */
const CONDOLENCE = new RegExp(
  `\\b(?:death|loss|passing) of your ${WHICH}${KIN}(?!\\p{L})|\\byour late ${KIN}(?!\\p{L})|\\byour ${WHICH}${KIN}(?:['’]s (?:\\p{L}+ ){0,2}(?:death|passing)| (?:\\p{L}+ ){0,3}(?:died|passed away))(?!\\p{L})`,
  'iu',
);
const SALUTATION = /^dear (.{2,60}?)[,:]?$/iu;
const TITLE = /\b(mr|mrs|ms|miss)\b\.?/i;

/** The salutation is at most this many lines above. */
const LETTER = 12;

/**
 * Whether a line of a letter to somebody else says that the patient has died. A letter to the patient may say
 * the same about the patient's own relative.
 * @param patientName the patient's name in the form of the NHS banner. Null: unknown.
 */
export function isCondolence(lines: readonly Line[], index: number, patientName: string | null): boolean {
  const textOf = (line: Line | undefined) => seamsToSpaces(line?.text ?? '').trim();
  if (!CONDOLENCE.test(textOf(lines[index]))) return false;
  const addressee = lines
    .slice(Math.max(0, index - LETTER), index)
    .flatMap((line) => SALUTATION.exec(textOf(line))?.[1] ?? [])
    .at(-1);
  return addressee !== undefined && !(patientName !== null && isSamePerson(addressee, patientName));
}

/** Whether a letter is to the patient. Without the patient's title, a family name alone is not enough. */
function isSamePerson(addressee: string, patientName: string): boolean {
  const [one, other] = [addressee, patientName].map((name) => TITLE.exec(name)?.[1]?.toLowerCase());
  if (one && other && (one === 'mr') !== (other === 'mr')) return false;
  const words = addressee.replace(TITLE, '').trim();
  return compareNames(words, patientName) === 'same' && (other !== undefined || words.includes(' '));
}
