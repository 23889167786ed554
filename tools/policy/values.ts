import { type Key, SETTINGS } from '../../src/settings/schema.ts';
import type { Setting } from '../../src/settings/setting.ts';

/** The settings in the order in which they are declared. */
export const settings = Object.entries<Setting>(SETTINGS) as [Key, Setting][];

/** A value as one line of JSON, where only text can be written. */
export const asText = (value: unknown): string => JSON.stringify(value);

/** Every setting's example, but for whole rule packs, whose example is `rules/guidance.json` itself. */
export function exampleSettings(): Record<string, unknown> {
  const shown = settings.filter(([, { kind }]) => kind !== 'json');
  return Object.fromEntries(shown.map(([key, { example }]) => [key, example]));
}

/** The same for Chrome and Edge, which take settings of JSON as text. */
export function exampleForChromium(): Record<string, unknown> {
  const examples = Object.entries(exampleSettings());
  return Object.fromEntries(examples.map(([key, example]) => [key, isJson(key) ? asText(example) : example]));
}

function isJson(key: string): boolean {
  return SETTINGS[key as Key].kind.startsWith('json');
}
