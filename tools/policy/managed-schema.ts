import type { Plugin } from 'vite';
import type { Setting } from '../../src/settings/setting-kinds.ts';
import { declaredSettings } from './examples.ts';

/** The path of the schema in the extension. The manifest names it. */
export const MANAGED_SCHEMA = 'managed-schema.json';

/**
 * Returns the schema of the settings for Chrome and Edge. These browsers withhold settings that the schema
 * does not declare.
 *
 * The schema declares only types. With a stricter schema, one wrong item would make the browser drop the
 * whole setting without a message. The extension drops only the item, and says why. JSON settings are
 * declared as text, because a browser accepts only one type for each setting, and text can also be written in
 * the registry.
 */
export function managedSchema(): object {
  const properties = declaredSettings.map(([key, setting]) => [
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

/** Adds the schema of the settings. Without it, Chrome and Edge pass no policy to the extension. */
export function managedSchemaPlugin(): Plugin {
  return {
    name: 'managed-schema',
    apply: 'build',
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: MANAGED_SCHEMA,
        source: `${JSON.stringify(managedSchema(), null, 2)}\n`,
      });
    },
  };
}
