import { createServer, type InlineConfig, type Plugin, type ViteDevServer } from 'vite';
import type { State } from '../pictures/states.ts';
import { rulesPlugin } from '../rules/plugin.ts';
import { type RuleSet, RulesError, readRules } from '../rules/read-rules.ts';
import { onSaved } from './changes.ts';
import { panelsPage, problemsPage } from './panels-page.ts';

/** States of the panel under a heading. */
export interface Section {
  readonly heading: string;
  readonly states: readonly State[];
}

/** A page of panels, each in a state, with a folder of rules. */
export interface Panels {
  /** The path of the page, without its slash. */
  readonly path: string;
  readonly title: string;
  /** What stands under the title. */
  readonly about: string;
  /** The folder of rules. */
  readonly rules: string;
  /** The states to show with these rules. */
  sections(rules: RuleSet): readonly Section[];
}

/** A server that shows a page of panels. */
export interface PanelsServed {
  readonly address: string;
  close(): Promise<void>;
}

/** What is served: panels, or why there are none. */
type Content =
  | { readonly rules: RuleSet; readonly sections: readonly Section[] }
  | { readonly problems: readonly string[] };

/**
 * Serves a page of panels side by side, without an extension. The page updates when a file in `src/` or in the rules is
 * saved. If the rules then have a fault, the page shows the problems and no panel, until they are mended.
 * @param options `port`: the port to use, 0 for any free port. `open`: whether to open the page in a browser
 * @param onProblems receives the message if saved rules have a fault
 * @throws RulesError if the rules have a fault now
 */
export async function servePanels(
  panels: Panels,
  { port = 0, open = false }: { readonly port?: number; readonly open?: boolean } = {},
  onProblems: (message: string) => void = () => {},
): Promise<PanelsServed> {
  const read = (): Content => {
    const rules = readRules(panels.rules);
    return { rules, sections: panels.sections(rules) };
  };
  let server = await startServer(panels, read(), port, open);
  const address = `${server.resolvedUrls?.local[0]}${panels.path}`;
  const changes = onSaved([panels.rules], async () => {
    let content: Content;
    try {
      content = read();
    } catch (error) {
      if (!(error instanceof RulesError)) throw error;
      content = { problems: error.problems };
      onProblems(error.message);
    }
    await server.close();
    server = await startServer(panels, content, Number(new URL(address).port), false);
  });
  return {
    address,
    async close() {
      changes.stop();
      await server.close();
    },
  };
}

async function startServer(
  panels: Panels,
  content: Content,
  port: number,
  open: boolean,
): Promise<ViteDevServer> {
  const server = await createServer({
    configFile: false,
    logLevel: 'warn',
    appType: 'mpa',
    ...('problems' in content ? problemsOnly(content.problems) : { plugins: panelPlugins(panels, content) }),
    resolve: { alias: { 'webextension-polyfill': '/tools/dev/browser.ts' } },
    css: { preprocessorOptions: { scss: { loadPaths: ['node_modules'], quietDeps: true } } },
    server: { host: '127.0.0.1', port, open: open && `/${panels.path}` },
  });
  return server.listen();
}

const NAMED_SITES = { byOrganisation: [], forRules: ['http://localhost/*', 'http://127.0.0.1/*'] };
const STATES_MODULE = 'virtual:states';

/** Serves the page of all panels, and adds the script that brings a panel into its state. */
function panelPlugins(panels: Panels, { rules, sections }: Extract<Content, { rules: RuleSet }>): Plugin[] {
  const states = sections.flatMap((section) => section.states);
  return [
    rulesPlugin(rules, NAMED_SITES),
    {
      name: 'states',
      resolveId: (id) => (id === STATES_MODULE ? `\0${STATES_MODULE}` : undefined),
      load: (id) => (id === `\0${STATES_MODULE}` ? `export default ${JSON.stringify(states)}` : undefined),
      transformIndexHtml: {
        order: 'pre',
        handler: (_html, { path }) =>
          path.endsWith('/panel.html')
            ? [
                {
                  tag: 'script',
                  attrs: { type: 'module', src: '/tools/dev/state.ts' },
                  injectTo: 'head-prepend',
                },
              ]
            : [],
      },
      configureServer: ({ middlewares }) =>
        void middlewares.use(`/${panels.path}`, (request, response) => {
          const width = Number(new URL(request.url ?? '', 'http://localhost').searchParams.get('width'));
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(panelsPage(panels, sections, width || 360));
        }),
    },
  ];
}

/** Answers every page with the problems of the rules, so that no panel shows former rules. */
const problemsOnly = (problems: readonly string[]): InlineConfig => ({
  // Without the rules, the bundler cannot find what the panel needs. The cache of the panel stays as it is.
  cacheDir: 'node_modules/.vite-problems',
  optimizeDeps: { noDiscovery: true },
  plugins: [
    {
      name: 'problems',
      configureServer: ({ middlewares }) =>
        void middlewares.use((request, response, next) => {
          if (!request.headers.accept?.includes('text/html')) return next();
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(problemsPage(problems));
        }),
    },
  ],
});
