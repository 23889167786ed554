import { readFileSync } from 'node:fs';
import { JsonFault } from './json.ts';

/**
 * Reads a text file that must be UTF-8.
 * @throws {JsonFault} if it is saved in another encoding, with the line, and how to save it
 */
export function readUtf8(path: string): string {
  const bytes = readFileSync(path);
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

const HOW_TO_SAVE = 'save it again as UTF-8 (in Notepad: Save as, then Encoding: UTF-8)';
