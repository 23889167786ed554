import type { Field } from './field.ts';
import type { Line } from './line.ts';
import { looksLikeName } from './name.ts';
import { splitAtSeams } from './name-seams.ts';
import { mayBeNamePart, nameOf } from './name-value.ts';
import { JOBS, namesPlace, RELATIVE, replaceRoleNames, STAFF } from './person-words.ts';
import { phrases } from './phrases.ts';

/** A name without a label, with the index of its line. */
export interface BannerName {
  readonly isDoctor: boolean;
  readonly name: string | null;
  readonly text: string;
  readonly line: number;
}

interface Candidate extends BannerName {
  readonly certainty: 'sure' | 'perhaps';
}

/**
 * Offsets (lines) from the banner at which a name without a label is searched, in this order. Negative:
 * above.
 */
const OFFSETS = [0, -1, -2, -3, 1, -4, -5, -6, -7, -8, 2];

/** The end of a sentence, or the closing of a letter. The name after it is the person who signed. */
const SENTENCE = /[.,!?]$|\b(?:yours|sincerely|faithfully|truly|regards|signed|wishes)\b/i;

/**
 * Finds the patient's name without a label, in or above the banner. Undefined if there is none, or if it is
 * doubtful whose name it is.
 * @param bannerLines the indexes of the lines of the banner
 */
export function bannerName(
  lines: readonly Line[],
  fields: readonly Field[],
  bannerLines: readonly number[],
): BannerName | undefined {
  /**
   * Whether a heading separates a line from the banner below it. The line then belongs to another part of the
   * page.
   */
  const isInOtherPart = (line: number) =>
    !lines[line]?.heading &&
    bannerLines.every((bannerLine) =>
      lines.slice(line + 1, bannerLine).some(({ heading }) => heading !== undefined),
    );

  // The value below a label such as `Previous name`.
  const otherNames = new Set(
    fields.filter(({ label }) => OTHER_NAME.test(label)).map(({ valueLine }) => valueLine),
  );
  const byLine = new Map<number, Field[]>();
  for (const field of fields) byLine.set(field.line, [...(byLine.get(field.line) ?? []), field]);
  const candidatesNearby = OFFSETS.flatMap((offset) =>
    bannerLines.flatMap((line) =>
      (byLine.get(line + offset) ?? [])
        .filter((field) => mayHoldName(field) && field.section === undefined && !otherNames.has(field.line))
        .filter(
          (field) =>
            !isSomebodyElse(field, byLine, lines[field.line]?.heading !== undefined) &&
            (offset < 2 || !SENTENCE.test(lines[line + 1]?.text ?? '')),
        )
        .flatMap((field) => candidates(field, lines[field.line + 1]?.text ?? '')),
    ),
  );
  const perhapsNames = candidatesNearby.filter(
    ({ certainty, line }) => certainty === 'perhaps' && !isInOtherPart(line),
  );
  const sure = candidatesNearby.find(({ certainty, isDoctor }) => certainty === 'sure' && !isDoctor);
  if (sure) {
    // A name far above the number may be the user's, in a page header, if another name is nearer to the
    // number.
    const isFar = !bannerLines.some((line) => Math.abs(line - sure.line) <= 3);
    const rival = candidatesNearby
      .slice(0, candidatesNearby.indexOf(sure))
      .find(({ name }) => name !== sure.name);
    return isFar && rival ? undefined : sure;
  }
  const above = perhapsNames.filter(({ line }) => line <= Math.max(...bannerLines));
  const perhaps = above.length > 0 ? above : perhapsNames;
  // A doctor's name is taken only if there is no other name, and only in the line of the number or right
  // above it.
  const doctor = candidatesNearby.find(
    ({ line }) => bannerLines.includes(line) || bannerLines.includes(line + 1),
  );
  const [first] = perhaps.length > 0 ? perhaps : [doctor];
  // Any two capitalised words may be a name. If there are different ones, only one in the number's own line
  // is taken.
  const isOnlyOne = perhaps.every(({ name }) => name === first?.name);
  return isOnlyOne || (first && bannerLines.includes(first.line)) ? first : undefined;
}

/** `DECEASED SMITH, John`: a mark of death reads as a label, and the name beside it as its value. */
const mayHoldName = ({ kind, label }: Field): boolean => kind === 'free' || /^deceased\)?$/i.test(label);

const OTHER_NAME = /\b(?:(?:sur)?names?|alias(?:es)?|known as)\b/i;
const DOCTOR = /^(?:dr|doctor|prof|professor|nurse|sister)\b[^,]*$/i;

/** Words that lead up to a name in a sentence or a heading. */
const LEADS_TO_NAME = /^.*\b(?:viewing|of|for|patient|client|refer(?:ring)?|see(?:ing)?|about)[: ]/i;

/** An age or a sex after a name. Only patients have these beside their names. */
const AGE_OR_SEX =
  /,? ?[[(]?\b(?:(?:male|female|man|woman)\b|\d{1,3} ?(?:y(?:ea)?rs?|y\/?o|y|m|f)\b|aged? \d)/i;

const BEGINS_WITH_AGE_OR_SEX = new RegExp(`^${AGE_OR_SEX.source}`, 'i');

/**
 * The parts of a text that may be names: cells, elements, and the text before digits, brackets, an age or a
 * sex.
 * @param below the text of the line below, which may begin with an age or a sex
 */
function candidates({ value, line }: Field, below: string): Candidate[] {
  const isAgeBelow = BEGINS_WITH_AGE_OR_SEX.test(below);
  const cells = value.split(/[\t|•·]/).flatMap((cell) => [cell, ...namedElements(cell)]);
  return cells.flatMap((cell) => {
    const words = cell.replaceAll('\ue000', ' ');
    const [before = ''] = words.split(AGE_OR_SEX);
    const parts = [
      cell,
      cell.split(/\ue000 *\p{Lu}\p{L}+ \d+(?= *(?:\ue000|$))|[;\d]| [-/] | is\b/u)[0] ?? '',
    ];
    if (before !== words || isAgeBelow) parts.push(before);
    return parts.flatMap((part) => {
      const text = part.replace(LEADS_TO_NAME, '').trim();
      const name = nameOf(text);
      const isFollowed = part === before && (before !== words || (isAgeBelow && cell === value));
      const isPerson = isFollowed && /^\p{Lu}\S+ \p{Lu}/u.test(text);
      // In the form of the NHS banner, a name may contain words of headings: `GREEN, Susan`.
      const certainty = looksLikeName(isPerson ? (name ?? '') : text);
      return certainty ? [{ name, text, line, certainty, isDoctor: DOCTOR.test(text) }] : [];
    });
  });
}

/**
 * The elements of a cell that is not a name as a whole. Leaves out an element that may belong to the same
 * name as an element beside it.
 */
function namedElements(cell: string): string[] {
  // `Dr Anna VAN` and `DER BERG` in two elements are one name.
  if (looksLikeName(cell) === 'sure') return [];
  const parts = splitAtSeams(cell) ?? [];
  return parts.filter(
    (_, index) => ![parts[index - 1], parts[index + 1]].some((part = '') => mayBeNamePart(part)),
  );
}

const USER_MENU =
  /\b(?:log|sign)(?:ged)?[ -]?(?:out|off|in)\b|\bsigned in\b|\b(?:welcome|hello|my account|switch (?:user|role))\b/i;
/** A breadcrumb trail. */
const BREADCRUMB = /[>›»→]|^(?:home|start|dashboard|patients|menu) ?[\t/]/i;
const ROLE = phrases(
  `${RELATIVE}|${STAFF}|${JOBS}|locum|radiographer|sonographer|paramedic|(?:clinical|team) lead|director|clerk|admin`,
);

/**
 * Whether a text names the user, a colleague, a relative or the doctor to whom a letter is addressed, not the
 * patient.
 */
function isSomebodyElse(
  field: Field,
  byLine: ReadonlyMap<number, readonly Field[]>,
  isHeading: boolean,
): boolean {
  const { value, line } = field;
  // Somebody whose family name is Nurse or Doctor has it before a comma.
  const words = replaceRoleNames(value).replace(/^[\p{Lu}' -]{2,},/u, '');
  if (USER_MENU.test(words) || BREADCRUMB.test(words) || ROLE.firstIn(words)) return true;
  const isTitled = /^(?:dr|prof|professor|mr|mrs|ms|miss)\b/i.test(words);
  if (isTitled && namesPlace(words)) return true;
  const inLine = byLine.get(line) ?? [];
  const beside = inLine.slice(inLine.indexOf(field) + 1);
  const [next, ...others] = beside.length > 0 ? beside : (byLine.get(line + 1) ?? []);
  if (!next || others.length > 0) return false;
  // A badge beside a heading: the details below are about the person in the heading, who is a carer.
  if (isHeading && next.line === line && next.value === '' && /^carer$/i.test(next.label)) return false;
  // The reader takes `Consultant Surgeon` and `Practice nurse` for labels without a value.
  if (next.kind === 'foreign' && (next.line === line || !value.includes(',')))
    return !next.label.includes(':') && ROLE.firstIn(replaceRoleNames(next.label)) !== undefined;
  if (next.kind !== 'free' || next.value.length > 60) return false;
  if (/^(?:log|sign)[ -]?(?:out|off)$/i.test(next.value)) return true;
  // The text after it may be the job or the address of the person named here. Another person or a value is
  // neither.
  if (/\d{3}|^(?:dr|doctor|prof|professor|nurse|sister)\b/i.test(next.value)) return false;
  return ROLE.firstIn(replaceRoleNames(next.value)) !== undefined || (isTitled && namesPlace(next.value));
}
