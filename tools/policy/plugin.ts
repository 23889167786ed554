import type { Plugin } from 'vite';
import { MANAGED_SCHEMA, managedSchema } from './managed-schema.ts';

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
