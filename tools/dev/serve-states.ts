import { createServer, type Plugin } from 'vite';
import { STATES } from '../pictures/states.ts';
import { rulesPlugin } from '../rules/plugin.ts';
import { readRules } from '../rules/read-rules.ts';

/** A server that shows the states of the panel. */
export interface StatesServed {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves a page that shows every state of the panel side by side, without an extension. The page updates when
 * a file in `src/` or `rules/` changes.
 * @param port the port to use; 0 for any free port
 * @throws RulesError if the rules have a fault
 */
export async function serveStates(port = 0): Promise<StatesServed> {
  const rules = readRules('rules');
  const named = { byOrganisation: [], forRules: ['http://localhost/*', 'http://127.0.0.1/*'] };
  const server = await createServer({
    configFile: false,
    logLevel: 'warn',
    appType: 'mpa',
    plugins: [rulesPlugin(rules, named), statesPlugin()],
    resolve: { alias: { 'webextension-polyfill': '/tools/dev/browser.ts' } },
    css: { preprocessorOptions: { scss: { loadPaths: ['node_modules'], quietDeps: true } } },
    server: { host: '127.0.0.1', port },
  });
  await server.listen();
  server.watcher.add('rules').on('change', (file) => {
    if (/\brules\b.*\.json$/.test(file)) void server.restart();
  });
  return {
    address: `${server.resolvedUrls?.local[0]}states`,
    close: () => server.close(),
  };
}

/** Serves the page of all states, and adds the script that brings a panel into its state. */
function statesPlugin(): Plugin {
  return {
    name: 'states',
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
    configureServer({ middlewares }) {
      middlewares.use('/states', (request, response) => {
        const width = new URL(request.url ?? '', 'http://localhost').searchParams.get('width') ?? '360';
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end(pageOf(Number(width) || 360));
      });
    },
  };
}

const pageOf = (width: number): string => `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <title>States of the panel</title>
    <style>
      :root { color-scheme: light dark; font: 14px system-ui; }
      body { display: flex; flex-wrap: wrap; gap: 24px; margin: 16px; }
      h1, nav { flex-basis: 100%; font-size: 20px; margin: 0; }
      figure { margin: 0; }
      iframe { width: ${width}px; height: 900px; border: 1px solid gray; resize: both; }
    </style>
  </head>
  <body>
    <h1>States of the panel</h1>
    <nav>${[320, 360, 600].map((pixels) => `<a href="/states?width=${pixels}">${pixels} pixels</a>`).join(' · ')}</nav>
    ${STATES.map(frameOf).join('\n    ')}
  </body>
</html>
`;

const frameOf = ({ name }: { name: string }): string =>
  `<figure><figcaption><a href="/src/panel/panel.html?state=${name}">${name}</a></figcaption><iframe loading="lazy" title="${name}" src="/src/panel/panel.html?state=${name}"></iframe></figure>`;
