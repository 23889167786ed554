import { isAddressee } from './addressee-fields.ts';
import { type Line, SEAM } from './line.ts';
import { type Section, sectionOf } from './section.ts';

/**
 * Words alone, which may be the title of the lines below. `No carer` and `Signed in as Ann Smith` are statements
 * and no titles. `Dear Parent` begins a letter.
 */
const TITLE =
  /^(?!(?:no|not|nothing|none|dear|has|lives?|living|(?:signed|logged) in as \p{L}+)\b)[\p{L} '’&/]+$/iu;
/** The label of one former detail: its value stands below it. */
const FORMER_DETAIL =
  /^(?:the |my |your )?previous(?: \p{L}+)?(?: (?:name|surname|forename|address|postcode|gp|doctor|practice|surgery|number))+$/iu;
const OTHER_PATIENTS = /^(?:the |my |your )?(?:recent|related|linked|associated|other|similar|previous)/i;

/**
 * Whose section each line is in, by the index of the line. The page's structure decides, or a short line that
 * announces the details of somebody else.
 */
export function sectionsOf(lines: readonly Line[]): (Section | undefined)[] {
  let openedSection: Section | undefined;
  let linesLeft = 0;
  // Counts short lines without a value. Six in a row are a menu.
  let shortLines = 0;
  const sections = lines.map(({ text, heading, section }, index) => {
    const short =
      text.length < 48 && !/[\d\t]/.test(text) ? text.replaceAll(SEAM, ' ').trim().replace(/:$/, '') : '';
    if (heading || text === '' || linesLeft-- <= 0) openedSection = undefined;
    const isTitle =
      short && !heading && TITLE.test(short) && !FORMER_DETAIL.test(short) && !isAddressee(lines, index);
    const opens = isTitle ? sectionOf(short) : titledInItsFirstCell(text);
    shortLines = /^[\p{L} ]{3,24}$/u.test(short) ? shortLines + 1 : 0;
    if (
      (opens === 'other' || opens === 'service' || (opens === 'apart' && OTHER_PATIENTS.test(short))) &&
      shortLines < 6
    ) {
      openedSection = opens;
      linesLeft = 8;
    }
    return section ?? openedSection;
  });
  return decidePlaceSections(lines, sections);
}

/** `Next of kin`, then `Name: Ann Smith` in the next cell: the first cell is the title of the line. */
function titledInItsFirstCell(text: string): Section | undefined {
  const [title = '', next = ''] = text.replaceAll(SEAM, ' ').split('\t');
  const isTitle = TITLE.test(title) && /^\W*(?:(?:full )?name|(?:sur|fore)name)\b\W*:/i.test(next);
  return isTitle && !HAS_NHS_NUMBER.test(text) ? sectionOf(title) : undefined;
}

/**
 * Decides whose details are under a heading that mentions staff, a place of care or a service. They are the
 * patient's if they contain an NHS number or a date of birth, because staff, places and services have neither.
 * Under the name of a service, these must come first, because its own address may stand above a patient's
 * details.
 */
function decidePlaceSections(
  lines: readonly Line[],
  sections: (Section | undefined)[],
): (Section | undefined)[] {
  for (let first = 0; first < sections.length; first++) {
    const section = sections[first];
    if (section !== 'place' && section !== 'service') continue;
    let end = first + 1;
    while (sections[end] === section && !isHeading(lines[end])) end++;
    const mayIdentify = lines.slice(first, section === 'place' ? end : Math.min(end, first + 3));
    const isPatient = mayIdentify.some(({ text }) => HAS_IDENTIFIER.test(text));
    sections.fill(isPatient ? undefined : section === 'place' ? 'staff' : 'other', first, end);
    first = end - 1;
  }
  return sections;
}

const isHeading = (line: Line | undefined) => line?.heading !== undefined;

const HAS_NHS_NUMBER = /\bn\.?h\.?s\b\D{0,40}\d{3}[ .-]?\d{3}[ .-]?\d{4}/i;
const HAS_IDENTIFIER = new RegExp(
  `${HAS_NHS_NUMBER.source}|\\b(?:d\\.?o\\.?b|date of birth|born)\\b\\D{0,40}\\d`,
  'i',
);
