import { inRole, PLACE_OF_CARE, RELATIVE, STAFF } from './person-words.ts';
import { phrases } from './phrases.ts';

/**
 * `practice`: the registered practice's own details. `staff`: a clinician's, in which only what is labelled as
 * the practice counts. `place`: under a heading that mentions staff or a place of care; it is the patient's where
 * it holds their number or date of birth, else as `staff`. `other`: somebody or something else's, of which nothing
 * counts. `apart`: perhaps other patients' (linked, recent, in navigation), quoted, or just typed or chosen, so that it
 * makes no patient; but a number there that is not the patient's makes a second person.
 */
export type Section = 'practice' | 'staff' | 'place' | 'apart' | 'other';

const OTHER = phrases(
  `${RELATIVE}|contacts|children|pharmac\\w+|chemist|dispens\\w+|referr(?:er|ed by|ing)|request(?:er|ed by|or|ing)|prescri(?:ber|bed by|bing)|(?:signed|logged) in|your (?:account|organisation|profile|site)|help ?desk|support(?! (?:worker|needs?|plans?|visits?))|person cared for|example|sample|tips`,
);
const PATIENTS = phrases(
  'recent(?:ly)?|related|linked|associated|other(?! (?:details|information|demographics))|similar|previous',
);
const BY_STAFF = `${STAFF}|(?:usual|registered|named) gp|gp|practitioner|professional|care team`;
const STAFFS = phrases(BY_STAFF);
const MENTIONS = phrases(`${BY_STAFF}|${PLACE_OF_CARE}`);
const PRACTICE =
  /^(?:(?:registered|gp|general|practice|surgery|details|information|current|usual|own|patient['’]?s|patient|the|of|at|contact|address|and|&|home|primary|care|registration|provider)\s*)+$/i;
/** What may follow a person in a heading that is about them: `Consultant details`, and not `Consultant letter`. */
const DETAILS = /(?:['’]?s)?(?: (?:contact|name|details?|information|profile|responsible|in charge|and))*$/i;

/** Whose section a heading, legend, caption or label opens; undefined for the patient's own. */
export function sectionOf(heading: string): Section | undefined {
  const words = inRole(heading);
  if (/\(patient\)/i.test(words)) return undefined;
  if (OTHER.in(words)) return 'other';
  if (PATIENTS.in(words)) return 'apart';
  if (PRACTICE.test(words) && /\b(?:practice|surgery|primary care)\b/i.test(words)) return 'practice';
  if (!MENTIONS.in(words)) return undefined;
  // The last noun says what a heading is about.
  const last = words
    .replace(/[\s:]+$/, '')
    .replace(/ (?:to|from|for|with|at|in) .*/i, '')
    .replace(DETAILS, '');
  const isAbout = [...last.matchAll(/(?<![^\s/])\S/g)].some(
    ({ index }) => STAFFS.at(last, index) === last.length - index,
  );
  return isAbout || /^details of |\bby$/i.test(words) ? 'staff' : 'place';
}
