import { SEAM } from './line.ts';
import { seamsToSpaces } from './seams.ts';

/** Relatives of the patient. The word "child" is left out, because it may be a label of the patient. */
export const KIN =
  '(?:(?:step|grand|great|half|foster)[ -]?)*(?:husband|wife|spouse|partner|mother|mum|father|dad|parent|son|daughter|brother|sister|sibling|uncle|aunt|nephew|niece|cousin|fianc[ée]e?)(?:[ -]in[ -]law)?';
const KIN_OR_CARER = `(?:${KIN}|next of kin|n\\.?o\\.?k\\.?|emergency contact|carer|friend|neighbour)`;
const POSSESSIVE = "(?:(?:her|his|their|the|my|our|(?:patient|pt)['’]?s) )?";
export const WHICH =
  '(?:(?:late|elderly|older|elder|eldest|younger|youngest|only|first|second|ex|former|maternal|paternal|adoptive)[ -])*';
/** `Social history: husband John died 2019`. */
const TOPIC =
  '(?:(?:relatives?|contacts?|household|family|social|personal|home|bereavement|background|context|notes?|comments?) ?(?:members?|history|situation|circumstances|\\d\\d?)?[:.-] *)?';
/** Words before a clause that has its own subject. */
const CLAUSE = '(?:since|after|when|because|before|until|although)';

const startWith = (person: string) => `${TOPIC}${POSSESSIVE}${WHICH}${person}(?:['’]s)?(?![\\p{L}'’-])`;
const SUBJECT = new RegExp(`(?:^|\\b${CLAUSE} )${startWith(KIN_OR_CARER)}(.*)$`, 'iu');
/**
 * Next of kin and carers are left out where a later sentence counts, because they report the patient's own
 * death.
 */
const LABELLED = new RegExp(`^${startWith(`(${KIN})`)}(.*)$`, 'iu');

/** Words that say where or how old somebody is. */
const DESCRIPTION =
  /^(?:of|at|in|on|the|and|formerly|lives|lived|living|residing|resident|retired|born|n[ée]e|aged?|years?|yrs?|y|old|tel|telephone|phone|mobile|home|address|flat)$/i;
/** Words between a subject and its verb. */
const BEFORE_VERB = /^(?:who|was|has|had|is|also|sadly|recently|suddenly|unexpectedly|aged?|n[ée]e)$/i;
/** Words about a report. In a text of capitals they look like names. */
const REPORT =
  /^(?:informed|notified|told|called|call|rang|phoned|aware|present|contacted|updated|spoke|reports?|reported|states?|stated|says?|said|confirms?|confirmed|advised|attended|asked|emailed|wrote|visited|caller|informant|patient|pt|he|she|they)$/i;

/** `Tom West (son)`. */
const KIN_IN_BRACKETS = new RegExp(`\\(${KIN}\\)`, 'gi');
/** An abbreviation with capitals begins no sentence. */
const BIRTH = /^d\.?o\.?b/i;

const wordsOf = (text: string): string[] => text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
const isNamesAnd = (known: RegExp, text: string): boolean =>
  wordsOf(text.replace(KIN_IN_BRACKETS, '')).every(
    (word) => known.test(word) || (/^\p{Lu}/u.test(word) && !REPORT.test(word)),
  );

/** Whether a label is about somebody who reports something: `Daughter rang:`. */
export const isOfReport = (label: string): boolean => wordsOf(label).some((word) => REPORT.test(word));

/** Whether the text after `husband` names him or makes that word a label: ` John`, `: `, ` (82)`. */
const isNamedOrLabelled = (text: string): boolean => /^(?: ?[:(]|,? \p{Lu}| - )/u.test(text);

/** A longer text before a detail (characters) is about no relative. */
const LONGEST = 1000;

/** The end of a sentence. `Mr.` and an initial end none. */
const SENTENCE_END = /(?<!\b(?:mr|mrs|ms|dr|prof|st|\p{L}))[.!?;] /iu;
const PRONOUN = /(?<=[.;] )(he|she) (?:sadly |then )?$/i;
const MALE = /^(?:step|grand|half)?[ -]?(?:husband|father|dad|son|brother|uncle|nephew)|^.{0,12}\bmr\b/i;
const FEMALE =
  /^(?:step|grand|half)?[ -]?(?:wife|mother|mum|daughter|sister|aunt|niece)|^.{0,12}\b(?:mrs|ms|miss)\b/i;

/**
 * Whether a detail is a relative's, because the words before it in the same cell say so.
 * - In one sentence, a named or labelled relative is the subject: `Husband John died …`.
 * - A paragraph begins with a named or labelled relative, and up to the detail says only where that person lives
 *   and how old they are: `Spouse: Mr Alan Pryce, formerly of 1 High Street. Deceased …`.
 *
 * After any other words, the detail may be the patient's: `Husband John informed. Died …`.
 * @param before the text of the cell before the detail
 * @param detail the detail. A capital means that it begins a sentence, or that it is a label.
 */
export function isOfRelative(before: string, detail: string): boolean {
  if (before.length > LONGEST) return false;
  const text = seamsToSpaces(before).replace(/ +/g, ' ').trimStart();
  const [ending = '', pronoun] = PRONOUN.exec(text) ?? [];
  if ((!/^\p{Lu}/u.test(detail) || BIRTH.test(detail)) && !pronoun) {
    const rest = SUBJECT.exec(text.split(SENTENCE_END).at(-1) ?? '')?.[1] ?? '';
    return isNamedOrLabelled(rest) && isNamesAnd(BEFORE_VERB, rest);
  }
  const paragraph = text.slice(0, text.length - ending.length);
  const [, kin = '', rest = ''] = LABELLED.exec(paragraph) ?? [];
  if (!/[.;] $/.test(paragraph) || before.endsWith(SEAM)) return false;
  if (pronoun && !(pronoun.toLowerCase() === 'he' ? MALE : FEMALE).test(kin + rest)) return false;
  const sentences = rest.split(SENTENCE_END).filter(Boolean);
  return (
    isNamedOrLabelled(rest) &&
    sentences.every(
      (sentence, index) =>
        isNamesAnd(DESCRIPTION, sentence) && (index === 0 || DESCRIPTION.test(wordsOf(sentence)[0] ?? '')),
    )
  );
}

const LABEL_ALONE = new RegExp(`^${startWith(KIN_OR_CARER)} ?:?$`, 'iu');

/** The label of a relative that is alone in a cell, to be read before the text of the next cell. Else empty. */
export function relativeLabel(cell: string | undefined): string {
  const text = seamsToSpaces(cell ?? '').trim();
  return LABEL_ALONE.test(text) ? `${text.replace(/ ?:$/, '')}: ` : '';
}
