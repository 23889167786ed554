import type { Marionette } from './marionette.ts';

/** The WebDriver codes of keys that are not letters. */
const named: Record<string, string> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Alt: '\uE00A',
  Space: ' ',
  Escape: '\uE00C',
  Backspace: '\uE003',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
};

/** Presses keys together (letters or key names) in the part of the browser's window that has the focus. */
export async function press(marionette: Marionette, ...keys: string[]): Promise<void> {
  const codes = keys.map((key) => named[key] ?? key);
  const actions = [
    ...codes.map((value) => ({ type: 'keyDown', value })),
    ...codes.toReversed().map((value) => ({ type: 'keyUp', value })),
  ];
  await marionette.asBrowser(() =>
    marionette.send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] }),
  );
}

/** Types a text letter by letter. If the text is a key name, presses that key. */
export async function type(marionette: Marionette, text: string): Promise<void> {
  if (text in named) await press(marionette, text);
  else for (const letter of text) await press(marionette, letter);
}
