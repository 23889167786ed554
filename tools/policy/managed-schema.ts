import { SETTINGS } from '../../src/settings/schema.ts';
import type { Setting } from '../../src/settings/setting.ts';

/** Where the schema stands in the extension, as its manifest says. */
export const MANAGED_SCHEMA = 'managed-schema.json';

/**
 * The settings as Chrome and Edge want them declared; what is not declared there they hold back.
 *
 * Only kinds are declared: a browser drops a whole setting for one wrong item without a word, where the extension
 * drops the item and says why. Settings of JSON are declared as text, since one kind is all that a browser takes:
 * as text they can be written in the registry too.
 */
export function managedSchema(): object {
  const properties = Object.entries<Setting>(SETTINGS).map(([key, setting]) => [
    key,
    { title: setting.title, description: setting.description, ...kindOf(setting) },
  ]);
  return { type: 'object', properties: Object.fromEntries(properties) };
}

function kindOf({ kind }: Setting): object {
  if (kind === 'list') return { type: 'array', items: { type: 'string' } };
  if (kind === 'map') return { type: 'object', additionalProperties: { type: 'string' } };
  return { type: 'string' };
}
