import { type Line, SEAM } from './line.ts';
import { type Section, sectionOf } from './section.ts';

/** Words alone, which may be the title of what follows; `No carer` says something. */
const TITLE = /^(?!(?:no|not|nothing|none|has|lives?|living)\b)[\p{L} '’&/]+$/iu;
const OF_OTHERS = /^(?:the |my |your )?(?:recent|related|linked|associated|other|similar|previous)/i;

/** Whose each line is: as its place on the page says, or a short line that names somebody else's details. */
export function sectionsOf(lines: readonly Line[]): (Section | undefined)[] {
  let named: Section | undefined;
  let reach = 0;
  // So many short lines without a value in a row are a menu.
  let menu = 0;
  const sections = lines.map(({ text, heading, about }) => {
    const short =
      text.length < 48 && !/[\d\t]/.test(text) ? text.replaceAll(SEAM, ' ').trim().replace(/:$/, '') : '';
    if (heading || text === '' || reach-- <= 0) named = undefined;
    const opens = short && !heading && TITLE.test(short) ? sectionOf(short) : undefined;
    menu = /^[\p{L} ]{3,24}$/u.test(short) ? menu + 1 : 0;
    if ((opens === 'other' || (opens === 'apart' && OF_OTHERS.test(short))) && menu < 6) {
      named = opens;
      reach = 8;
    }
    return about ?? named;
  });
  return decidePlaces(lines, sections);
}

/** Whose details stand under a heading that mentions staff or a place of care: neither has an NHS number or a date of birth. */
function decidePlaces(lines: readonly Line[], sections: (Section | undefined)[]): (Section | undefined)[] {
  for (let from = 0; from < sections.length; from++) {
    if (sections[from] !== 'place') continue;
    let to = from + 1;
    while (sections[to] === 'place' && !isHeading(lines[to])) to++;
    const isPatients = lines.slice(from, to).some(({ text }) => IDENTIFIES.test(text));
    sections.fill(isPatients ? undefined : 'staff', from, to);
    from = to - 1;
  }
  return sections;
}

const isHeading = (line: Line | undefined) => line?.heading !== undefined;

const IDENTIFIES =
  /\bn\.?h\.?s\b\D{0,40}\d{3}[ .-]?\d{3}[ .-]?\d{4}|\b(?:d\.?o\.?b|date of birth|born)\b\D{0,40}\d/i;
