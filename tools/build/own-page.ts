import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { CrxPlugin } from '@crxjs/vite-plugin';
import { build, type PluginOption, type ResolvedConfig, type Rollup } from 'vite';

/**
 * Builds a page separately, so that it shares no script with other pages and loads a single script at first:
 * each file costs a page some milliseconds. The styles are inline, and the content security policy allows
 * them by their hash.
 * @param entry the path of the page's source, which is also its path in the extension
 * @param plugins the Vite plugins for this page
 * @param keys the manifest's keys that name the page. CRXJS must not see them, or it would build the page
 * itself
 */
export function separatePage(entry: string, plugins: PluginOption[], keys: object): CrxPlugin {
  let config: ResolvedConfig;
  let page: Page;
  return {
    name: 'own-page',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    // Before the manifest is written, because the manifest contains the hash of the styles.
    async buildStart() {
      page = withStyles(await buildAlone(entry, plugins, config));
    },
    renderCrxManifest: ({ content_security_policy, ...manifest }) => ({
      ...manifest,
      ...keys,
      content_security_policy: {
        extension_pages: extensionPagesPolicy(content_security_policy).replace(
          "style-src 'self'",
          `style-src 'self' '${page.hash}'`,
        ),
      },
    }),
    generateBundle() {
      for (const [fileName, source] of page.files) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

interface Page {
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** The hash of the page's styles, as a content security policy names it. */
  readonly hash: string;
}

async function buildAlone(
  entry: string,
  plugins: PluginOption[],
  { css, build: { target, modulePreload } }: ResolvedConfig,
): Promise<Rollup.RolldownOutput['output']> {
  const folder = basename(entry, '.html');
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    plugins,
    css,
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
  return (built as Rollup.RolldownOutput).output;
}

const LINK = /<link rel="stylesheet"[^>]*href="\/([^"]+)">/;

/** Replaces the page's link to its style sheet with the styles themselves. */
function withStyles(output: Rollup.RolldownOutput['output']): Page {
  const files = new Map(
    output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source] as const),
  );
  const [name, source] = [...files].find(([fileName]) => fileName.endsWith('.html')) ?? [];
  const [, sheet] = LINK.exec(String(source)) ?? [];
  if (!name || !sheet) throw new Error('The page links to no style sheet.');
  const styles = String(files.get(sheet)).trim();
  files.delete(sheet);
  files.set(
    name,
    String(source).replace(LINK, () => `<style>${styles}</style>`),
  );
  return { files, hash: `sha256-${createHash('sha256').update(styles).digest('base64')}` };
}

const extensionPagesPolicy = (policy: unknown): string =>
  (policy as { extension_pages: string }).extension_pages;
