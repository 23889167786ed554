import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { build, createServer, type Plugin, type ViteDevServer } from 'vite';
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

/**
 * Serves a page of panels side by side, without an extension. The panel is built, because a browser takes a second to
 * load each panel from its many sources. When a file in `src/`, in the rules or in the demo clinic is saved, the panel
 * is built again and the page reloads. If it cannot be built, the page shows the problems and no panel, until they are
 * mended.
 * @param options `port`: the port to use, 0 for any free port. `open`: whether to open the page in a browser
 * @param onProblems receives the message if the panel cannot be built
 * @throws RulesError if the rules have a fault now
 */
export async function servePanels(
  panels: Panels,
  { port = 0, open = false }: { readonly port?: number; readonly open?: boolean } = {},
  onProblems: (message: string) => void = () => {},
): Promise<PanelsServed> {
  // Rules that are wrong from the start end the tool. Later, the page shows what is wrong.
  readRules(panels.rules);
  const folder = await mkdtemp(join(tmpdir(), 'navigator-panels-'));
  // The process of a tool ends without closing what it serves.
  const removeAtExit = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', removeAtExit);
  const update = async () => {
    try {
      await writePanels(panels, folder);
    } catch (error) {
      onProblems(messageOf(error));
      await writeProblems(panels, folder, error);
    }
  };
  await update();
  const server = await serveBuilt(folder, port, open && `/${panels.path}`);
  let updating = Promise.resolve();
  const changes = onSaved(['src', CLINIC, panels.rules], () => {
    updating = update().then(() => {
      server.moduleGraph.invalidateAll();
      server.ws.send({ type: 'full-reload' });
    });
    return updating;
  });
  return {
    address: `${server.resolvedUrls?.local[0]}${panels.path}`,
    async close() {
      changes.stop();
      await updating;
      await server.close();
      process.off('exit', removeAtExit);
      removeAtExit();
    },
  };
}

const CLINIC = 'harness/clinic';
/** The path of the panel, which is that of its source. */
const PANEL = 'src/panel/panel.html';

/** Builds the panel into a folder, with a page that shows it in each state. */
async function writePanels(panels: Panels, folder: string): Promise<void> {
  const rules = readRules(panels.rules);
  const sections = panels.sections(rules);
  await build({
    configFile: false,
    // An error is thrown, too.
    logLevel: 'silent',
    plugins: [rulesPlugin(rules, NAMED_SITES), statesPlugin(sections.flatMap(({ states }) => states))],
    resolve: { alias: { 'webextension-polyfill': '/tools/dev/browser.ts' } },
    css: { preprocessorOptions: { scss: { loadPaths: ['node_modules'], quietDeps: true } } },
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      // Names without a hash, so that each build replaces the files of the one before.
      rolldownOptions: {
        input: PANEL,
        output: {
          entryFileNames: SCRIPTS,
          chunkFileNames: SCRIPTS,
          assetFileNames: 'assets/[name][extname]',
        },
      },
    },
  });
  await cp(CLINIC, join(folder, CLINIC), { recursive: true });
  await writeFile(join(folder, `${panels.path}.html`), panelsPage(panels, sections));
}

/** Shows the problem in place of the page, and of a panel that somebody has open by itself. */
async function writeProblems(panels: Panels, folder: string, error: unknown): Promise<void> {
  const page = problemsPage(...titleAndProblems(error));
  await mkdir(join(folder, dirname(PANEL)), { recursive: true });
  await writeFile(join(folder, PANEL), page);
  await writeFile(join(folder, `${panels.path}.html`), page);
}

function titleAndProblems(error: unknown): [title: string, problems: readonly string[]] {
  if (!(error instanceof RulesError)) return ['The panel cannot be built', [messageOf(error)]];
  const { problems } = error;
  return [
    problems.length === 1 ? 'The rules have a problem' : `The rules have ${problems.length} problems`,
    problems,
  ];
}

/** The message of an error, without the bundler's colours for a terminal. */
const messageOf = (error: unknown): string => stripVTControlCharacters((error as Error).message).trim();

/** Serves the folder, and adds the script of Vite that reloads a page. */
async function serveBuilt(folder: string, port: number, open: string | false): Promise<ViteDevServer> {
  const server = await createServer({
    configFile: false,
    root: folder,
    cacheDir: join(folder, '.vite'),
    logLevel: 'warn',
    appType: 'mpa',
    optimizeDeps: { noDiscovery: true },
    server: { host: '127.0.0.1', port, open, watch: null },
  });
  return server.listen();
}

const NAMED_SITES = { byOrganisation: [], forRules: ['http://localhost/*', 'http://127.0.0.1/*'] };
const SCRIPTS = 'assets/[name].js';
const STATES_MODULE = 'virtual:states';

/** Adds the script that brings a panel into its state. */
const statesPlugin = (states: readonly State[]): Plugin => ({
  name: 'states',
  resolveId: (id) => (id === STATES_MODULE ? `\0${STATES_MODULE}` : undefined),
  load: (id) => (id === `\0${STATES_MODULE}` ? `export default ${JSON.stringify(states)}` : undefined),
  transformIndexHtml: {
    order: 'pre',
    handler: () => [
      { tag: 'script', attrs: { type: 'module', src: '/tools/dev/state.ts' }, injectTo: 'head-prepend' },
    ],
  },
});
