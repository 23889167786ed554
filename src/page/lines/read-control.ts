import { isDeathMark } from '../../core/reader/death-value.ts';
import { SEAM } from '../../core/reader/line.ts';
import type { Section } from '../../core/reader/section.ts';
import { labelOf, labelOfInput } from '../dom/control.ts';
import { isReadOnlyControl } from '../dom/element.ts';
import type { PageText } from './page-text.ts';

/**
 * Reads what a form control shows. A value that takes no input stands in the line; what was typed or chosen is a line
 * of its own, with its label, because it may name somebody else.
 * @param about whose section the control stands in
 */
export function readControl(page: PageText, control: Element, value: string, about: Section | undefined) {
  if (isReadOnlyControl(control))
    return page.show(
      `${labelOf(control)}\t${value.trim() || (/\S/.test(page.text) ? '-' : '')}${SEAM}`,
      control,
    );
  if (!/\S/.test(value)) return;
  const own = labelOf(control);
  const [last = ''] = /[^\t\ue000]*[\s\ue000]*$/.exec(page.text) ?? [];
  // Only such words can be its label; all else is said before it.
  const before = !own && LABELS_INPUT.test(plain(last).trim()) ? last : '';
  // What is chosen beside a word for death is said of the patient.
  if (control.tagName === 'SELECT' && isDeathMark(plain(last).trim()))
    return page.show(`\t${value}`, control);
  page.text = page.text.slice(0, page.text.length - before.length);
  const box = page.lines.at(-1);
  // A number may be typed into several boxes in a row.
  if (
    !plain(page.text).trim() &&
    box?.section === 'apart' &&
    /^\d{1,4}$/.test(value) &&
    /\d$/.test(box.text)
  ) {
    box.text += value;
    box.sources = [...box.sources, control];
    page.text = '';
    return;
  }
  page.breakLine(about);
  const label = own || (before ? `${before}\t` : labelOfInput(control));
  page.show(`${label}${value}`, control);
  page.breakLine(about ?? 'apart');
}

const plain = (words: string): string => words.replaceAll(SEAM, ' ');

/** Short words, without figures, that ask for something. */
const LABELS_INPUT =
  /^(?=\D{1,50}$).*\b(?:nhs|numbers?|no|name|date|birth|dob|born|patient|search|find|choose|select|postcode|address|code|id)\b/i;
