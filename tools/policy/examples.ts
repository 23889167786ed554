import type { Setting } from '../../src/settings/setting-kinds.ts';
import { type Key, SETTINGS } from '../../src/settings/settings-table.ts';

/** The settings in the order in which they are declared. */
export const declaredSettings = Object.entries<Setting>(SETTINGS) as [Key, Setting][];

/** Returns a value as one line of JSON, for settings that can only be text. */
export const asText = (value: unknown): string => JSON.stringify(value);

/** The example of every setting except rule packs, for which the example is `rules/guidance.json`. */
export function exampleSettings(): Record<string, unknown> {
  const shown = declaredSettings.filter(([, { kind }]) => kind !== 'json');
  return Object.fromEntries(shown.map(([key, { example }]) => [key, example]));
}

/** The examples for Chrome and Edge, in which JSON settings are text. */
export function exampleForChromium(): Record<string, unknown> {
  const examples = Object.entries(exampleSettings());
  return Object.fromEntries(examples.map(([key, example]) => [key, isJson(key) ? asText(example) : example]));
}

function isJson(key: string): boolean {
  return SETTINGS[key as Key].kind.startsWith('json');
}
