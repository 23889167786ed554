import { basename } from 'node:path';
import type { CrxPlugin } from '@crxjs/vite-plugin';
import { build, type PluginOption, type ResolvedConfig, type Rollup } from 'vite';

/**
 * Builds a page by itself, so that it shares no script with other pages and what it needs at once is one file: a page
 * waits some milliseconds for each.
 * @param entry the page's source, which names its file too
 * @param plugins what the build of the page needs besides
 * @param keys what of the manifest names the page: the bundler of extensions would build what it finds there
 */
export function ownPage(entry: string, plugins: PluginOption[], keys: object): CrxPlugin {
  let config: ResolvedConfig;
  return {
    name: 'own-page',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    renderCrxManifest: (manifest) => ({ ...manifest, ...keys }),
    async generateBundle() {
      const folder = basename(entry, '.html');
      const { target, modulePreload } = config.build;
      const built = await build({
        configFile: false,
        logLevel: 'warn',
        plugins,
        css: config.css,
        build: {
          write: false,
          target,
          modulePreload,
          rolldownOptions: {
            input: entry,
            output: {
              entryFileNames: `${folder}/[name]-[hash].js`,
              chunkFileNames: `${folder}/[name]-[hash].js`,
              assetFileNames: `${folder}/[name]-[hash][extname]`,
            },
          },
        },
      });
      const { output } = built as Rollup.RolldownOutput;
      for (const file of output)
        this.emitFile({
          type: 'asset',
          fileName: file.fileName,
          source: file.type === 'chunk' ? file.code : file.source,
        });
    },
  };
}
