import { browser } from './browser.ts';

/** The keyboard shortcut that opens the panel; empty if the user removed it. */
export async function readShortcut(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
}
