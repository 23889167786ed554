import { build, type Plugin, type Rollup } from 'vite';

/**
 * Builds a script that the extension injects into pages on demand, as one file. Unlike a script built by
 * CRXJS, it is not a module, and web pages cannot load it.
 * @param entry the path of the source: `src/page/button/page-button.ts` becomes
 * `src/page/button/page-button.js`
 */
export function pageScript(entry: string): Plugin {
  const fileName = entry.replace(/\.ts$/, '.js');
  let target: string | string[] | false | undefined;
  return {
    name: 'page-script',
    apply: 'build',
    configResolved(config) {
      target = config.build.target;
    },
    async generateBundle() {
      const lib = { entry, formats: ['iife' as const], name: 'pageScript', fileName: () => fileName };
      const built = await build({
        configFile: false,
        logLevel: 'warn',
        build: { write: false, lib, ...(target !== undefined && { target }) },
      });
      const [{ output }] = built as [Rollup.RollupOutput];
      this.emitFile({ type: 'asset', fileName, source: output[0].code });
    },
  };
}
