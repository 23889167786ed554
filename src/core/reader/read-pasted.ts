import { none, type Reading } from '../patient/reading.ts';
import { formatOf, linesOfPasted } from './pasted.ts';
import { read } from './read-lines.ts';

/**
 * Reads the patient from a text that the clinician pasted, such as the banner of a record system. The rules
 * about who the patient is are as strict as for a page, but the number may be in prose or in a list. A module
 * of its own, because only the panel reads pasted text: the content script does not bundle it.
 * @param today ISO date
 */
export function readPasted(text: string, today: string): Reading {
  if (text.trim() === '') return none('There is nothing to read: the text is empty.');
  const format = formatOf(text);
  if (format)
    return none(
      `This pasted text is ${format}, which is not read. Paste what the record shows on screen, or answer by hand.`,
    );
  const work = read(linesOfPasted(text), today, 'pasted text');
  for (;;) {
    const { done, value } = work.next();
    if (done) return value.reading;
  }
}
