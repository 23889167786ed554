import type { Field } from './field.ts';
import type { Line } from './line.ts';
import { looksLikeName } from './name.ts';
import { pieces } from './name-seams.ts';
import { mayBeNamePart, nameOf } from './name-value.ts';
import { inRole, namesPlace, RELATIVE, STAFF } from './person-words.ts';
import { phrases } from './phrases.ts';

/** A name without a label, with the line that it stands in. */
export interface BannerName {
  readonly isDoctor: boolean;
  readonly name: string | null;
  readonly text: string;
  readonly line: number;
}

interface Candidate extends BannerName {
  readonly how: 'sure' | 'perhaps';
}

/** How far from the number a name without a label can stand, nearest first. */
const AROUND = [0, -1, -2, -3, 1, -4, -5, -6, -7, -8, 2];

/** After a sentence of a letter, or its ending, stands who signed it. */
const SENTENCE = /[.,!?]$|\b(?:yours|sincerely|faithfully|truly|regards|signed|wishes)\b/i;

/**
 * The name that stands without a label in the banner or above it; undefined where it is doubtful whose name
 * it is.
 */
export function bannerName(
  lines: readonly Line[],
  fields: readonly Field[],
  at: readonly number[],
): BannerName | undefined {
  /** What stands above the heading of another part of the page is no name of what is below it. */
  const isApart = (line: number) =>
    !lines[line]?.heading &&
    at.every((each) => lines.slice(line + 1, each).some(({ heading }) => heading !== undefined));

  const byLine = new Map<number, Field[]>();
  for (const field of fields) byLine.set(field.line, [...(byLine.get(field.line) ?? []), field]);
  const near = AROUND.flatMap((away) =>
    at.flatMap((line) =>
      (byLine.get(line + away) ?? [])
        .filter((field) => field.kind === 'free' && field.about === undefined)
        .filter(
          (field) =>
            !isSomebodyElse(field, byLine) && (away < 2 || !SENTENCE.test(lines[line + 1]?.text ?? '')),
        )
        .flatMap((field) => candidates(field, lines[field.line + 1]?.text ?? '')),
    ),
  );
  const all = near.filter(({ how, line }) => how === 'perhaps' && !isApart(line));
  const sure = near.find(({ how, isDoctor }) => how === 'sure' && !isDoctor);
  if (sure) {
    // In a header above somebody who may be named nearer to the number, it may be the user's.
    const isFar = !at.some((line) => Math.abs(line - sure.line) <= 3);
    const rival = near.slice(0, near.indexOf(sure)).find(({ name }) => name !== sure.name);
    return isFar && rival ? undefined : sure;
  }
  const above = all.filter(({ line }) => line <= Math.max(...at));
  const perhaps = above.length > 0 ? above : all;
  // A doctor is a patient only where nobody else is named, and right where the patient's name stands.
  const doctor = near.find(({ line }) => at.includes(line) || at.includes(line + 1));
  const [first] = perhaps.length > 0 ? perhaps : [doctor];
  // Any two capitalised words may be a name: where there are several, none is taken, but in the very line.
  const alone = perhaps.every(({ name }) => name === first?.name);
  return alone || (first && at.includes(first.line)) ? first : undefined;
}

const DOCTOR = /^(?:dr|doctor|prof|professor|nurse|sister)\b[^,]*$/i;

/** What leads up to a name in a sentence or a heading. */
const LEAD = /^.*\b(?:viewing|of|for|patient|client|refer(?:ring)?|see(?:ing)?|about)[: ]/i;

/** Age or sex behind a name: whose they are is a patient. */
const AGE_OR_SEX =
  /,? ?[[(]?\b(?:male|female|man|woman|(?:aged? )?\d{1,3} ?(?:y(?:ea)?rs?|y\/?o|y|m|f)\b|aged? \d)/i;

const BEGINS_SO = new RegExp(`^${AGE_OR_SEX.source}`, 'i');

/**
 * The parts of a text that may each be a name: cells, elements, what stands before digits, brackets, age and
 * sex.
 * @param below the line below, which may begin with age or sex
 */
function candidates({ value, line }: Field, below: string): Candidate[] {
  const isAbove = BEGINS_SO.test(below);
  const cells = [
    value.split('\t'),
    value.split(/[\t|•·]/).flatMap((cell) => [cell, ...ownPieces(cell)]),
  ].flat();
  return cells.flatMap((cell) => {
    const words = cell.replaceAll('\ue000', ' ');
    const [before = ''] = words.split(AGE_OR_SEX);
    const parts = [cell, cell.split(/[|•·;\d]| [-/] | is\b|\((?=[^)]*\d)/)[0] ?? ''];
    if (before !== words || isAbove) parts.push(before);
    return parts.flatMap((part) => {
      const text = part.replace(LEAD, '').trim();
      const name = nameOf(text);
      const isFollowed = part === before && (before !== words || (isAbove && cell === value));
      const isPerson = isFollowed && /^\p{Lu}\S+ \p{Lu}/u.test(text);
      // Written as records print it, a name may have words that head things: `GREEN, Susan`.
      const how = looksLikeName(isPerson ? (name ?? '') : text);
      return how ? [{ name, text, line, how, isDoctor: DOCTOR.test(text) }] : [];
    });
  });
}

/** The elements of a cell that is no name as a whole; of one that may go on in the next, none. */
function ownPieces(cell: string): string[] {
  if (looksLikeName(cell) === 'sure') return [];
  const parts = pieces(cell) ?? [];
  return parts.filter(
    (_, at) => !mayBeNamePart(parts[at + 1] ?? '') && (at === 0 || !mayBeNamePart(parts[at - 1] ?? '')),
  );
}

const LEAVE =
  /\b(?:log|sign)(?:ged)?[ -]?(?:out|off|in)\b|\bsigned in\b|\b(?:welcome|hello|my account|switch (?:user|role))\b/i;
/** Places on the page, one within the other. */
const BREADCRUMB = /[>›»→]|^(?:home|start|dashboard|patients|menu)\s*[\t/]/i;
const ROLE = phrases(
  `${RELATIVE}|${STAFF}|registrar|receptionist|administrator|matron|secretary|locum|pharmacist|therapist|physiotherapist|radiographer|sonographer|paramedic|(?:clinical|team) lead|director|officer|clerk|admin`,
);

/** Whether a text names the user, a colleague, a relative or the doctor to whom a letter is addressed. */
function isSomebodyElse(field: Field, byLine: ReadonlyMap<number, readonly Field[]>): boolean {
  const { value, line } = field;
  // Whoever is called Nurse or Doctor writes so before a comma.
  const words = inRole(value).replace(/^[\p{Lu}' -]{2,},/u, '');
  if (LEAVE.test(words) || BREADCRUMB.test(words) || ROLE.firstIn(words)) return true;
  const isTitled = /^(?:dr|prof|professor|mr|mrs|ms|miss)\b/i.test(words);
  if (isTitled && namesPlace(words)) return true;
  const beside = (byLine.get(line) ?? []).slice((byLine.get(line) ?? []).indexOf(field) + 1);
  const [next, ...others] = beside.length > 0 ? beside : (byLine.get(line + 1) ?? []);
  if (!next || others.length > 0) return false;
  // `Consultant Surgeon` and `Practice nurse` read as labels with nothing beside them.
  if (next.kind === 'foreign' && (next.line === line || !value.includes(',')))
    return !next.label.includes(':') && ROLE.firstIn(inRole(next.label)) !== undefined;
  if (next.kind !== 'free' || next.value.length > 60) return false;
  if (/^(?:log|sign)[ -]?(?:out|off)$/i.test(next.value)) return true;
  // The post or the address of whom the line above names; not another person, nor a value.
  if (/\d{3}|^(?:dr|doctor|prof|professor|nurse|sister)\b/i.test(next.value)) return false;
  return ROLE.firstIn(inRole(next.value)) !== undefined || (isTitled && namesPlace(next.value));
}
