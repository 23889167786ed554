import { build, type Plugin, type PluginOption, type Rollup } from 'vite';

/**
 * Builds a script that runs in pages, as one file. Unlike a script built by CRXJS, it is not a module, web pages
 * cannot load it, and its name is the same in every build.
 * @param entry the path of the source: `src/page/button/page-button.ts` becomes
 * `src/page/button/page-button.js`
 * @param plugins the Vite plugins for this script
 */
export function pageScript(entry: string, plugins: PluginOption[] = []): Plugin {
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
        plugins,
        build: { write: false, lib, ...(target !== undefined && { target }) },
      });
      const [{ output }] = built as [Rollup.RollupOutput];
      this.emitFile({ type: 'asset', fileName, source: output[0].code });
    },
  };
}

/**
 * Adds keys that name such scripts to the finished manifest. CRXJS must not see them, or it would look for sources.
 */
export function manifestKeys(keys: object): Plugin {
  return {
    name: 'manifest-keys',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const file = bundle['manifest.json'];
        if (file?.type !== 'asset') throw new Error('There is no manifest yet.');
        file.source = JSON.stringify({ ...JSON.parse(String(file.source)), ...keys }, null, 2);
      },
    },
  };
}
