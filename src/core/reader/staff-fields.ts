import { findPostcodes } from '../patient/postcode.ts';
import type { Draft, Field } from './field.ts';
import type { Line } from './line.ts';
import { looksLikeName } from './name.ts';
import { namesPlace, replaceRoleNames, STAFF } from './person-words.ts';
import { phrases } from './phrases.ts';
import { isMissing } from './values.ts';

const STAFF_LABEL = phrases(
  `${STAFF}|referr(?:er|ed by|ing)|(?:signed|recorded|entered|dictated|typed|written|completed|authori[sz]ed|assessed) by|employer|(?:line |ward |practice |care |case )?manager|registrar|therapist|psychiatrist|psychologist|paediatrician|physician`,
);
/** The patient is registered with this doctor, so the practice below is the patient's. */
const REGISTERED_DOCTOR =
  /\b(?:registered|usual|named|own|family|accountable)\b.*\b(?:doctor|gp|practitioner)\b/i;
/** The person who uses the record system has other rules: see `user-fields.ts`. */
const USER = /\b(?:signed|logged) in\b|\buser\b/i;
/** People who act for the patient once, and may work anywhere. Others are named in headers of patients' records. */
const ACTS = /\b(?:referr|author|by\b)/i;
/** Labels of details that a record shows of the patient only. */
const PATIENTS_OWN =
  /\b(?:gp|registered|registration|patient|client|home|usual|own|permanent|residential)\b/i;
/** Labels of the places where staff work. */
const PLACE_OF_WORK =
  /\b(?:organisation|site|hospital(?! (?:no|num|id))|clinic|department|trust|employer|base|location)\b/i;
/** Labels of other details of staff. */
const OTHER_DETAIL =
  /^(?:numbers?|no|id|ref(?:erence)?)\b|\b(?:role|job|position|grade|special(?:i?ty|ism)|team|tel(?:ephone)?|phone|mobile|fax|bleep|e-?mail|gmc|nmc|pin|contact|date|time)\b/i;

/** `Surgery` alone is of the kind `gp`. */
const WORKPLACE: readonly Field['kind'][] = ['practice', 'practice code', 'ods code', 'gp'];
const ADDRESS: readonly Field['kind'][] = ['postcode', 'address'];
const IDENTIFIERS: readonly Field['kind'][] = ['nhs number', 'date of birth'];

/** The member of staff whose details are being read. */
interface Owner {
  /** The block has no details of the patient. */
  readonly isApart: boolean;
  /** A place where that person works has been read. An address below it is the address of that place. */
  hasWorkplace: boolean;
}

/**
 * Sets the details of a member of staff apart from the patient's: practice, its code and its address, right below
 * a label such as `Referring clinician` or `Seen by`, in the same block. They end at the first detail of another
 * kind, such as a date of birth. An address with no place of work above it is the patient's, except below somebody
 * who acts for the patient, in a block without the patient's NHS number, date of birth and registration. Changes
 * the fields in place.
 */
export function setStaffApart(lines: readonly Line[], fields: readonly Draft[]): void {
  const blocks = blocksOf(lines);
  const withPatient = new Set(fields.filter(isOfPatient).map(({ line }) => blocks[line]));
  let owner: Owner | undefined;
  let block: number | undefined;
  for (const field of fields) {
    const { label, value, line, kind } = field;
    if (field.isRow || field.located || blocks[line] !== block) owner = undefined;
    block = blocks[line];
    if (field.isRow || field.located) continue;
    if (namesStaff(field)) {
      const isApart = !withPatient.has(block);
      // `Employer: Lark Ltd, SE1 9PP`, then `Line manager: Mr Dutton`: the place is that of both.
      const hasPlace = namesPlace(value) || findPostcodes(value).length > 0 || owner?.hasWorkplace === true;
      owner = { isApart, hasWorkplace: (isApart && ACTS.test(label)) || hasPlace };
    } else if (owner && isOwnedBy(owner, field)) {
      if (kind !== 'foreign' && field.section !== 'practice') field.section = 'other';
    } else owner = undefined;
  }
}

/** Whether only the patient's details have such a field: an NHS number, a date of birth, or a registered GP. */
const isOfPatient = ({ kind, label, value }: Draft): boolean =>
  IDENTIFIERS.includes(kind) || (kind !== 'foreign' && value !== '' && PATIENTS_OWN.test(label));

const namesStaff = ({ kind, label, value }: Draft): boolean =>
  kind === 'foreign' &&
  STAFF_LABEL.firstIn(replaceRoleNames(label)) !== undefined &&
  !REGISTERED_DOCTOR.test(label) &&
  !USER.test(label) &&
  !isMissing(value);

/** Whether a field after a member of staff belongs to that person. Notes a place of work. */
function isOwnedBy(owner: Owner, { kind, label, value }: Draft): boolean {
  if (kind === 'free') {
    if (looksLikeName(value) === 'sure') return false;
    owner.hasWorkplace ||= namesPlace(value);
    return owner.hasWorkplace || findPostcodes(value).length === 0;
  }
  // `Role: GP`: the second word reads as a label too.
  if (value === '') return true;
  if (PATIENTS_OWN.test(label)) return false;
  if (kind === 'foreign') {
    owner.hasWorkplace ||= owner.isApart && PLACE_OF_WORK.test(label);
    return PLACE_OF_WORK.test(label) || OTHER_DETAIL.test(label);
  }
  if (ADDRESS.includes(kind)) return owner.hasWorkplace || namesPlace(value);
  owner.hasWorkplace = true;
  return WORKPLACE.includes(kind);
}

/** The number of the block that each line is in. A heading or a blank line begins a block too. */
function blocksOf(lines: readonly Line[]): number[] {
  let block = 0;
  return lines.map(({ text, heading }, index) => {
    if (heading || text.trim() === '' || lines[index - 1]?.ends) block++;
    return block;
  });
}
