import { isDeathMark } from '../../core/reader/death-value.ts';
import { SEAM } from '../../core/reader/line.ts';
import type { Section } from '../../core/reader/section.ts';
import { attributeLabel, inputLabel } from '../dom/control.ts';
import { isReadOnlyControl } from '../dom/element.ts';
import type { PageText } from './page-text.ts';

/**
 * Reads the value of a form control. A read-only value continues the current line. A value that the user
 * typed or chose is a line of its own, with its label, because it may name another person.
 * @param section the section that the control is in
 */
export function readControl(page: PageText, control: Element, value: string, section: Section | undefined) {
  if (isReadOnlyControl(control))
    return page.append(
      `${attributeLabel(control)}\t${value.trim() || (/\S/.test(page.text) ? '-' : '')}${SEAM}`,
      control,
    );
  if (!/\S/.test(value)) return;
  const ownLabel = attributeLabel(control);
  const [lastWords = ''] = /[^\t\ue000]*[\s\ue000]*$/.exec(page.text) ?? [];
  // Only such words can be a label of the control. Any other words before it are a line of their own.
  const labelBefore = !ownLabel && LABELS_INPUT.test(withoutSeams(lastWords).trim()) ? lastWords : '';
  if (control.tagName === 'SELECT' && isAboutDeath(ownLabel || lastWords, value))
    return page.append(`${ownLabel || '\t'}${value}`, control);
  page.text = page.text.slice(0, page.text.length - labelBefore.length);
  const previousLine = page.lines.at(-1);
  // A number may be typed into several fields in a row.
  if (
    !withoutSeams(page.text).trim() &&
    previousLine?.section === 'apart' &&
    /^\d{1,4}$/.test(value) &&
    /\d$/.test(previousLine.text)
  ) {
    previousLine.text += value;
    previousLine.sources = [...previousLine.sources, control];
    page.text = '';
    return;
  }
  page.breakLine(section);
  const label = ownLabel || (labelBefore ? `${labelBefore}\t` : inputLabel(control));
  page.append(`${label}${value}`, control);
  page.breakLine(section ?? 'apart');
}

/** Whether a choice says something about the patient: `Deceased: No`, `Status: Deceased`. */
function isAboutDeath(label: string, choice: string): boolean {
  const words = withoutSeams(label).trim();
  return isDeathMark(words) || (/\bstatus\W*$/i.test(words) && isDeathMark(choice));
}

const withoutSeams = (words: string): string => words.replaceAll(SEAM, ' ');

/** A few words without digits that ask for a value. */
const LABELS_INPUT =
  /^(?=\D{1,50}$).*\b(?:nhs|numbers?|no|name|date|birth|dob|born|patient|search|find|choose|select|postcode|address|code|id)\b/i;
