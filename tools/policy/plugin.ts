import type { Plugin } from 'vite';
import { MANAGED_SCHEMA, managedSchema } from './managed-schema.ts';

/** Ships the schema of the settings, without which Chrome and Edge pass no policy to an extension. */
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
