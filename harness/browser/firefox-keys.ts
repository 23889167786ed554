import type { Marionette } from './marionette.ts';

/** Keys that are no letters, by their WebDriver codes. */
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

/** Presses keys together, each a letter or a name, in whatever part of the browser's window has the keyboard. */
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

/** Types a text letter by letter, or presses the one key that it names. */
export async function type(marionette: Marionette, text: string): Promise<void> {
  if (text in named) await press(marionette, text);
  else for (const letter of text) await press(marionette, letter);
}
