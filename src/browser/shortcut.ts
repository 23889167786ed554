import { browser } from './extension.ts';

/** The keys that open the panel, as the browser has them now; empty where the user took them away. */
export async function readShortcut(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
}
