import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { CrxPlugin } from '@crxjs/vite-plugin';
import { build, type PluginOption, type ResolvedConfig, type Rollup } from 'vite';

/**
 * Builds a page by itself, so that it shares no script with other pages, and what it needs at once is one script: a
 * page waits some milliseconds for each file. Its styles stand in it, allowed by their hash.
 * @param entry the page's source, which names its file too
 * @param plugins what the build of the page needs besides
 * @param keys what of the manifest names the page: the bundler of extensions would build what it finds there
 */
export function ownPage(entry: string, plugins: PluginOption[], keys: object): CrxPlugin {
  let config: ResolvedConfig;
  let page: Page;
  return {
    name: 'own-page',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    // Before the manifest is written, which names the styles.
    async buildStart() {
      page = withStyles(await builtAlone(entry, plugins, config));
    },
    renderCrxManifest: ({ content_security_policy, ...manifest }) => ({
      ...manifest,
      ...keys,
      content_security_policy: {
        extension_pages: policyOf(content_security_policy).replace(
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
  /** Of its styles, as a content security policy names them. */
  readonly hash: string;
}

async function builtAlone(
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

/** Puts the style sheet that the page links to into the page itself. */
function withStyles(output: Rollup.RolldownOutput['output']): Page {
  const files = new Map(
    output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source] as const),
  );
  const [name, source] = [...files].find(([each]) => each.endsWith('.html')) ?? [];
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

const policyOf = (policy: unknown): string => (policy as { extension_pages: string }).extension_pages;
