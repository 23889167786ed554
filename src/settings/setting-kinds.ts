import type { z } from 'zod';

/** The description of a setting. Policy files, documentation and the options page use it. */
interface Description<Example> {
  readonly title: string;
  readonly description: string;
  readonly example: Example;
}

/** One text. In the Windows registry, a string. Empty means not set. */
export interface TextSetting extends Description<string> {
  readonly kind: 'text';
  readonly item: z.ZodType<string>;
  readonly default: string;
}

/** One of a few words. */
export interface ChoiceSetting<Choice extends string> extends Description<Choice> {
  readonly kind: 'choice';
  readonly choices: readonly Choice[];
  readonly default: Choice;
}

/** A list of texts. Each is validated by itself. */
export interface ListSetting extends Description<readonly string[]> {
  readonly kind: 'list';
  readonly item: z.ZodType<string>;
  readonly default: readonly string[];
}

/**
 * Texts by name: a key with values in the Windows registry, an object elsewhere. Each is validated by itself.
 */
export interface MapSetting extends Description<Readonly<Record<string, string>>> {
  readonly kind: 'map';
  readonly name: z.ZodType<string>;
  readonly item: z.ZodType<string>;
  readonly default: Readonly<Record<string, string>>;
}

/** A list of JSON objects, or JSON as text. Each object is validated by itself. */
export interface JsonListSetting<Item> extends Description<readonly unknown[]> {
  readonly kind: 'json list';
  readonly item: z.ZodType<Item>;
  readonly default: readonly Item[];
}

/** One JSON object, or JSON as text. Accepted or rejected as a whole. */
export interface JsonSetting<Item> extends Description<object> {
  readonly kind: 'json';
  readonly item: z.ZodType<Item>;
  readonly default: Item | null;
}

export type Setting =
  | TextSetting
  | ChoiceSetting<string>
  | ListSetting
  | MapSetting
  | JsonListSetting<unknown>
  | JsonSetting<unknown>;

export const text = (item: z.ZodType<string>, description: Description<string>): TextSetting => ({
  kind: 'text',
  item,
  default: '',
  ...description,
});

export const choice = <Choice extends string>(
  choices: readonly Choice[],
  initial: NoInfer<Choice>,
  description: Description<NoInfer<Choice>>,
): ChoiceSetting<Choice> => ({ kind: 'choice', choices, default: initial, ...description });

export const list = (item: z.ZodType<string>, description: Description<readonly string[]>): ListSetting => ({
  kind: 'list',
  item,
  default: [],
  ...description,
});

export const map = (
  name: z.ZodType<string>,
  item: z.ZodType<string>,
  description: Description<Readonly<Record<string, string>>>,
): MapSetting => ({ kind: 'map', name, item, default: {}, ...description });

export const jsonList = <Item>(
  item: z.ZodType<Item>,
  description: Description<readonly unknown[]>,
): JsonListSetting<Item> => ({ kind: 'json list', item, default: [], ...description });

export const json = <Item>(item: z.ZodType<Item>, description: Description<object>): JsonSetting<Item> => ({
  kind: 'json',
  item,
  default: null,
  ...description,
});
