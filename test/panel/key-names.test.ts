import { expect, test } from 'vitest';
import { keyName } from '../../src/panel/key-names.ts';

/**
 * The name of a key, from its character and its position, on the keyboard layouts that are sold in Europe.
 */

test.each([
  // British and American
  ['1', 'Digit1', '1'],
  ['0', 'Digit0', '0'],
  ['-', 'Minus', '-'],
  ['=', 'Equal', '='],
  ['S', 'KeyS', 's'],
  ['?', 'Slash', '?'],
  // the number pad, with Num Lock and without
  ['7', 'Numpad7', '7'],
  ['-', 'NumpadSubtract', '-'],
  ['End', 'Numpad1', 'end'],
  // French: digits need Shift, and the key of 6 types a hyphen
  ['&', 'Digit1', '1'],
  ['-', 'Digit6', '6'],
  ['à', 'Digit0', '0'],
  ['6', 'Digit6', '6'],
  [')', 'Minus', '-'],
  ['=', 'Equal', '='],
  ['?', 'KeyM', '?'],
  // German: the two keys beside 0 are ß and a dead accent, and a hyphen is elsewhere
  ['ß', 'Minus', '-'],
  ['Dead', 'Equal', '='],
  ['-', 'Slash', '-'],
  ['?', 'Minus', '?'],
  // Czech: letters in the digit row
  ['š', 'Digit3', '3'],
  // Swedish
  ['+', 'Minus', '-'],
  // Dvorak: the same letter in another place
  ['s', 'Semicolon', 's'],
  ['[', 'Minus', '-'],
  // keys that the panel does not use
  ['Enter', 'Enter', 'enter'],
  ['Tab', 'Tab', 'tab'],
  ['F1', 'F1', 'f1'],
  ['Unidentified', 'Digit1', 'unidentified'],
])('%s at %s is %s', (key, code, name) => {
  expect(keyName({ key, code })).toBe(name);
});
