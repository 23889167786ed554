import { readFileSync } from 'node:fs';
import { JsonFault } from './json.ts';

/**
 * Reads a text file that must be UTF-8.
 * @throws {JsonFault} if it is saved in another encoding, with the line, and how to save it
 */
export function readUtf8(path: string): string {
  const bytes = readFileSync(path);
  const start = bytes.toString('latin1', 0, 5);
  if (start === '{\\rtf') throw new JsonFault(1, `is a formatted document (RTF); ${HOW_TO_SAVE_PLAIN}`);
  if (OFFICE_DOCUMENTS.includes(bytes.toString('hex', 0, 4)))
    throw new JsonFault(1, `is a document of Word or another office program; ${HOW_TO_SAVE_PLAIN}`);
  // UTF-16 begins with one of these two bytes twice, in either order, or has a zero beside each letter.
  if (/^(?:\xff\xfe|\xfe\xff|\0|.\0)/s.test(bytes.toString('latin1', 0, 2)))
    throw new JsonFault(1, `the file is saved as UTF-16; ${HOW_TO_SAVE}`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const read = bytes.toString('utf8');
    const line = read.slice(0, read.indexOf('\ufffd')).split('\n').length;
    throw new JsonFault(line, `holds a character that is not saved as UTF-8; ${HOW_TO_SAVE}`);
  }
}

/** The first four bytes of a zip archive, which new office documents are, and of an old office document. */
const OFFICE_DOCUMENTS = ['504b0304', 'd0cf11e0'];
const HOW_TO_SAVE_PLAIN =
  'save its text as plain text (in TextEdit: Format, Make Plain Text; in Word: copy the text into Notepad)';
const HOW_TO_SAVE = 'save it again as UTF-8 (in Notepad: Save as, then Encoding: UTF-8)';
