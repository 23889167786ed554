import { build, type Plugin, type Rollup } from 'vite';

/**
 * Builds a script that is put into pages when it is wanted, as one file of its own: not a module, and not open to
 * the pages, as it would be if the bundler of extensions were asked for it.
 * @param entry the source, which names the file too: `src/page/button/page-button.ts` becomes `src/page/button/page-button.js`
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
