import { PLACE_OF_CARE, RELATIVE, replaceRoleNames, STAFF } from './person-words.ts';
import { phrases } from './phrases.ts';

/**
 * Whose section of a page this is, if it is not the patient's.
 * - `practice`: the details of the registered practice.
 * - `staff`: a clinician's details. Only values labelled as the practice's count.
 * - `place`: under a heading that mentions staff or a place of care. The section is the patient's if it holds
 *   an NHS number or a date of birth. Otherwise it counts as `staff`.
 * - `service`: under a heading that mentions a pharmacy, a referrer or the like. The section is the patient's
 *   if it begins with an NHS number or a date of birth. Otherwise it counts as `other`.
 * - `other`: somebody or something else's details. Nothing in it counts.
 * - `apart`: linked or recent patients, navigation, quotations, or text just typed or chosen. It cannot
 *   identify the patient, but an NHS number in it that is not the patient's means a second person.
 */
export type Section = 'practice' | 'staff' | 'place' | 'service' | 'apart' | 'other';

const OTHER = phrases(
  `${RELATIVE}|contacts|children|(?:signed|logged) in|your (?:account|organisation|profile|site)|c\\.?c\\.?|cop(?:y|ies|ied) to|person cared for|example|sample|tips`,
);
const SERVICES = phrases(
  'pharmac\\w+|chemist|dispens\\w+|referr(?:er|ed by|ing)|request(?:er|ed by|or|ing)|prescri(?:ber|bed by|bing)|help ?desk|support(?! (?:worker|needs?|plans?|visits?))',
);
const OTHER_PATIENTS = phrases(
  'recent(?:ly)?|related|linked|associated|other(?! (?:details|information|demographics))|similar|previous',
);
const STAFF_WORDS = `${STAFF}|(?:usual|registered|named) gp|gp|practitioner|professional|care team`;
const STAFFS = phrases(STAFF_WORDS);
const STAFF_OR_PLACE = phrases(`${STAFF_WORDS}|${PLACE_OF_CARE}`);
const PRACTICE =
  /^(?:(?:registered|gp|general|practice|surgery|details|information|current|usual|own|patient['’]?s|patient|the|of|at|contact|address|and|&|home|primary|care|registration|provider)\s*)+$/i;
/**
 * Words after a person that leave the heading about that person: `Consultant details`, but not `Consultant
 * letter`.
 */
const DETAILS = /(?:['’]s)?(?: (?:contact|name|details?|information|profile|responsible|in charge|and))*$/i;

/** The title of a program or of a view of the record: `Carer app`, `Household view`. */
const PROGRAM = /\b(?:app|application|portal|view|system|dashboard|workspace)\W*$/i;

/** Whose section a heading, legend, caption or label opens. Undefined for the patient's own. */
export function sectionOf(heading: string): Section | undefined {
  const words = replaceRoleNames(heading);
  if (/\(patient\)/i.test(words)) return undefined;
  if (PROGRAM.test(words)) return undefined;
  if (OTHER.firstIn(words)) return 'other';
  if (SERVICES.firstIn(words)) return 'service';
  if (OTHER_PATIENTS.firstIn(words)) return 'apart';
  if (PRACTICE.test(words) && /\b(?:practice|surgery|primary care)\b/i.test(words)) return 'practice';
  if (!STAFF_OR_PLACE.firstIn(words)) return undefined;
  // The last noun of a heading says what the heading is about.
  const subject = words
    .replace(/[\s:]+$/, '')
    .replace(/ (?:to|from|for|with|at|in) .*/i, '')
    .replace(DETAILS, '');
  const isAbout = [...subject.matchAll(/(?<![^\s/])\S/g)].some(
    ({ index }) => STAFFS.lengthAt(subject, index) === subject.length - index,
  );
  return isAbout || /^details of |\bby$/i.test(words) ? 'staff' : 'place';
}
